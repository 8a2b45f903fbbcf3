import { parentPort, workerData } from 'node:worker_threads';
import { readSheets } from './read-sheets.ts';

// In a thread of its own: a workbook made to hurt takes this thread's memory and time, and no request's.
parentPort?.postMessage(await readSheets(Buffer.from(workerData as Uint8Array)), []);
