import type { TestWorkspace } from '../../../../tools/test/workspaces.ts';
import { look } from './look.ts';
import type { TestApp } from './test-app.ts';

/** A board pack of the chair’s with something in it, and a link to it, as a worker and a press would have left them. */
export async function furnishPack(it: TestApp, { workspaceId, people }: TestWorkspace): Promise<void> {
  const body = { title: 'For the board' };
  const { id } = await it.as(people.chair).boardPacks.ask({ params: { workspaceId }, body });
  const kept = `select workspace_id, person_id, id`;
  await look(it, `update board_packs set status = 'ready', bytes = 4 where id = $1`, [id]);
  await look(
    it,
    `insert into board_pack_portions (workspace_id, person_id, pack_id, portion, content) ${kept}, 0, '%PDF' from board_packs where id = $1`,
    [id],
  );
  await look(
    it,
    `insert into board_pack_links (id, workspace_id, person_id, pack_id, secret_hash, until, created_at)
     select uuidv7(), workspace_id, person_id, id, sha256(id::text::bytea), as_of, created_at from board_packs where id = $1`,
    [id],
  );
}
