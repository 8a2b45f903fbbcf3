import {
  Authority,
  Day,
  DecisionDraft,
  DecisionEnding,
  DecisionLinks,
  DecisionMethod,
  DecisionOutcome,
  DecisionPatch,
  DecisionRecord,
  DecisionReview,
  DecisionStatus,
  DecisionTerms,
  DecisionVerdict,
  Id,
  MeetingDecisionDraft,
  PositionDraft,
  Ratification,
  RatificationDraft,
  Stance,
} from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, flag, listQuery, pageOf, represented, words, xlsx } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const inPartnership = z.strictObject({ partnershipId: Id });
const oneDecision = inPartnership.extend({ decisionId: Id });
const name = z.string().nullable();

const Quoted = z
  .strictObject({ id: Id, reference: z.string(), title: z.string(), status: DecisionStatus })
  .meta({ id: 'QuotedDecision' });
export type QuotedDecision = z.output<typeof Quoted>;

const Listed = DecisionRecord.extend({
  /** As people quote it: `EARLY-D-031` */
  reference: z.string(),
  partnershipCode: z.string(),
  partnershipName: z.string(),
  proposedByName: name,
  decidedByName: name,
  meetingReference: name,
  meetingHeldOn: Day.nullable(),
  /** The item of the agenda it was taken at */
  itemTitle: name,
  /** What it takes the place of, and what took its own */
  supersedes: Quoted.nullable(),
  supersededBy: Quoted.nullable(),
}).meta({ id: 'ListedDecision' });
export type ListedDecision = z.output<typeof Listed>;

const Position = z
  .strictObject({
    id: Id,
    stance: Stance,
    reason: z.string(),
    givenOn: Day,
    givenByName: name,
    /** Who wrote it down, where another gave it */
    enteredByName: name,
    /** What the representative could promise then */
    authority: Authority,
    ratification: Ratification,
    ratifyBy: Day.nullable(),
    ratifiedOn: Day.nullable(),
    ratifiedByName: name,
    ratificationWords: z.string(),
  })
  .meta({ id: 'DecisionPositionView' });
export type DecisionPositionView = z.output<typeof Position>;

const Voice = z
  .strictObject({
    partnerId: Id,
    name: z.string(),
    shortName: z.string(),
    /** Whether it has a vote, or is only heard */
    isVoter: z.boolean(),
    representativeName: name,
    position: Position.nullable(),
    /** Whether the caller may answer for it now, and ratify for it */
    mayAnswer: z.boolean(),
    mayRatify: z.boolean(),
  })
  .meta({ id: 'DecisionVoice' });
export type DecisionVoice = z.output<typeof Voice>;

const Link = z
  .strictObject({ id: Id, reference: z.string(), title: z.string(), status: z.string() })
  .meta({ id: 'DecisionLink' });
export type DecisionLink = z.output<typeof Link>;

const Represented = represented(
  z.strictObject({
    ...Listed.shape,
    /** Every organisation that votes or has said something */
    voices: z.array(Voice),
    /** What the rule makes of the positions as they are */
    verdict: DecisionVerdict,
    actions: z.array(Link),
    risks: z.array(Link),
  }),
).meta({ id: 'DecisionRepresentation' });
export type DecisionRepresentation = z.output<typeof Represented>;

const Voter = z
  .strictObject({ partnerId: Id, name: z.string(), shortName: z.string(), representativeName: name })
  .meta({ id: 'DecisionVoter' });

const Rule = represented(
  z.strictObject({
    version: z.int().min(0),
    terms: DecisionTerms,
    /** Whether the partnership has set it, or the usual one holds */
    isAgreed: z.boolean(),
    /** How a decision may be taken under it */
    methods: z.array(DecisionMethod),
    /** Who votes today */
    voters: z.array(Voter),
  }),
).meta({ id: 'DecisionRuleRepresentation' });
export type DecisionRuleRepresentation = z.output<typeof Rule>;

