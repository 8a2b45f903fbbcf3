import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import { look } from './look.ts';
import type { TestApp } from './test-app.ts';

/** A report file of the chair’s with something in it, as a worker would have left it. */
export async function furnishReportFile(it: TestApp, { workspaceId, people }: TestWorkspace): Promise<void> {
  const { id } = await it.as(people.chair).deviations.askForFile({ params: { workspaceId } });
  await look(it, `update report_files set status = 'ready', bytes = 4 where id = $1`, [id]);
  await look(
    it,
    `insert into report_file_portions (workspace_id, person_id, file_id, portion, content)
     select workspace_id, person_id, id, 0, 'PK' from report_files where id = $1`,
    [id],
  );
}
