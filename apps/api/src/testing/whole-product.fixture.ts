// The API and a worker in a process of their own, for a test that reads every line they log. Takes a config as JSON, and
// says where it listens; stops when its input ends.
import { startApi } from '../processes/run-api.ts';
import { startWorker } from '../processes/run-worker.ts';

const config = JSON.parse(process.argv[2] ?? '{}');
const api = await startApi(config);
const worker = await startWorker(config);
process.stdout.write(`listening at ${api.address}\n`);
process.stdin.resume().on('end', () => void Promise.all([api.stop(), worker.stop()]));
