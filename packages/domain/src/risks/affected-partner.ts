import { z } from 'zod';
import { type Change, type Decision, decide } from '../kernel/change.ts';
import { Day, Id, partnershipRecord, text } from '../kernel/fields.ts';
import { always } from '../kernel/guards.ts';
import type { Kind } from '../kernel/kind.ts';
import { RiskLevel } from '../risk-matrix/risk-matrix.ts';

/** How a partner sees a risk: what it would mean for it, and if it likes how likely it thinks it is. */
export const PartnerScoreFields = z.strictObject({
  likelihood: RiskLevel.nullable(),
  /** How much it would matter to this partner */
  impact: RiskLevel.nullable(),
  note: text(1000),
});

export const PartnerScore = z
  .strictObject({
    likelihood: RiskLevel.nullable().default(null),
    impact: RiskLevel,
    note: text(1000).default(''),
  })
  .meta({ id: 'PartnerScore' });
export type PartnerScore = z.output<typeof PartnerScore>;

/** A partner that a risk touches. What it said stays when it is touched no more. */
export const AffectedPartner = z
  .strictObject({
    ...partnershipRecord,
    ...PartnerScoreFields.shape,
    riskId: Id,
    partnerId: Id,
    affected: z.boolean(),
    /** When this partner last said how it sees the risk; null until it has */
    seenOn: Day.nullable(),
    seenByPersonId: Id.nullable(),
  })
  .refine(({ likelihood, impact }) => likelihood === null || impact !== null, {
    path: ['impact'],
    message: 'Say how much it would matter to you',
  })
  .meta({ id: 'AffectedPartner' });
export type AffectedPartner = z.output<typeof AffectedPartner>;

type About = { riskId: string; partnerId: string };

export type AffectedPartnerEvent =
  | { type: 'affected_partner.named'; payload: About }
  | { type: 'affected_partner.released'; payload: About }
  | {
      type: 'affected_partner.scored';
      payload: About & { from: number | null; to: number; likelihood: number | null };
    };

export const affectedPartnerKind: Kind<AffectedPartner> = {
  subject: 'affected_partner',
  schema: AffectedPartner,
  guards: { 'risk.see': always, 'risk.score': always },
  edit: { action: 'risk.score', fields: PartnerScoreFields },
  heldBy: ({ partnerId }) => ({ partnerId }),
  tracks: ['affected', 'impact', 'riskId', 'partnerId'],
};

type AffectedChange = Change<AffectedPartner, AffectedPartnerEvent>;

/** Where a partner is named: the risk, and the ids of its row. */
export type AffectedPlace = { id: string; workspaceId: string; partnershipId: string; riskId: string };

/**
 * What must change so that exactly the wanted partners are affected. Nobody's words are lost: a partner that is named
 * again is back with what it said.
 */
export function nameAffected(
  wanted: readonly string[],
  rows: readonly AffectedPartner[],
  { place, decision }: { place: () => AffectedPlace; decision: Decision },
): AffectedChange[] {
  const known = new Map(rows.map((row) => [row.partnerId, row]));
  const named = [...new Set(wanted)].flatMap((partnerId) => {
    const row = known.get(partnerId);
    if (row?.affected) return [];
    const after = row ? { ...row, affected: true } : unseen(partnerId, place(), decision);
    return [decide(AffectedPartner, row ?? null, after, { type: 'affected_partner.named', payload: aboutOf(after) })];
  });
  const released = rows
    .filter(({ affected, partnerId }) => affected && !wanted.includes(partnerId))
    .map((row) => {
      const event = { type: 'affected_partner.released' as const, payload: aboutOf(row) };
      return decide(AffectedPartner, row, { ...row, affected: false }, event);
    });
  return [...named, ...released];
}

/** A partner says how it sees the risk. Whoever says what it would mean for them is affected by it. */
export function scoreForPartner(
  view: AffectedPartner | { partnerId: string; place: AffectedPlace },
  score: PartnerScore,
  decision: Decision,
): AffectedChange {
  const before = 'place' in view ? null : view;
  const row = 'place' in view ? unseen(view.partnerId, view.place, decision) : view;
  const after = { ...row, ...score, affected: true, seenOn: decision.today, seenByPersonId: decision.by };
  const { impact: to, likelihood } = score;
  const payload = { ...aboutOf(row), from: row.impact, to, likelihood };
  return decide(AffectedPartner, before, after, { type: 'affected_partner.scored', payload });
}

const unseen = (partnerId: string, place: AffectedPlace, { at }: Decision): AffectedPartner => ({
  ...place,
  partnerId,
  affected: true,
  likelihood: null,
  impact: null,
  note: '',
  seenOn: null,
  seenByPersonId: null,
  version: 1,
  createdAt: at,
  updatedAt: at,
});

const aboutOf = ({ riskId, partnerId }: About): About => ({ riskId, partnerId });

/** From which own impact on the others are told: a risk that would hit one partner hard is everybody's business. */
const hardHit = 4;

/** Whether a partner has newly said that the risk would hit it hard (beat.md 2.6). */
export const isNewlyHardHit = ({ from, to }: { from: number | null; to: number }): boolean =>
  to >= hardHit && (from === null || from < hardHit);

/** How far apart the partners' scores of one risk lie; null until two have scored it. */
export function spreadOf(
  scores: readonly { likelihood: number | null; impact: number | null }[],
): { lowest: number; highest: number } | null {
  const products = scores.flatMap(({ likelihood, impact }) => (likelihood && impact ? [likelihood * impact] : []));
  return products.length < 2 ? null : { lowest: Math.min(...products), highest: Math.max(...products) };
}
