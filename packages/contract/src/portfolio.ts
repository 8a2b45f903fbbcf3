import { Day, Id, Instant, Light, LifecycleStage, OverallLight, PartnershipStatus, ReportStatus } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { choices, csv, exportQuery, ids, listQuery, xlsx } from './kernel/lists.ts';
import { askedAsFile } from './report-files.ts';

/** How one partnership stands, as its dashboard shows it too. */
export const Standing = z
  .strictObject({
    risksRed: z.int(),
    risksAmber: z.int(),
    risksGreen: z.int(),
    actionsOpen: z.int(),
    actionsOverdue: z.int(),
    actionsBlocked: z.int(),
    /** The report owed longest, else the last one that was submitted */
    report: z
      .strictObject({
        id: Id,
        periodStartsOn: Day,
        label: z.string(),
        dueOn: Day,
        status: ReportStatus,
        /** 0 when it is not owed, or not yet due */
        daysLate: z.int(),
      })
      .nullable(),
    /** What the rules make of it, with every reason */
    computed: OverallLight,
    /** What the chair says of it in the last report, for 90 days */
    chair: z.strictObject({ light: Light, words: z.string(), on: Day }).nullable(),
    /** The chair's light while it stands, else the computed one */
    light: OverallLight.shape.light,
    /** The last time anything changed; null when nothing ever did */
    changedAt: Instant.nullable(),
  })
  .meta({ id: 'Standing' });
export type Standing = z.output<typeof Standing>;

const PortfolioRow = Standing.extend({
  id: Id,
  code: z.string(),
  name: z.string(),
  status: PartnershipStatus,
  stage: LifecycleStage,
  outcomes: z.array(z.strictObject({ id: Id, code: z.string(), statement: z.string() })),
}).meta({ id: 'PortfolioRow' });
export type PortfolioRow = z.output<typeof PortfolioRow>;

const Portfolio = z
  .strictObject({
    /** The day whose end, or for today whose present, these figures are of */
    asOf: Day,
    items: z.array(PortfolioRow),
    next: z.string().nullable(),
    total: z.int().optional(),
    totalAtLeast: z.int().optional(),
  })
  .meta({ id: 'Portfolio' });

const filters = {
  outcomeId: Id.optional(),
  organisationId: Id.optional(),
  status: choices(PartnershipStatus),
  /** These and no others, as far as you may see them */
  partnershipIds: ids,
  /** A past day: as things stood at its end */
  asOf: Day.optional(),
};
const sorts = ['name', 'code'] as const;

export const portfolio = {
  get: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reports/portfolio',
    summary: 'How the partnerships you may see stand, today or on a past day',
    action: 'portfolio.see',
    params: z.strictObject({ workspaceId: Id }),
    query: listQuery(filters, sorts),
    alsoSends: [csv, xlsx],
    result: Portfolio,
  }),
  export: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/reports/portfolio/export',
    summary: 'How the partnerships you may see stand, as a spreadsheet: all of them, not a page',
    action: 'portfolio.see',
    params: z.strictObject({ workspaceId: Id }),
    query: exportQuery(filters, sorts),
    sends: [csv, xlsx],
  }),
  askForFile: askedAsFile('portfolio', {
    path: '/workspaces/:workspaceId/reports/portfolio/export',
    asked: exportQuery(filters, sorts).shape,
  }),
} as const satisfies Contract;