const filters = {
  q: words,
  reference: words,
  status: choices(DecisionStatus),
  method: choices(DecisionMethod),
  /** To be reviewed by this day */
  reviewBy: Day.optional(),
  /** Waits for a position or a ratification that the caller can give */
  isMine: flag,
};
const links = { meetingId: Id.optional(), actionId: Id.optional(), riskId: Id.optional() };
const sorts = ['-reference', 'reviewOn'] as const;
const acrossSorts = ['-opensOn', 'reviewOn'] as const;

const one = '/partnerships/:partnershipId/decisions/:decisionId';

export const decisions = {
  rule: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/decision-rule',
    summary: 'Read how a partnership decides, and who votes',
    action: 'decision_rule.see',
    params: inPartnership,
    result: Rule,
  }),
  setRule: endpoint({
    method: 'PUT',
    path: '/partnerships/:partnershipId/decision-rule',
    summary: 'Set how a partnership decides; what is open keeps the rule it was opened with',
    action: 'decision_rule.set',
    params: inPartnership,
    body: DecisionTerms,
    result: Rule,
  }),
  list: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/decisions',
    summary: 'List decisions',
    action: 'decision.see',
    params: inPartnership,
    query: listQuery({ ...filters, ...links }, sorts),
    result: pageOf(Listed),
  }),
  listAcross: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/decisions',
    summary: 'List the decisions of every partnership the caller sees into',
    action: 'portfolio.see',
    params: inWorkspace,
    query: listQuery(filters, acrossSorts),
    result: pageOf(Listed),
  }),
  export: endpoint({
    method: 'GET',
    path: '/partnerships/:partnershipId/decisions/export',
    summary: 'Take the decisions away as a spreadsheet, with the filters of the list',
    action: 'decision.see',
    params: inPartnership,
    query: exportQuery(filters, sorts),
    sends: [csv, xlsx],
  }),
  propose: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/decisions',
    summary: 'Propose a decision between meetings: organisations answer by a day',
    action: 'decision.propose',
    params: inPartnership,
    body: DecisionDraft,
    result: Represented,
  }),
  record: endpoint({
    method: 'POST',
    path: '/partnerships/:partnershipId/meetings/:meetingId/decisions',
    summary: 'Write down what a meeting decides at an item, with each organisation’s position',
    action: 'decision.record',
    params: inPartnership.extend({ meetingId: Id }),
    body: MeetingDecisionDraft,
    result: Represented,
  }),
  get: endpoint({
    method: 'GET',
    path: one,
    summary: 'Read a decision with every position',
    action: 'decision.see',
    params: oneDecision,
    result: Represented,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: one,
    summary: 'Change a proposal, or give partners more time',
    action: 'decision.edit',
    params: oneDecision,
    body: DecisionPatch,
    result: Represented,
  }),
  takePosition: endpoint({
    method: 'POST',
    path: `${one}/positions`,
    summary: 'Say where an organisation stands; until the outcome is written it may say otherwise',
    action: 'decision.take_position',
    params: oneDecision,
    body: PositionDraft,
    result: Represented,
  }),
  settle: endpoint({
    method: 'PUT',
    path: `${one}/outcome`,
    summary: 'Write the outcome of what the rule has computed',
    action: 'decision.settle',
    params: oneDecision,
    body: DecisionOutcome,
    result: Represented,
  }),
  ratify: endpoint({
    method: 'POST',
    path: `${one}/ratifications`,
    summary: 'Say whether an organisation stands by what its representative could not promise',
    action: 'decision.ratify',
    params: oneDecision,
    body: RatificationDraft,
    result: Represented,
  }),
  withdraw: endpoint({
    method: 'PUT',
    path: `${one}/withdrawal`,
    summary: 'Withdraw a proposal, with the reason',
    action: 'decision.withdraw',
    params: oneDecision,
    body: DecisionEnding,
    result: Represented,
  }),
  review: endpoint({
    method: 'PUT',
    path: `${one}/review`,
    summary: 'Look at a decision again: whether it still holds, and when the next look is',
    action: 'decision.review',
    params: oneDecision,
    body: DecisionReview,
    result: Represented,
  }),
  link: endpoint({
    method: 'PUT',
    path: `${one}/links`,
    summary: 'Say which actions and risks came of a decision',
    action: 'decision.link',
    params: oneDecision,
    body: DecisionLinks,
    result: Represented,
  }),
} as const satisfies Contract;
