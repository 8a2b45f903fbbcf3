// A worker in a process of its own that takes a job and never finishes it: queues.test.ts kills it.
import { pino } from 'pino';
import { openQueues } from './queues.ts';

const { name, options, ...where } = JSON.parse(process.argv[2] ?? '{}');
const queues = await openQueues({ ...where, log: pino({ level: 'silent' }) });
queues.worker(
  name,
  () => {
    process.stdout.write('taken\n');
    return new Promise(() => {});
  },
  options,
);
