import { asJob, keepStandings, openPool } from '@trivet/db';

const portion = 500;

/** Keeps how all partnerships stand, as a worker does within seconds of each change; says how long that took. */
export async function keepAll(workerUrl: string, workspaceId: string): Promise<void> {
  const pool = openPool(workerUrl, { max: 1 });
  const begun = performance.now();
  const keep = () =>
    asJob(pool, { name: 'bench', workspaceId }, ({ tx, decision }) =>
      keepStandings(tx, { workspaceId, ...decision }, portion),
    );
  let kept = await keep();
  for (let some = kept; some === portion; kept += some) some = await keep();
  await pool.end();
  console.log(`Kept how ${kept} partnerships stand in ${((performance.now() - begun) / 1000).toFixed(2)} s`);
}
