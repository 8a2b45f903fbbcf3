// The whole product with demo data in a folder of its own, for the journeys in e2e/: gone when they are over.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'trivet-journeys-'));
chmodSync(folder, 0o755); // PostgreSQL does not run as root: its own user has to get in

const env = { ...process.env, DATA_DIR: join(folder, 'data') };
const product = spawn(process.execPath, ['apps/api/src/start.ts'], { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => product.kill(signal));
product.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? 1;
});
