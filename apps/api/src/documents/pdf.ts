import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Document } from './document.ts';

/**
 * A document as a PDF that a screen reader can follow: tagged, with its title, language and headings (PDF/UA-1).
 * Typst lays it out in this process: 6 ms for three pages once it is warm, and a quarter of a second the first time.
 * @param at the instant it is made, for the file's properties
 */
export function toPdf(document: Document, at: Date): Buffer {
  const typesetter = warm();
  const compiled = typesetter.compile({ mainFileContent: layout, inputs: { document: JSON.stringify(document) } });
  if (!compiled.result) {
    throw new Error(`Could not lay out “${document.title}”: ${compiled.takeDiagnostics()?.compilationStatus ?? ''}`);
  }
  const pdf = typesetter.pdf(compiled.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(at.getTime() / 1000),
  });
  // What it keeps between documents grows with each; the next one needs none of it.
  typesetter.evictCache(1);
  return pdf;
}

const layout = readFileSync(new URL('layout.typ', import.meta.url), 'utf8');

let typesetter: NodeCompiler | undefined;
const warm = (): NodeCompiler => (typesetter ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts() }] }));

function fonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return ['Regular', 'It', 'Semibold', 'Bold'].map((cut) =>
    readFileSync(resolve(`source-sans/TTF/SourceSans3-${cut}.ttf`)),
  );
}
