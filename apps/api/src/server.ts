import { configFrom } from './config.ts';
import { startApi } from './processes/run-api.ts';
import { refusingToStart, stopInOrder } from './processes/stopping.ts';

const api = await refusingToStart(async () => startApi(configFrom(process.env)));
stopInOrder(api.app.log, [{ what: 'the API', stop: api.stop }]);
