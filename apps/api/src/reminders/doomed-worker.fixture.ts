// A worker in a process of its own that tests kill: takes its settings from the first argument.
import { startWorker } from '../processes/run-worker.ts';

await startWorker(JSON.parse(process.argv[2] ?? '{}'));
process.stdout.write('working\n');
