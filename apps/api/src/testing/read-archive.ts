import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** Every file of an archive, by its path. */
export async function filesIn(archive: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(archive));
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}
