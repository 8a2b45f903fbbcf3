// The whole product with demo data for the journeys in e2e/, as often as is asked for, each with a folder, a database and
// a port of its own. Says where they are once all of them are up; gone when they are over.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@trivet/db/embedded';
import { beginProduct, isUp } from './begin-product.ts';
import { makeBriefFolder } from './brief-folder.ts';

const many = Number(process.argv[2] ?? 1);
const folder = makeBriefFolder('trivet-journeys-');

const products = await Promise.all(
  Array.from({ length: many }, async (_, at) =>
    beginProduct('apps/api/src/start.ts', await freePort(), {
      DATA_DIR: join(folder, String(at)),
      WEBHOOK_ALLOW: '127.0.0.1',
    }),
  ),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
const areUp = await Promise.all(products.map(isUp));
if (areUp.every(Boolean)) console.log(`Journeys at ${products.map(({ address }) => address).join(' ')}`);
else end();
await Promise.all(products.map(({ ended }) => ended));
rmSync(folder, { recursive: true, force: true });
process.exitCode = products.every((product) => product.process.exitCode === 0) ? 0 : 1;

function end(): void {
  for (const product of products) product.process.stdin?.end();
}
