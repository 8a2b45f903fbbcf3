// A worker in a process of its own that begins a board pack and never ends it: wake-board-packs.test.ts kills it.
import { openPool } from '@trivet/db';
import { pino } from 'pino';
import { makeBoardPack } from './make-board-pack.ts';

const { databases, workspaceId, packId } = JSON.parse(process.argv[2] ?? '{}');
const pool = openPool(databases.worker, { max: 4 });
const requestPool = openPool(databases.request, { max: 1 });
// Whoever asks for a connection of this pool waits for ever.
requestPool.connect = (() => {
  process.stdout.write('begun\n');
  return new Promise(() => {});
}) as typeof requestPool.connect;
setInterval(() => {}, 1000);
await makeBoardPack({ pool, requestPool, log: pino({ level: 'silent' }) }, { workspaceId, packId });
