// A worker in a process of its own that tests kill: takes its settings from the first argument.
import { startWorker } from '../processes/run-worker.ts';

const worker = await startWorker(JSON.parse(process.argv[2] ?? '{}'));
process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
process.stdout.write('working\n');
