import { contract } from '@trivet/contract';
import * as db from '@trivet/db';
import * as domain from '@trivet/domain';
import { type Call, type CommandContext, commandAfter } from '../kernel/handlers.ts';
import { assertClean } from '../papers/virus-scan.ts';
import type { PackedSheet } from '../spreadsheets/pack-rows.ts';
import { readFile } from '../spreadsheets/read-file.ts';
import { guessMatching } from './guess-matching.ts';
import { representImport } from './represent-import.ts';

const read = async ({ file }: { file: Uint8Array }, { virusScanner }: Pick<Call, 'virusScanner'>) => {
  await assertClean(virusScanner, file);
  return readFile(file);
};

export const startImport = commandAfter(contract.imports.start, read, ({ params, query }, context, file) =>
  start({ ...params, ...query }, context, file),
);

export const startIndicatorImport = commandAfter(contract.indicatorImports.start, read, ({ query }, context, file) =>
  start({ partnershipId: null, register: 'indicator_values', ...query }, context, file),
);

type Started = Pick<domain.Import, 'partnershipId' | 'register' | 'fileName'>;

async function start(
  { partnershipId, ...asked }: Started,
  context: CommandContext,
  { sheets, parts }: Awaited<ReturnType<typeof readFile>>,
) {
  const { imports, actor, decision, newId, tx } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId };
  const remembered = await db.readLastConfirmed(tx, within, asked.register);
  const place = { id: newId(), ...within, personId: actor.personId };
  const brought = { ...asked, ...guessed(asked.register, sheets, remembered), sheets: sheets.map(measured) };
  const imported = await imports.save(domain.startImport(place, brought, decision));
  await db.keepImportRows(tx, { ...within, importId: imported.id }, parts);
  return representImport(context, { partnershipId, importId: imported.id });
}

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
