import { z } from 'zod';
import type { EventType } from '../events.ts';

/** What belongs together in a list of kinds of events. */
export const webhookTopics = {
  partnerships: 'Partnerships and partners',
  actions: 'Actions',
  risks: 'Risks',
  plans: 'Objectives and milestones',
  measures: 'Outcomes, indicators and measures',
  accountability: 'Accountability',
  reports: 'Reports',
  meetings: 'Meetings and decisions',
  agreements: 'Agreements',
  money: 'Money and pledges',
} as const;
export type WebhookTopic = keyof typeof webhookTopics;

type Told = readonly [topic: WebhookTopic, words: string];

/**
 * Every kind of event that a webhook can ask for, and what it says in plain words. What one partner keeps to itself, what
 * is confidential by nature, and what is about accounts is not among them.
 */
export const webhookKinds = {
  'partnership.founded': ['partnerships', 'A partnership is there'],
  'partnership.edited': ['partnerships', 'A partnership says something else of itself'],
  'partnership.chair_appointed': ['partnerships', 'A partnership has a new chair'],
  'partnership.archived': ['partnerships', 'A partnership is archived'],
  'partnership.restored': ['partnerships', 'A partnership is restored'],
  'partner.added': ['partnerships', 'An organisation joins a partnership'],
  'partner.edited': ['partnerships', 'What a partner brings or is to do changes'],
  'partner.departed': ['partnerships', 'A partner leaves'],
  'membership.invited': ['partnerships', 'Somebody is asked to join a partnership'],
  'membership.ended': ['partnerships', 'Somebody leaves a partnership'],
  'contribution.added': ['partnerships', 'A partnership begins to contribute to an outcome'],
  'contribution.ended': ['partnerships', 'A partnership no longer contributes to an outcome'],

  'action.raised': ['actions', 'An action is raised'],
  'action.agreed': ['actions', 'A proposed action is agreed'],
  'action.edited': ['actions', 'An action changes: its owner, its date, its words'],
  'action.progressed': ['actions', 'An action moves on or is blocked'],
  'action.escalated': ['actions', 'A blocked action asks for help from above'],
  'action.escalation_answered': ['actions', 'The call for help of an action is answered'],
  'action.completed': ['actions', 'An action is done'],
  'action.verified': ['actions', 'A done action is verified'],
  'action.returned': ['actions', 'A done action comes back, because something is missing'],
  'action.ceased': ['actions', 'An action is stopped'],
  'action.reopened': ['actions', 'An action is open again'],

  'risk.raised': ['risks', 'A risk is raised'],
  'risk.edited': ['risks', 'A risk changes: its owner, its words, its scores'],
  'risk.reviewed': ['risks', 'A risk is reviewed'],
  'risk.rescored': ['risks', 'A risk has another light, because the workspace scores otherwise'],
  'risk.tolerated': ['risks', 'A risk above appetite is accepted for a time'],
  'risk.allocation_answered': ['risks', 'A partner takes the lead of a risk, or declines'],
  'risk.materialised': ['risks', 'A risk has come true'],
  'risk.closed': ['risks', 'A risk is closed'],
  'risk.reopened': ['risks', 'A risk is open again'],

  'objective.added': ['plans', 'An objective is added'],
  'objective.edited': ['plans', 'An objective changes'],
  'objective.closed': ['plans', 'An objective is closed'],
  'objective.reopened': ['plans', 'An objective is open again'],
  'milestone.added': ['plans', 'A milestone is added'],
  'milestone.edited': ['plans', 'A milestone changes'],
  'milestone.moved': ['plans', 'A milestone has another date'],
  'milestone.closed': ['plans', 'A milestone is reached, missed or dropped'],
  'milestone.reopened': ['plans', 'A milestone is open again'],
  'criterion.added': ['plans', 'A criterion is added'],
  'criterion.agreed': ['plans', 'A criterion is agreed'],

  'outcome.added': ['measures', 'An outcome is added'],
  'outcome.edited': ['measures', 'An outcome changes'],
  'outcome.sro_appointed': ['measures', 'An outcome has another Senior Responsible Owner'],
  'framework_version.published': ['measures', 'A version of the outcomes is published'],
  'indicator.points_given': ['measures', 'An indicator has new values'],
  'indicator.targets_set': ['measures', 'An indicator has other targets'],
  'indicator.forecast_made': ['measures', 'An indicator has a forecast'],
  'measure.added': ['measures', 'A measure is added'],
  'measure.points_given': ['measures', 'A measure has new values'],
  'measure.targets_set': ['measures', 'A measure has other targets'],
  'measure.forecast_made': ['measures', 'A measure has a forecast'],

  'accountability_line.drafted': ['accountability', 'A line of accountability is drafted'],
  'accountability_line.came_into_force': ['accountability', 'A line of accountability comes into force'],
  'accountability_line.discharged': ['accountability', 'An account is given on a line'],
  'accountability_line.ended': ['accountability', 'A line of accountability ends'],

  'report.opened': ['reports', 'A report is due for a new period'],
  'report.sign_off_asked': ['reports', 'A report waits for its sign-off'],
  'report.submitted': ['reports', 'A report is submitted'],
  'report.accepted': ['reports', 'A report is accepted'],
  'report.returned': ['reports', 'A report comes back, because something must change'],
  'report.waived': ['reports', 'A report is waived'],

  'meeting.arranged': ['meetings', 'A meeting is arranged'],
  'meeting.called': ['meetings', 'A meeting is called'],
  'meeting.moved': ['meetings', 'A meeting has another time'],
  'meeting.cancelled': ['meetings', 'A meeting is cancelled'],
  'meeting.begun': ['meetings', 'A meeting is under way'],
  'meeting.ended': ['meetings', 'A meeting has been held'],
  'meeting.minutes_circulated': ['meetings', 'Minutes are sent out'],
  'meeting.minutes_approved': ['meetings', 'Minutes are approved'],
  'decision.proposed': ['meetings', 'A decision is proposed'],
  'decision.recorded': ['meetings', 'A decision is taken in a meeting'],
  'decision.settled': ['meetings', 'A decision has its outcome'],
  'decision.ratified': ['meetings', 'A decision is ratified'],
  'decision.reviewed': ['meetings', 'A decision is reviewed'],
  'decision.superseded': ['meetings', 'A decision is superseded by another'],
  'decision.withdrawn': ['meetings', 'A proposed decision is withdrawn'],

  'agreement.drafted': ['agreements', 'An agreement is drafted'],
  'agreement.circulated': ['agreements', 'An agreement is circulated for comments'],
  'agreement.sent': ['agreements', 'An agreement is sent for signature'],
  'agreement.recalled': ['agreements', 'An agreement is recalled from signature'],
  'agreement.in_force': ['agreements', 'An agreement is in force'],
  'agreement.reviewed': ['agreements', 'An agreement is reviewed'],
  'agreement.ended': ['agreements', 'An agreement ends'],

  'funding_stream.added': ['money', 'A funding stream is added'],
  'funding_stream.edited': ['money', 'A funding stream changes'],
  'budget_line.added': ['money', 'A budget line is added'],
  'budget_line.edited': ['money', 'A budget line changes'],
  'expenditure.entered': ['money', 'An expenditure is entered'],
  'expenditure.reversed': ['money', 'An expenditure is reversed'],
  'pledge.added': ['money', 'A pledge is made'],
  'pledge.confirmed': ['money', 'A pledge is confirmed'],
  'pledge.delivered_towards': ['money', 'Something of a pledge is delivered'],
  'pledge.withdrawn': ['money', 'A pledge is withdrawn'],
} as const satisfies Partial<Record<EventType, Told>>;

