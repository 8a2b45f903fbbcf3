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

/**
 * Asks it to end when our pipe closes, even if we are killed; and once only, whoever is signalled: it is in a group of its
 * own, and at a second signal it would drop everything and leave its database behind.
 */
const leash = `
exec 3<&0
{ read -r _ <&3; kill $$; } 2>/dev/null &
exec 3<&- "$0" "$@" </dev/null`;

const many = Number(process.argv[2] ?? 1);
const folder = mkdtempSync(join(tmpdir(), 'trivet-journeys-'));
chmodSync(folder, 0o755); // PostgreSQL does not run as root: its own user has to get in

const products = await Promise.all(Array.from({ length: many }, (_, at) => begin(join(folder, String(at)))));
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

/** Passkeys need the name localhost. */
async function begin(dataFolder: string): Promise<Product> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const where = { DATA_DIR: dataFolder, PORT: String(port), METRICS_PORT: '0', PUBLIC_ORIGIN: address };
  const child = spawn('/bin/sh', ['-c', leash, process.execPath, 'apps/api/src/start.ts'], {
    env: { ...process.env, ...where },
    detached: true,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
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
