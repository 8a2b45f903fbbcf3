import { cannotBe, type Refusal } from '@trivet/domain';
import { Worker } from 'node:worker_threads';
import { parseCsv, Unreadable } from './csv.ts';
import { newPacker, type PackedFile } from './pack-rows.ts';
import type { Trouble } from './read-sheets.ts';

const mostRows = 50_000;
const mostMs = 30_000;
const mostMegabytes = 512;
const officeBefore2007 = Buffer.from([0xd0, 0xcf]);

/**
 * The sheets of a file that somebody brought: a workbook (.xlsx) or a CSV, told apart by their first bytes.
 * @throws Refusal `unprocessable` that says what is wrong with the file and what to do
 */
export async function readFile(bytes: Uint8Array): Promise<PackedFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length === 0) throw refused('empty', 'This file is empty. Choose the one that holds the register.');
  const read = isZip(file) ? await readAside(file) : readText(file);
  if (read.sheets.length === 0)
    throw refused('empty', 'There are no rows in this file. Choose the one that holds the register.');
  return read;
}

function readText(file: Buffer): PackedFile {
  if (file.subarray(0, 2).equals(officeBefore2007)) throw oldOrLocked(file);
  const text = decoded(file);
  const packer = newPacker();
  packer.begin('CSV');
  try {
    let number = 0;
    for (const row of parseCsv(text)) {
      number += 1;
      if (number > mostRows)
        throw refused('too_many_rows', 'This file has more than 50,000 rows. Split it into smaller files.');
      packer.add(
        number,
        row.map((cell) => (cell === '' ? null : cell)),
      );
    }
  } catch (error) {
    if (error instanceof Unreadable) throw refused('unreadable', error.message);
    throw error;
  }
  return packer.done();
}

/** UTF-8, or what Excel on Windows calls CSV. */
function decoded(file: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    if (text.includes('\0'))
      throw refused('unreadable', 'This is neither a workbook nor a CSV. Save the register as .xlsx or .csv.');
    return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (file.includes(0))
      throw refused('unreadable', 'This is neither a workbook nor a CSV. Save the register as .xlsx or .csv.');
    return new TextDecoder('windows-1252').decode(file);
  }
}

/** The container of Office before 2007, in which Excel also keeps what it locks with a password. */
const oldOrLocked = (file: Buffer): Refusal =>
  file.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? refused('locked', 'This file has a password. Save a copy without one.')
    : refused('unreadable', 'This is an old Excel file (.xls). Save it as .xlsx and choose that copy.');

/** Reads a workbook in a thread with its own bounds of memory and time. */
function readAside(file: Buffer): Promise<PackedFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-workbook.worker.ts', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    const late = setTimeout(() => void worker.terminate(), mostMs);
    const heavy = () =>
      reject(refused('too_heavy', 'This workbook is too heavy to read. Save the register alone as .csv.'));
    worker.once('message', (read: PackedFile | Trouble) =>
      'trouble' in read ? reject(refused('unreadable', read.trouble)) : resolve(read),
    );
    worker.once('error', heavy);
    worker.once('exit', () => {
      clearTimeout(late);
      heavy();
    });
  });
}

const isZip = (file: Buffer) => file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';

const refused = (code: string, message: string): Refusal => cannotBe('/file', code, message);
