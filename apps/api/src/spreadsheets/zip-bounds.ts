import { inflateRawSync } from 'node:zlib';

const mostEntries = 2000;
const mostBytes = 96 * 1024 * 1024;

const endOfDirectory = 0x06054b50;
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;

const broken = 'This file is broken, or is no workbook. Save it as .xlsx again and choose that copy.';
const tooMuch = 'This workbook unpacks to more than we read. Save the register alone as .xlsx or .csv.';

/**
 * Looks whether a workbook is a whole zip of a bounded size, by unpacking it: what its directory claims may be a lie.
 * @returns what is wrong with it, in words for whoever chose it
 */
export function assertBounded(bytes: Buffer): string | null {
  const end = bytes.lastIndexOf(signature(endOfDirectory));
  if (end === -1 || end + 22 > bytes.length) return broken;
  const entries = bytes.readUInt16LE(end + 10);
  if (entries > mostEntries) return tooMuch;
  try {
    return unpackAll(bytes, { entries, at: bytes.readUInt32LE(end + 16) });
  } catch (error) {
    return isTooMuch(error) ? tooMuch : broken;
  }
}

function unpackAll(bytes: Buffer, { entries, at }: { entries: number; at: number }): string | null {
  let left = mostBytes;
  for (let n = 0; n < entries; n += 1) {
    if (bytes.readUInt32LE(at) !== entryMark) return broken;
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) return 'This file has a password. Save a copy without one.';
    left -= unpackedSize(bytes, at, left);
    if (left < 0) return tooMuch;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return null;
}

function unpackedSize(bytes: Buffer, at: number, left: number): number {
  const method = bytes.readUInt16LE(at + 10);
  const packed = bytes.readUInt32LE(at + 20);
  const header = bytes.readUInt32LE(at + 42);
  if (bytes.readUInt32LE(header) !== headerMark) throw new Error('No entry where the directory says');
  const from = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const content = bytes.subarray(from, from + packed);
  if (content.length !== packed) throw new Error('Cut off');
  if (method === 0) return packed;
  if (method !== 8) throw new Error('Packed in another way');
  return inflateRawSync(content, { maxOutputLength: Math.max(left, 1) }).length;
}

const isTooMuch = (error: unknown) =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

function signature(mark: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark);
  return bytes;
}
