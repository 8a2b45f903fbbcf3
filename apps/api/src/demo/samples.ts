import { csv, demo, xlsx } from '@trivet/contract';
import { Readable } from 'node:stream';
import type { Download } from '../kernel/answer.ts';
import { openDownload } from '../kernel/downloads.ts';
import { actionsCsv } from './carnmoyle/early-years/untidy-actions.ts';
import { untidyRegister } from './carnmoyle/early-years/untidy-register.ts';

/** Files as people keep them, to try an import with. */
export const readSample = openDownload(demo.readSample, async ({ params }): Promise<Download> => {
  if (params.fileName === 'actions.csv')
    return { fileName: params.fileName, type: `${csv}; charset=utf-8`, body: whole(Buffer.from(actionsCsv)) };
  return { fileName: params.fileName, type: xlsx, body: whole(await untidyRegister()) };
});

const whole = (bytes: Buffer): Readable => Readable.from([bytes], { objectMode: false });
