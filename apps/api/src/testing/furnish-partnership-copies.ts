import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import { look } from './look.ts';
import type { TestApp } from './test-app.ts';

/** A copy of the chair’s with something in it, as a worker would have left it. */
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
}
