import { contract, type Endpoint } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import type { Handler } from '../kernel/call.ts';
import { download } from '../kernel/downloads.ts';
import { command, list } from '../kernel/handlers.ts';
import { dayWords } from '../reminders/day-words.ts';
import { formatOf, mostInWorkbook, sendCsv, sendWorkbook } from '../spreadsheets/send-sheet.ts';
import { assertOpenEmbed } from './keep-embed.ts';

const endpoints = contract.workspaceEmbeds;

export const listWorkspaceEmbeds = ofWholeWorkspace(
  list(endpoints.list, ({ query }, { tx, page }) => db.listWorkspaceEmbeds(tx, query, page)),
);

export const exportWorkspaceEmbeds = ofWholeWorkspace(
  download(endpoints.export, async ({ query: { format, ...asked } }, { tx, decision, accept }) => {
    const name = `charts on other sites ${decision.today}`;
    if (formatOf({ format }, accept) === 'csv') return sendCsv(name, db.copyWorkspaceEmbeds(tx, asked));
    const rows = await db.readWorkspaceEmbedSheet(tx, asked, mostInWorkbook);
    const about = [
      ['What', 'Charts that are or were shown on other sites'],
      ['As it stood', dayWords(decision.today)],
    ] as const;
    return sendWorkbook(name, rows, { name: 'Charts', columns: domain.embedColumns, choices: {}, about });
  }),
);

/** The trail of the indicator or the measure says who ended it, as where it is ended from its own page. */
export const endWorkspaceEmbed = ofWholeWorkspace(
  command(endpoints.end, async ({ params: { workspaceId, embedId } }, context) => {
    const { tx, decision, indicators, measures } = context;
    const of = await db.enterToEndEmbed(tx, embedId);
    if (!of) throw domain.notFound();
    const { kind, seriesId } = of;
    await assertOpenEmbed(context, { ...of, workspaceId }, embedId);
    if (kind === 'indicator') await indicators.save(domain.endIndicatorEmbed(await indicators.load(seriesId), embedId));
    else await measures.save(domain.endMeasureEmbed(await measures.load(seriesId), embedId));
    await db.endEmbed(tx, kind, { workspaceId, seriesId, embedId, at: decision.at });
    return undefined;
  }),
);

/** Whoever asks with a token of some partnerships is told of no other: refused before anything is read. */
function ofWholeWorkspace<E extends Endpoint>(handler: Handler<E>): Handler<E> {
  const serve: Handler<E>['serve'] = (call, request) => {
    if (call.identity?.partnershipIds)
      throw new domain.Refusal(
        'forbidden',
        'forbidden',
        'This token is of some partnerships only. Make one for the whole workspace to see what is shown on other sites.',
      );
    return handler.serve(call, request);
  };
  return { ...handler, serve };
}