/** The kind of the message that a test sends; nobody asks for it, and it is tried once. */
export const testKind = 'webhook.test';

const names = Object.keys(webhookKinds) as (keyof typeof webhookKinds)[];

export const WebhookKind = z.enum(names).meta({ id: 'WebhookKind' });
export type WebhookKind = z.output<typeof WebhookKind>;

/** The kinds of one topic, in the order in which things happen. */
export const kindsAbout = (topic: WebhookTopic): WebhookKind[] =>
  names.filter((kind) => webhookKinds[kind][0] === topic);

/** What a kind says in plain words; one that is no longer among them says its own name. */
export const kindWords = (kind: string): string =>
  kind === testKind ? 'A test' : names.some((name) => name === kind) ? webhookKinds[kind as WebhookKind][1] : kind;

/** Where things of a kind are read over the API: below their partnership, or else below their workspace. */
export const webhookPlaces: Readonly<Record<string, { below: 'partnerships' | 'workspaces'; path: string }>> = {
  // The partnership itself
  partnership: { below: 'partnerships', path: '' },
  partner: { below: 'partnerships', path: 'partners' },
  membership: { below: 'partnerships', path: 'memberships' },
  contribution: { below: 'partnerships', path: 'contributions' },
  action: { below: 'partnerships', path: 'actions' },
  risk: { below: 'partnerships', path: 'risks' },
  objective: { below: 'partnerships', path: 'objectives' },
  milestone: { below: 'partnerships', path: 'milestones' },
  criterion: { below: 'partnerships', path: 'criteria' },
  outcome: { below: 'workspaces', path: 'outcomes' },
  framework_version: { below: 'workspaces', path: 'framework-versions' },
  indicator: { below: 'workspaces', path: 'indicators' },
  measure: { below: 'partnerships', path: 'measures' },
  accountability_line: { below: 'partnerships', path: 'accountability-lines' },
  report: { below: 'partnerships', path: 'reports' },
  meeting: { below: 'partnerships', path: 'meetings' },
  decision: { below: 'partnerships', path: 'decisions' },
  agreement: { below: 'partnerships', path: 'agreements' },
  funding_stream: { below: 'partnerships', path: 'funding-streams' },
  budget_line: { below: 'partnerships', path: 'budget-lines' },
  expenditure: { below: 'partnerships', path: 'expenditures' },
  pledge: { below: 'partnerships', path: 'pledges' },
};
