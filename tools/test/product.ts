// The whole product with demo data for the journeys in e2e/, as often as is asked for, each with a folder, a database and
// a port of its own. Says where they are once all of them are up; gone when they are over.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '@trivet/db/embedded';

type Product = { address: string; process: ChildProcess; ended: Promise<unknown> };

const many = Number(process.argv[2] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'trivet-journeys-'));
chmodSync(folder, 0o755); // PostgreSQL does not run as root: its own user has to get in

// Whoever ends us ends our whole group; passed on, it would be the second one, at which they drop everything.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

const products = await Promise.all(Array.from({ length: many }, (_, at) => begin(join(folder, String(at)))));
const areUp = await Promise.all(products.map(isUp));
if (areUp.every(Boolean)) console.log(`Journeys at ${products.map(({ address }) => address).join(' ')}`);
else for (const product of products) product.process.kill();
await Promise.all(products.map(({ ended }) => ended));
rmSync(folder, { recursive: true, force: true });
process.exitCode = products.every((product) => product.process.exitCode === 0) ? 0 : 1;

/** Passkeys need the name localhost. */
async function begin(dataFolder: string): Promise<Product> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const where = { DATA_DIR: dataFolder, PORT: String(port), METRICS_PORT: '0', PUBLIC_ORIGIN: address };
  const env = { ...process.env, ...where };
  const child = spawn(process.execPath, ['apps/api/src/start.ts'], { env, stdio: 'inherit' });
  return { address, process: child, ended: once(child, 'exit') };
}

/** Waits until it answers; false if it ended before. */
async function isUp({ address, process: product }: Product): Promise<boolean> {
  while (product.exitCode === null && product.signalCode === null) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return true;
    await pause(100);
  }
  return false;
}
