import type { ActionColumn } from '@trivet/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Readable } from 'node:stream';
import { copyAsCsv } from '../kernel/copy-out.ts';
import { readSheet, type SheetRows } from '../kernel/sheet.ts';
import type { Transaction } from '../kernel/transaction.ts';
import type { Within } from '../owners/owners.queries.ts';
import { type ActionFilter, actionLightOn, actionReference, actionSheet } from './actions.queries.ts';

type OnDay = Within & { today: string };

/** Where each column of the list comes from. */
const columnsOn = (today: string): Record<ActionColumn, SQL> => ({
  reference: actionReference,
  title: sql`actions.title`,
  description: sql`actions.description`,
  ownerPartnerName: sql`(select o.name from partners p join organisations o on o.id = p.organisation_id
    where p.id = actions.owner_partner_id)`,
  ownerName: sql`(select p.name from people p where p.id = actions.owner_person_id)`,
  startsOn: sql`actions.starts_on`,
  dueOn: sql`actions.due_on`,
  priority: sql`actions.priority`,
  status: sql`actions.status`,
  percent: sql`actions.percent`,
  light: actionLightOn(today),
  lastNote: sql`actions.last_note`,
  contingency: sql`actions.contingency`,
  riskReference: sql`(select app.reference(p.code, 'R', k.number) from risks k join partnerships p on p.id = k.partnership_id
    where k.id = actions.risk_id)`,
  servesReference: sql`(select coalesce(
      (select app.reference(p.code, 'M', m.number) from milestones m where m.id = actions.milestone_id),
      (select app.reference(p.code, 'O', o.number) from objectives o where o.id = actions.objective_id))
    from partnerships p where p.id = actions.partnership_id)`,
  lastUpdateOn: sql`actions.last_update_on`,
  closedOn: sql`actions.closed_on`,
  id: sql`actions.id`,
  version: sql`actions.version`,
});

/** What somebody typed, or a name: the rest cannot begin like a formula. */
const typed: readonly string[] = [
  'title',
  'description',
  'ownerPartnerName',
  'ownerName',
  'lastNote',
  'contingency',
] satisfies ActionColumn[];

/** The actions that a filter shows, in its order, as CSV. */
export function copyActions(tx: Transaction, within: OnDay, filter: ActionFilter): Readable {
  const columns = Object.entries(columnsOn(within.today)).map(([name, from]) => [
    name,
    typed.includes(name) ? sql`app.guarded_cell(${from})` : from,
  ]);
  return copyAsCsv(tx, actionSheet(tx, within, filter, Object.fromEntries(columns) as Record<ActionColumn, SQL>));
}

/** The same as rows of text, up to `most` and one more. */
export const readActionSheet = (
  tx: Transaction,
  within: OnDay,
  filter: ActionFilter,
  most: number,
): Promise<SheetRows> => readSheet(tx, actionSheet(tx, within, filter, columnsOn(within.today)), most);
