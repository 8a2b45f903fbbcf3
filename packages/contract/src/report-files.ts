import { type DescribedReport, describedReports, Id, Instant, ReportFile } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { listQuery, pageOf, represented, xlsx } from './kernel/lists.ts';

const inWorkspace = z.strictObject({ workspaceId: Id });
const oneFile = inWorkspace.extend({ fileId: Id });

const Represented = represented(
  ReportFile.omit({ partnershipIds: true }).extend({
    /** What the report is called */
    title: z.string(),
    /** Until when it may be taken away */
    keptUntil: Instant,
  }),
).meta({ id: 'ReportFileRepresentation' });
export type ReportFileRepresentation = z.output<typeof Represented>;

/** The same request as the export of a report, made as a job: what it narrows by is asked for alike. */
export const askedAsFile = <const Path extends string, Asked extends z.ZodRawShape>(
  report: DescribedReport,
  { path, asked }: { path: Path; asked: Asked },
) =>
  endpoint({
    method: 'POST',
    path,
    summary: `Have a worker make the workbook of “${describedReports[report].title}”, of as many rows as there are. It is yours for seven days among your report files`,
    action: 'report_file.ask',
    params: inWorkspace,
    query: z.strictObject({
      ...asked,
      format: z.literal('xlsx', 'Only a workbook is made as a job: take CSV by GET, it has no limit').optional(),
    }),
    success: 202,
    result: Represented,
  });

export const reportFiles = {
  list: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/report-files',
    summary: 'List your report files, with how far each has come',
    action: 'report_file.see',
    params: inWorkspace,
    query: listQuery({}, ['-createdAt']),
    result: pageOf(Represented),
  }),
  read: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/report-files/:fileId',
    summary: 'Read one of your report files: whether it is ready, and how far it has come',
    action: 'report_file.see',
    params: oneFile,
    result: Represented,
  }),
  document: endpoint({
    method: 'GET',
    path: '/workspaces/:workspaceId/report-files/:fileId/document',
    summary: 'Take away a report file that is ready, as a workbook',
    action: 'report_file.read',
    params: oneFile,
    sends: [xlsx],
  }),
  // Its progress moves it on all the time, and whoever removes it means it as it will be: no If-Match.
  remove: endpoint({
    method: 'DELETE',
    path: '/workspaces/:workspaceId/report-files/:fileId',
    summary: 'Remove one of your report files: what was in it is gone for good',
    action: 'report_file.remove',
    params: oneFile,
    ifMatch: false,
  }),
} as const satisfies Contract;
