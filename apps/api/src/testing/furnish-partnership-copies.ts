import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import { look } from './look.ts';
import type { TestApp } from './test-app.ts';

/** A copy of the chair’s with something in it, as a worker would have left it, and where the partnership came from. */
export async function furnishPartnershipCopy(
  it: TestApp,
  { people }: TestWorkspace,
  { params }: { params: { partnershipId: string } },
): Promise<void> {
  const { id } = await it.as(people.chair).partnershipCopies.ask({ params });
  await look(it, `update partnership_copies set status = 'ready', bytes = 2, sha256 = repeat('0', 64) where id = $1`, [
    id,
  ]);
  await look(
    it,
    `insert into partnership_copy_portions (workspace_id, partnership_id, person_id, copy_id, portion, content)
     select workspace_id, partnership_id, person_id, id, 0, 'PK' from partnership_copies where id = $1`,
    [id],
  );
  await look(
    it,
    `insert into brought_partnerships (id, workspace_id, partnership_id, sha256, from_workspace_id, from_workspace_name,
       from_partnership_id, from_code, copied_at, rows, brought_by_id, version, created_at, updated_at)
     select uuidv7(), workspace_id, id, repeat('0', 64), uuidv7(), 'Elsewhere', uuidv7(), 'BEFORE', app.now(), 1, $2, 1, app.now(), app.now()
     from partnerships where id = $1`,
    [params.partnershipId, people.administrator.personId],
  );
}
