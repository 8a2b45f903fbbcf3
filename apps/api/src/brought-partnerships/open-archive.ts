import { cannotBe, copyFormat, copyFormatVersion, CopyManifest, largestUnpacked } from '@trivet/domain';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { z } from 'zod';

/** An archive whose every file is what its manifest says. */
export type Archive = { sha256: string; manifest: CopyManifest; files: ReadonlyMap<string, Buffer> };

/** As many as a manifest names, and what tells of them. */
const mostFiles = 2010;

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const refused = (code: string, message: string) => cannotBe('/file', code, message);

/**
 * Reads an archive whole, and believes none of it before it has been compared with its manifest.
 * @throws Refusal `unprocessable` for what is no archive of a partnership, is too large, leads out of it, was changed, or is
 * from a newer Trivet
 */
export async function openArchive(file: Uint8Array): Promise<Archive> {
  const files = await unpacked(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const manifest = manifestIn(files);
  assertUnchanged(manifest, files);
  return { sha256: sha256(file), manifest, files };
}

async function unpacked(archive: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  try {
    const zip = await yauzl.fromBufferPromise(archive, { autoClose: false });
    if (zip.entryCount > mostFiles) throw tooLarge();
    const entries = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    // What each says it comes to is held to: reading stops with the first byte too many.
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > largestUnpacked) throw tooLarge();
    for (const entry of entries) {
      if (files.has(entry.fileName)) throw changed(entry.fileName);
      files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } catch (thrown) {
    throw inWords(thrown);
  }
  return files;
}

const tooLarge = () =>
  refused('too_large', 'This archive holds more than an archive of a partnership can. Nothing of it was read further.');
const changed = (path: string) =>
  refused(
    'changed_archive',
    `“${path}” is not what the manifest says. Somebody changed this archive. Take it from where it was made.`,
  );

function inWords(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || 'reason' in thrown) return thrown;
  if (/relative path|absolute path|invalid characters in fileName/.test(thrown.message))
    return refused(
      'leads_out',
      'A file in this archive has an address that leads out of it. It was not made by Trivet.',
    );
  if (/too many bytes|not enough bytes/.test(thrown.message)) return tooLarge();
  return refused('not_an_archive', 'This is no archive that can be read. Choose the ZIP file as it was taken away.');
}

const Form = z.object({ format: z.literal(copyFormat), formatVersion: z.int().min(1) });

function manifestIn(files: ReadonlyMap<string, Buffer>): CopyManifest {
  const told = jsonOf(files.get('manifest.json'));
  const form = Form.safeParse(told);
  if (!form.success) throw refused('not_a_partnership', 'This ZIP file is no archive of a partnership.');
  if (form.data.formatVersion > copyFormatVersion) throw newer();
  const manifest = CopyManifest.safeParse(told);
  if (!manifest.success) throw changed('manifest.json');
  return manifest.data;
}

export const newer = () =>
  refused('newer_archive', 'A newer Trivet made this archive. Bring this one up to date, then bring the archive in.');

function jsonOf(content: Buffer | undefined): unknown {
  try {
    return content && JSON.parse(content.toString());
  } catch {
    return undefined;
  }
}

const unnamed = new Set(['manifest.json', 'README.txt']);

function assertUnchanged(manifest: CopyManifest, files: ReadonlyMap<string, Buffer>): void {
  const named = new Set(manifest.files.map(({ path }) => path));
  for (const path of files.keys()) if (!named.has(path) && !unnamed.has(path)) throw changed(path);
  for (const { path, bytes, sha256: told } of manifest.files) {
    const content = files.get(path);
    if (!content || content.length !== bytes || sha256(content) !== told) throw changed(path);
  }
}
