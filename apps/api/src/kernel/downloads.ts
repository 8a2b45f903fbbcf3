import type { Endpoint, RequestOf } from '@trivet/contract';
import { asPerson } from '@trivet/db';
import { finished } from 'node:stream/promises';
import type { Download } from './answer.ts';
import { assertMay, type Handler, type QueryContext, whoAndWhere } from './call.ts';

/**
 * A file: a question whose answer goes out while it is still being read. Its transaction lasts until the last byte has
 * left; whoever goes away in the middle ends it.
 */
export function download<E extends Endpoint & { sends: readonly string[] }>(
  endpoint: E,
  run: (request: RequestOf<E>, context: QueryContext & { accept: string }) => Promise<Download>,
): Handler<E> {
  return {
    endpoint,
    serve: (call, request) =>
      new Promise((resolve, reject) => {
        const reading = asPerson(call.pool, { ...whoAndWhere(call), readOnly: true }, async (entered) => {
          assertMay(endpoint, entered.actor);
          const file = await run(request, { ...entered, accept: call.accept });
          resolve(file);
          await finished(file.body);
        });
        // Once the file is on its way, what goes wrong with it shows in its stream.
        reading.catch(reject);
      }),
  };
}

/** A file that anyone may have: nobody need be signed in, and no database is asked. */
export const openDownload = <E extends Endpoint & { action: 'public'; sends: readonly string[] }>(
  endpoint: E,
  run: (request: RequestOf<E>) => Promise<Download>,
): Handler<E> => ({ endpoint, serve: (_call, request) => run(request) });
