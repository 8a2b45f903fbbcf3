import { pino } from 'pino';
import { configFrom } from './config.ts';
import { loggedError } from './kernel/logged-error.ts';
import { startWorker } from './processes/run-worker.ts';
import { refusingToStart, stopInOrder } from './processes/stopping.ts';

const config = await refusingToStart(async () => configFrom(process.env));
const worker = await refusingToStart(() => startWorker(config));
stopInOrder(pino({ level: config.logLevel, serializers: { err: loggedError } }), [
  { what: 'the worker', stop: worker.stop },
]);
