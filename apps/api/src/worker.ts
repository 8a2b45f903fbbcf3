import { pino } from 'pino';
import { configFrom } from './config.ts';
import { startWorker } from './processes/run-worker.ts';
import { refusingToStart, stopInOrder } from './processes/stopping.ts';

const config = await refusingToStart(async () => configFrom(process.env));
const worker = await refusingToStart(() => startWorker(config));
stopInOrder(pino({ level: config.logLevel }), [{ what: 'the worker', stop: worker.stop }]);
