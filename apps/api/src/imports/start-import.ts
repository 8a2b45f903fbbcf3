import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { type Call, commandAfter } from '../kernel/handlers.ts';
import { assertClean } from '../papers/virus-scan.ts';
import type { PackedSheet } from '../spreadsheets/pack-rows.ts';
import { readFile } from '../spreadsheets/read-file.ts';
import { guessMatching } from './guess-matching.ts';
import { representImport } from './represent-import.ts';

const read = async ({ file }: { file: Uint8Array }, { virusScanner }: Pick<Call, 'virusScanner'>) => {
  await assertClean(virusScanner, file);
  return readFile(file);
};

export const startImport = commandAfter(
  contract.imports.start,
  read,
  async ({ params, query }, context, { sheets, parts }) => {
    const { imports, actor, decision, newId, tx } = context;
    const { partnershipId } = params;
    const within = { workspaceId: actor.workspaceId, partnershipId };
    const remembered = await db.readLastConfirmed(tx, within, query.register);
    const place = { id: newId(), ...within, personId: actor.personId };
    const brought = { ...query, ...guessed(query.register, sheets, remembered), sheets: sheets.map(measured) };
    const imported = await imports.save(domain.startImport(place, brought, decision));
    await db.keepImportRows(tx, { ...within, importId: imported.id }, parts);
    return representImport(context, { partnershipId, importId: imported.id });
  },
);

const measured = ({ name, rows, columns }: PackedSheet) => ({ name, rows, columns });

type Remembered = Awaited<ReturnType<typeof db.readLastConfirmed>>;

/** The sheet that reads most like the register, and how it reads. */
function guessed(register: domain.Import['register'], sheets: readonly PackedSheet[], last: Remembered) {
  const remembered = last?.headings ?? {};
  const guesses = sheets.map(({ firstRows }) => guessMatching(register, firstRows, { remembered }));
  const likeness = guesses.map(({ columns }) => Object.keys(columns).length);
  const sheet = Math.max(0, likeness.indexOf(Math.max(...likeness)));
  const { headerRow = 1, columns = {}, headings = {} } = guesses[sheet] ?? {};
  const said = { values: last?.mapping.values ?? {}, fixed: last?.mapping.fixed ?? {} };
  return { mapping: { sheet, headerRow, columns, ...said, leaveOut: [], overwrite: false }, headings };
}
