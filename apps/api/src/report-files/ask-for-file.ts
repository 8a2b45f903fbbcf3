import { contract, type Endpoint, type ReportFileRepresentation } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext, type Handler } from '../kernel/handlers.ts';
import { assertMay } from '../kernel/call.ts';
import { fileSeen, representFile } from './read-report-files.ts';
import { reportsAsFiles } from './reports-as-files.ts';

type Asking = Endpoint & { query: NonNullable<Endpoint['query']> };

/**
 * Has a worker make the workbook of a report. What is asked for is settled here: whether it may be asked, by whom, and of
 * which day.
 */
export const askForFile = <E extends Asking>(report: domain.DescribedReport, endpoint: E): Handler<E> =>
  command(endpoint, async (request, context) => {
    const { params, query } = everyRequest(request);
    // The cast: it answers as every operation that askedAsFile declares.
    return (await ask(report, { params, query }, context)) as never;
  });

type AnyRequest = { params: { workspaceId: string }; query: Query };

/** The cast: each asks for some of these and for nothing else; its own schema has parsed them. */
const everyRequest = (request: unknown): AnyRequest => request as AnyRequest;

async function ask(
  report: domain.DescribedReport,
  { params, query: { format: _format, ...query } }: AnyRequest,
  { tx, actor, decision, newId, reportFiles }: CommandContext,
): Promise<ReportFileRepresentation> {
  const { endpoint, contentsOf } = reportsAsFiles[report];
  assertMay(endpoint, actor);
  const { workspaceId, personId } = actor;
  const others = await db.countReportFiles(tx, { workspaceId, personId });
  const { day } = await contentsOf({ params, query }, { tx, decision });
  const asked = inAddress({ ...query, ...('asOf' in endpoint.query.shape && { asOf: day }) });
  // A token may be limited to some partnerships, and what is made for it tells of no others.
  const partnershipIds = actor.scopes === null ? null : await db.visiblePartnerships(tx);
  const file = { id: newId(), workspaceId, personId, report, asked, asOf: day, partnershipIds };
  return representFile(actor, await reportFiles.save(domain.askForFile(file, { others }, decision)));
}

type Query = Record<string, string | string[] | undefined>;

/** As the address has it, so that the same schema reads it again. */
const inAddress = (query: Query): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );

export const removeFile = command(contract.reportFiles.remove, async ({ params }, context) => {
  const { tx, reportFiles } = context;
  await fileSeen(context, params.fileId);
  const file = await reportFiles.find(params.fileId);
  const { workspaceId, personId, id: fileId } = await reportFiles.save(domain.removeFile(file));
  await db.dropReportFileContent(tx, { workspaceId, personId, fileId });
  return undefined;
});
