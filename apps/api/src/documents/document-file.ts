import { docx, pdf } from '@trivet/contract';
import { Readable } from 'node:stream';
import type { Document } from './document.ts';

type Wanted = { name: string; format: 'pdf' | 'docx' | undefined; accept: string; at: string };

/** A document as the file that was asked for: by its format, else as Accept says; PDF where neither does. */
export async function documentFile(document: Document, { name, format, accept, at }: Wanted) {
  if ((format ?? (accept.includes(docx) ? 'docx' : 'pdf')) === 'docx') {
    const { toWord } = await import('./word.ts');
    return fileOf(`${name}.docx`, docx, await toWord(document));
  }
  const { toPdf } = await import('./pdf.ts');
  return fileOf(`${name}.pdf`, pdf, toPdf(document, new Date(at)));
}

const fileOf = (fileName: string, type: string, bytes: Buffer) => ({
  fileName,
  type,
  body: Readable.from([bytes], { objectMode: false }),
});
