import { contract, xlsx } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, type Import, importKind, permissionsOn } from '@trivet/domain';
import { Readable } from 'node:stream';
import { actionSheetOf } from '../actions/export-actions.ts';
import { download } from '../kernel/downloads.ts';
import { list, query } from '../kernel/handlers.ts';
import { riskSheetOf } from '../risks/export-risks.ts';
import { aboutSheet } from '../spreadsheets/about-sheet.ts';
import { writeWorkbook } from '../spreadsheets/write-workbook.ts';
import { valueSheetOf } from '../measures/value-sheet.ts';
import { representImport } from './represent-import.ts';

export const getImport = query(contract.imports.get, ({ params }, context) => representImport(context, params));

export const listImports = list(contract.imports.list, async ({ params, query: { sort } }, { tx, actor, page }) => {
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const onlyOf = can(actor, 'import.see', {}) ? null : actor.personId;
  const found = await db.listImports(tx, within, { onlyOf, sort }, page);
  const items = found.items.map((imported) => {
    const { mapping: _m, headings: _h, sheets: _s, ...listed } = imported;
    return { ...listed, permissions: permissionsOn(importKind, actor, imported) };
  });
  return { ...found, items };
});

export const getTemplate = download(contract.imports.template, async ({ params, query: asked }, context) => {
  const { tx, actor, decision } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId, today: decision.today };
  const place = await db.readSheetPlace(tx, within);
  const sheet = await emptySheet(tx, { ...within, place, register: asked.register });
  const bytes = await writeWorkbook({ ...sheet, rows: [] });
  const body = Readable.from([bytes], { objectMode: false });
  return { fileName: `${place.code} ${asked.register} template.xlsx`, type: xlsx, body };
});

type Empty = db.Within & { today: string; place: db.SheetPlace; register: Import['register'] };

async function emptySheet(tx: db.Transaction, { register, place, today, ...within }: Empty) {
  if (register === 'values') return valueSheetOf(place, await db.readMeasuresInUse(tx, within));
  const about = aboutSheet(place, { what: register === 'risks' ? 'Risks' : 'Actions', today, filter: {} });
  if (register === 'actions') return actionSheetOf(place, about);
  return riskSheetOf(place, await db.readRiskMatrix(tx, within.workspaceId), about);
}
