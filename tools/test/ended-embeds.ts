import { randomUUIDv7 } from 'node:crypto';
import type pg from 'pg';

type Of = { workspaceId: string; indicatorId: string; measureId: string };

/** An address of the chart of an indicator and one of a measure, both ended and with the same id: no address leads there. */
export async function endedEmbeds(client: pg.Client, { workspaceId, indicatorId, measureId }: Of): Promise<string> {
  const id = randomUUIDv7();
  const ended = `sha256(($1::uuid)::text::bytea), '{}', app.now(), app.now()`;
  const columns = 'secret_hash, sites, created_at, ended_at';
  await client.query(
    `insert into indicator_embeds (id, workspace_id, indicator_id, ${columns}) values ($1, $2, $3, ${ended})`,
    [id, workspaceId, indicatorId],
  );
  await client.query(
    `insert into measure_embeds (id, workspace_id, partnership_id, measure_id, ${columns})
     select $1, workspace_id, partnership_id, id, ${ended} from measures where id = $2`,
    [id, measureId],
  );
  return id;
}
