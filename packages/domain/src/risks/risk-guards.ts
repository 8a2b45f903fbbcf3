import { always, assertAllows, type Guards } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { addDays } from '../kernel/days.ts';
import { EditableRisk, Risk } from './risk.ts';

const closedWords = ['risk_closed', 'This risk is closed. Reopen it to change it.'] as const;
const issueWords = [
  'risk_materialised',
  'This risk has happened and is an issue now. Close it, or reopen it.',
] as const;

const open = ({ status }: Risk) => (status === 'open' ? null : status === 'closed' ? closedWords : issueWords);
const notClosed = ({ status }: Risk) => (status === 'closed' ? closedWords : null);
const notOpen = ({ status }: Risk) => (status === 'open' ? (['risk_open', 'This risk is not closed.'] as const) : null);

/** A lead answers while it is asked; whoever declined may think again. */
const unanswered = (risk: Risk) =>
  open(risk) ??
  (risk.allocation === 'accepted'
    ? (['allocation_accepted', 'The lead has accepted this risk already.'] as const)
    : null);

export const riskGuards = {
  'risk.see': always,
  'risk.edit': notClosed,
  'risk.review': open,
  'risk.close': notClosed,
  'risk.reopen': notOpen,
  'risk.materialise': open,
  'risk.tolerate': open,
  'risk.answer_allocation': unanswered,
  'risk.link': notClosed,
} satisfies Guards<Risk>;

/** @throws Refusal `rule_broken` when partners have no score to give any more */
export const assertScorable = (risk: Risk): void => assertAllows({ 'risk.score': open }, 'risk.score', risk);

export const riskKind: Kind<Risk> = {
  subject: 'risk',
  schema: Risk,
  guards: riskGuards,
  edit: { action: 'risk.edit', fields: EditableRisk },
  heldBy: ({ ownerPersonId, leadPartnerId }) => ({ ownerPersonId, partnerId: leadPartnerId }),
  tracks: ['status', 'light', 'score', 'toleratedUntil', 'category', 'leadPartnerId', 'ownerPersonId'],
  tally: ({ status, light }) => (status === 'open' ? { [`risks_${light}`]: 1 } : {}),
};

/** For how many days one may live with a risk before somebody accepts it again. */
const longestTolerance = 366;

/** The last day on which an acceptance given today can end. */
export const latestTolerance = (today: string): string => addDays(today, longestTolerance);

/** Whether somebody has accepted it as it stands, and that has not run out. */
export const isTolerated = ({ toleratedUntil }: Pick<Risk, 'toleratedUntil'>, today: string): boolean =>
  toleratedUntil !== null && toleratedUntil >= today;

/** For how many days a lead may think about taking a risk on; then it is the chair's to settle. */
export const daysToAnswerAllocation = 14;

/** From how many red looks in a row on a risk is red for long. */
export const redForLong = 3;
