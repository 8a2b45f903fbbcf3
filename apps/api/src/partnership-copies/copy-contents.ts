import * as db from '@trivet/db';
import { type CopyManifest, can, copyFormat, copyFormatVersion, type CopyFile } from '@trivet/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layAgreement } from '../agreements/send-document.ts';
import type { Document } from '../documents/document.ts';
import { layMinutes } from '../minutes/send-document.ts';
import { readmeOf } from './copy-readme.ts';
import type { FileToWrite } from './write-archive.ts';

/** Who takes a partnership away: all of it is read as they may see it, at one moment. */
export type Taking = db.Entered & { actor: Parameters<typeof layAgreement>[0]['actor'] };
export type CopyOf = { partnershipId: string; askedBy: { id: string; name: string } };

type Contents = { files: FileToWrite[]; last: (written: CopyFile[]) => FileToWrite[] };

/** What goes into the archive of a partnership: rows, what they name, and documents; and then what tells of them. */
export async function copyContents(taking: Taking, of: CopyOf): Promise<Contents> {
  const { tx, actor } = taking;
  const place = { workspaceId: actor.workspaceId, partnershipId: of.partnershipId };
  await db.takeTimeToCopy(tx);
  const from = await db.readCopiedFrom(tx, place);
  const named = new Set<string>();
  const tables = (await db.readCatalogue(tx)).filter(({ name }) => db.copiedTables[name]);
  const rows = tables.map((table) => rowsOf(taking, table, { place, named }));
  const files = [...rows, ...namesOf(taking, place.workspaceId, named), ...(await documentsOf(taking, place))];
  const last = (written: CopyFile[]) => {
    const manifest = manifestOf(taking, { ...from, askedBy: of.askedBy, files: written });
    return [textFile('README.txt', readmeOf(manifest)), textFile('manifest.json', JSON.stringify(manifest, null, 2))];
  };
  return { files, last };
}

type Rows = { place: db.Partnership; named: Set<string> };

const rowsOf = ({ tx }: Taking, table: db.CatalogueTable, { place, named }: Rows): FileToWrite => ({
  path: `rows/${table.name}.jsonl`,
  holdsRows: true,
  parts: async function* () {
    for await (const lines of db.readRowsToCopy(tx, table, place)) {
      for (const line of lines) for (const [id] of line.matchAll(anyId)) named.add(id);
      yield lines.map((line) => `${line}\n`).join('');
    }
  },
});

/** However deep in a row it stands. */
const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** After the rows: it is they that name them. */
const namesOf = ({ tx }: Taking, workspaceId: string, named: ReadonlySet<string>): FileToWrite[] =>
  (Object.keys(db.namedTables) as db.NamedTable[]).map((table) => ({
    path: `named/${table}.jsonl`,
    holdsRows: true,
    parts: async function* () {
      const lines = await db.readNamed(tx, table, { workspaceId, ids: [...named] });
      yield lines.map((line) => `${line}\n`).join('');
    },
  }));

async function documentsOf(taking: Taking, place: db.Partnership): Promise<FileToWrite[]> {
  const { tx, actor } = taking;
  const { partnershipId } = place;
  const { agreements, minutes, papers } = await db.listDocumentsToCopy(tx, place);
  const mayRead = can(actor, 'confidential_paper.see');
  return [
    ...agreements.map(({ id, reference }) =>
      pdfFile(taking, `documents/agreements/${reference}.pdf`, () =>
        layAgreement(taking, { partnershipId, agreementId: id }),
      ),
    ),
    ...minutes.map(({ id, reference }) =>
      pdfFile(taking, `documents/minutes/${reference}.pdf`, () => layMinutes(taking, { partnershipId, meetingId: id })),
    ),
    ...papers
      .filter(({ isConfidential }) => mayRead || !isConfidential)
      .map(({ id, fileName }) => ({
        path: `documents/papers/${id}/${fileName}`,
        holdsRows: false,
        parts: () => db.readPaper(tx, { ...place, paperId: id }),
      })),
  ];
}

const pdfFile = ({ decision }: Taking, path: string, lay: () => Promise<{ document: Document }>): FileToWrite => ({
  path,
  holdsRows: false,
  parts: async function* () {
    const { toPdf } = await import('../documents/pdf.ts');
    yield toPdf((await lay()).document, new Date(decision.at));
  },
});

const textFile = (path: string, words: string): FileToWrite => ({
  path,
  holdsRows: false,
  parts: async function* () {
    yield words;
  },
});

type Told = db.CopiedFrom & Pick<CopyManifest, 'askedBy' | 'files'>;

const manifestOf = ({ decision }: Taking, told: Told): CopyManifest => ({
  format: copyFormat,
  formatVersion: copyFormatVersion,
  productVersion,
  ...told,
  day: decision.today,
  madeAt: decision.at,
  leftOut: [...db.leftOutOfCopies],
});

/** The cast: our own package says its version. */
const productVersion = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8')) as { version: string }
).version;
