import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { interestColumns } from '@trivet/domain';
import { download } from '../kernel/downloads.ts';
import { dayWords } from '../reminders/day-words.ts';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';

export const exportInterests = download(
  contract.interests.export,
  async ({ params: { partnershipId }, query: { format, ...asked } }, { tx, actor, decision, accept }) => {
    const place = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
    const { code, name: called } = await db.readSheetPlace(tx, place);
    const name = `${code} interests ${decision.today}`;
    if (formatOf({ format }, accept) === 'csv') return sendCsv(name, db.copyInterests(tx, place, asked));
    const rows = await db.readInterestSheet(tx, place, { asked, most: mostInWorkbook });
    const about = [
      ['What', `Interests declared in meetings of ${called} (${code})`],
      ['As it stood', dayWords(decision.today)],
    ] as const;
    return sendWorkbook(name, rows, { name: 'Interests', columns: interestColumns, choices: {}, about });
  },
);
