import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admitRoles, migrate } from '@trivet/db';
import { startEmbedded } from '@trivet/db/embedded';
import { compare, dataFolderOf } from './compare.ts';
import { generate } from './generate.ts';
import { generateSeries, seriesWorks } from './series.ts';
import { startServers } from './servers.ts';

// node bench/indicators.ts [seconds]: what bench/run.ts measures of a million values, without the rest of it.
const folder = mkdtempSync(join(tmpdir(), 'trivet-bench-'));
const database = await startEmbedded({ dataDir: join(folder, 'data') });
try {
  await migrate(database.url);
  const roles = await admitRoles(database.url, 'only-for-the-bench');
  const { accountId } = await generate(database.url, 'small');
  const works = seriesWorks(await generateSeries(database.url));
  const servers = await startServers(database.url, JSON.stringify(roles), accountId);
  try {
    const bench = {
      servers,
      database,
      dataFolder: await dataFolderOf(database),
      seconds: Number(process.argv[2] ?? 5),
    };
    for (const work of works) await compare(work, bench);
  } finally {
    for (const server of Object.values(servers)) server.kill();
  }
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
