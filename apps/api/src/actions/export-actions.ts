import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { actionColumns } from '@trivet/domain';
import { download } from '../kernel/downloads.ts';
import { aboutSheet } from '../spreadsheets/about-sheet.ts';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';
import type { RegisterSheet } from '../spreadsheets/write-workbook.ts';

export const exportActions = download(
  contract.actions.export,
  async ({ params: { partnershipId }, query: { format, mine, ...asked } }, { tx, actor, decision, accept }) => {
    const within = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
    const filter = { ...asked, mineOf: mine ? actor.personId : undefined };
    const place = await db.readSheetPlace(tx, within);
    const name = `${place.code} actions ${decision.today}`;
    if (formatOf({ format }, accept) === 'csv') return sendCsv(name, db.copyActions(tx, within, filter));
    const rows = await db.readActionSheet(tx, within, filter, mostInWorkbook);
    const about = aboutSheet(place, { what: 'Actions', today: decision.today, filter: { ...asked, mine } });
    return sendWorkbook(name, rows, actionSheetOf(place, about));
  },
);

/** The workbook of a list of actions, without its rows. */
export const actionSheetOf = (
  { partners, people }: db.SheetPlace,
  about: RegisterSheet['about'],
): Omit<RegisterSheet, 'rows'> => ({
  name: 'Actions',
  columns: actionColumns,
  choices: { ownerPartnerName: partners.map(({ name }) => name), ownerName: people.map(({ name }) => name) },
  about,
});
