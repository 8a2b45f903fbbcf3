import type { CopyFile } from '@trivet/domain';
import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive, before it is written: asked for its parts once, when its turn comes. */
export type FileToWrite = {
  path: string;
  /** Rows are counted, documents are not */
  holdsRows: boolean;
  parts: () => AsyncIterable<string | Buffer>;
};

/** Already compressed, or not worth it. */
const compressed = /\.(pdf|docx|xlsx|pptx|png|jpg)$/;

/**
 * An archive as a stream, its files one after another. `last` makes those that tell of the ones before, from what these
 * came to.
 */
export function writeArchive(
  files: readonly FileToWrite[],
  { last, wrote }: { last: (written: CopyFile[]) => FileToWrite[]; wrote: (file: CopyFile) => Promise<void> },
): Readable {
  const zip = new ZipFile();
  const written: CopyFile[] = [];
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  const fail = (error: Error) => void out.destroy(error);
  zip.on('error', fail);
  const add = (file: FileToWrite) =>
    zip.addReadStreamLazy(file.path, { compress: !compressed.test(file.path) }, (give) => {
      give(null, Readable.from(orFail(measured(file, keep), fail), { objectMode: false }));
    });
  const keep = async (file: CopyFile) => {
    written.push(file);
    await wrote(file);
    if (written.length !== files.length) return;
    for (const one of last(written)) add(one);
    zip.end();
  };
  for (const file of files) add(file);
  return out;
}

/** What goes wrong with a file goes wrong with the whole archive, and is heard by whoever reads that. */
async function* orFail(parts: AsyncIterable<Buffer>, fail: (error: Error) => void): AsyncGenerator<Buffer> {
  try {
    yield* parts;
  } catch (thrown) {
    fail(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}

/** The parts of a file; once the last has gone, what all of them came to. */
async function* measured(
  { path, holdsRows, parts }: FileToWrite,
  keep: (file: CopyFile) => Promise<void>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  for await (const part of parts()) {
    const chunk = typeof part === 'string' ? Buffer.from(part) : part;
    if (chunk.length === 0) continue;
    hash.update(chunk);
    bytes += chunk.length;
    if (holdsRows) rows += linesIn(chunk);
    yield chunk;
  }
  await keep({ path, bytes, sha256: hash.digest('hex'), rows: holdsRows ? rows : null });
}

const lineBreak = 10;

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (const byte of chunk) if (byte === lineBreak) lines += 1;
  return lines;
}
