import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export type Product = { address: string; process: ChildProcess; ended: Promise<unknown> };

/**
 * Asks it to end when our pipe closes, even if we are killed; and once only, whoever is signalled: it is in a group of its
 * own, and at a second signal it would drop everything and leave its database behind.
 */
const leash = `
exec 3<&0
{ read -r _ <&3; kill $$; } 2>/dev/null &
exec 3<&- "$0" "$@" </dev/null`;

/** Runs one of the product's entries until its input is closed. Passkeys need the name localhost. */
export function beginProduct(entry: string, port: number, env: Record<string, string>): Product {
  const address = `http://localhost:${port}`;
  const where = { PORT: String(port), METRICS_PORT: '0', PUBLIC_ORIGIN: address, ...env };
  const child = spawn('/bin/sh', ['-c', leash, process.execPath, entry], {
    env: { ...process.env, ...where },
    detached: true,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  return { address, process: child, ended: once(child, 'exit') };
}

/** Waits until it answers; false if it ended before. */
export async function isUp({ address, process: product }: Product): Promise<boolean> {
  while (product.exitCode === null && product.signalCode === null) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return true;
    await pause(100);
  }
  return false;
}
