import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import { decisionColumns } from '@trivet/domain';
import { download } from '../kernel/downloads.ts';
import { dayWords } from '../reminders/day-words.ts';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';
import { filterFor } from './read-decisions.ts';

export const exportDecisions = download(
  contract.decisions.export,
  async ({ params: { partnershipId }, query: { format, sort, ...filter } }, { tx, actor, decision, accept }) => {
    const place = { workspaceId: actor.workspaceId, partnershipId, today: decision.today };
    const { code, name: called } = await db.readSheetPlace(tx, place);
    const name = `${code} decisions ${decision.today}`;
    const asked = { ...filterFor({ actor, decision }, filter), sort };
    if (formatOf({ format }, accept) === 'csv') return sendCsv(name, db.copyDecisions(tx, place, asked));
    const rows = await db.readDecisionSheet(tx, place, { asked, most: mostInWorkbook });
    const about = [
      ['What', `Decisions of ${called} (${code})`],
      ['As it stood', dayWords(decision.today)],
    ] as const;
    return sendWorkbook(name, rows, { name: 'Decisions', columns: decisionColumns, choices: {}, about });
  },
);
