import { z } from 'zod';
import { Day, Id } from '../kernel/fields.ts';
import { Light } from '../lights/light.ts';
import { Decimal } from '../kernel/decimal.ts';
import { Currency } from '../money/amount.ts';
import { PledgeKind } from '../pledges/pledge.ts';
import { ReportContributionStatus } from '../report-contributions/report-contribution.ts';
import { CurveState, Unit } from '../series/series-fields.ts';

const ByLight = z.strictObject({ red: z.int(), amber: z.int(), green: z.int() });

/** The open risks, how they moved since the report before, and the highest of them. */
const RiskSection = z.strictObject({
  key: z.literal('risks'),
  open: z.int(),
  byLight: ByLight,
  since: Day,
  openThen: z.int(),
  byLightThen: ByLight,
  raised: z.int(),
  closed: z.int(),
  worse: z.int(),
  better: z.int(),
  highest: z.array(
    z.strictObject({
      riskId: Id,
      reference: z.string(),
      title: z.string(),
      light: Light,
      score: z.int(),
      /** Null where it was not open then */
      scoreThen: z.int().nullable(),
      leadPartnerName: z.string(),
    }),
  ),
});

/** Actions and milestones past their day: each asks for what is done about it. */
const DeviationSection = z.strictObject({
  key: z.literal('deviations'),
  items: z.array(
    z.strictObject({
      actionId: Id,
      reference: z.string(),
      title: z.string(),
      ownerName: z.string().nullable(),
      partnerName: z.string().nullable(),
      dueOn: Day,
      daysLate: z.int(),
    }),
  ),
  /** Left out of what was frozen before there was a plan */
  milestones: z
    .array(
      z.strictObject({
        milestoneId: Id,
        reference: z.string(),
        title: z.string(),
        ownerName: z.string().nullable(),
        partnerName: z.string().nullable(),
        dueOn: Day,
        daysLate: z.int(),
      }),
    )
    .optional(),
});

/** What the partnership waits for from above: actions that went up to the sponsor or the SRO, and the help partners ask for. */
const RequestSection = z.strictObject({
  key: z.literal('requests'),
  escalated: z.array(
    z.strictObject({
      actionId: Id,
      reference: z.string(),
      title: z.string(),
      level: z.enum(['sponsor', 'sro']),
      since: Day,
    }),
  ),
  help: z.array(z.strictObject({ partnerName: z.string(), words: z.string() })),
});

/** What each partner says; of one that has not sent anything, only that. */
const PartnerSection = z.strictObject({
  key: z.literal('partners'),
  items: z.array(
    z.strictObject({
      partnerId: Id,
      partnerName: z.string(),
      status: ReportContributionStatus,
      dueOn: Day,
      headline: z.string(),
      light: Light.nullable(),
      lightReason: z.string(),
      moved: z.array(z.string()),
      nextPeriod: z.string(),
      nilReason: z.string(),
      support: z.int().nullable(),
      supportWords: z.string(),
      sentByName: z.string().nullable(),
      sentForName: z.string().nullable(),
    }),
  ),
});

/** The measures that have a value, against their targets and their curves; those off target stand first. */
const MeasureSection = z.strictObject({
  key: z.literal('measures'),
  items: z.array(
    z.strictObject({
      measureId: Id,
      reference: z.string(),
      title: z.string(),
      /** Null for that of all together */
      partnerName: z.string().nullable(),
      unit: Unit,
      unitWords: z.string(),
      decimals: z.int(),
      latestOn: Day,
      latestValue: Decimal,
      targetNow: Decimal.nullable(),
      /** Null without a target */
      light: Light.nullable(),
      state: CurveState,
    }),
  ),
});

/** What came in and what became of it, and the budget lines that are off track. */
const MoneySection = z.strictObject({
  key: z.literal('money'),
  sums: z.array(
    z.strictObject({
      currency: Currency,
      cameIn: z.int(),
      budgeted: z.int(),
      spent: z.int(),
      left: z.int(),
      expected: z.int(),
    }),
  ),
  offTrack: z.array(
    z.strictObject({
      lineId: Id,
      reference: z.string(),
      title: z.string(),
      currency: Currency,
      amount: z.int(),
      spent: z.int(),
      expected: z.int(),
      light: Light,
    }),
  ),
});

/** What partners promised to put in and what has come of it, and the pledges of which something is late. */
const PledgeSection = z.strictObject({
  key: z.literal('pledges'),
  valued: z.array(z.strictObject({ currency: Currency, promised: z.int(), delivered: z.int() })),
  unvalued: z.array(z.strictObject({ kind: PledgeKind, unit: z.string(), promised: z.int(), delivered: z.int() })),
  late: z.array(
    z.strictObject({
      pledgeId: Id,
      reference: z.string(),
      title: z.string(),
      partnerName: z.string(),
      dueOn: Day,
      light: Light,
      currency: Currency,
      value: z.int().nullable(),
      deliveredValue: z.int(),
      quantity: z.int().nullable(),
      unit: z.string(),
      deliveredQuantity: z.int(),
    }),
  ),
});

/** A part of a report that is filled in from the live data and frozen with it. A further one is added here. */
export const ReportSection = z
  .discriminatedUnion('key', [
    RiskSection,
    DeviationSection,
    MeasureSection,
    MoneySection,
    PledgeSection,
    RequestSection,
    PartnerSection,
  ])
  .meta({ id: 'ReportSection' });
export type ReportSection = z.output<typeof ReportSection>;
export type SectionKey = ReportSection['key'];

/** The section with this key, as it is known by it. */
export type SectionOf<Key extends SectionKey> = Extract<ReportSection, { key: Key }>;
