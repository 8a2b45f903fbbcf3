import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { lineColumns } from '@trivet/domain';
import { download } from '../kernel/downloads.ts';
import { dayWords } from '../reminders/day-words.ts';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';

export const exportAccountabilityLines = download(
  contract.accountabilityLines.export,
  async ({ params: { partnershipId }, query: { format, ...filter } }, { tx, actor, decision, accept }) => {
    const place = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
    const { code, name: called } = await db.readSheetPlace(tx, place);
    const name = `${code} accountability ${decision.today}`;
    if (formatOf({ format }, accept) === 'csv') return sendCsv(name, db.copyAccountabilityLines(tx, place, filter));
    const rows = await db.readAccountabilitySheet(tx, place, { filter, most: mostInWorkbook });
    const about = [
      ['What', `Lines of accountability of ${called} (${code})`],
      ['As it stood', dayWords(decision.today)],
      ['What is not here', 'What a partner keeps to itself about its line upwards. It is in no file.'],
    ] as const;
    return sendWorkbook(name, rows, { name: 'Accountability', columns: lineColumns, choices: {}, about });
  },
);
