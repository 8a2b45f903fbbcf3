import { contract, xlsx } from '@trivet/contract';
import * as db from '@trivet/db';
import { can, indicatorKind, type PartnershipRegister, permissionsOn } from '@trivet/domain';
import { Readable } from 'node:stream';
import { actionSheetOf } from '../actions/export-actions.ts';
import { download } from '../kernel/downloads.ts';
import { list, type PageRequest, query, type QueryContext } from '../kernel/handlers.ts';
import { riskSheetOf } from '../risks/export-risks.ts';
import { aboutSheet } from '../spreadsheets/about-sheet.ts';
import { writeWorkbook } from '../spreadsheets/write-workbook.ts';
import { indicatorValueSheet, valueSheetOf } from '../measures/value-sheet.ts';
import { kindIn, representImport, seeIn } from './represent-import.ts';

export const getImport = query(contract.imports.get, ({ params }, context) => representImport(context, params));

export const getIndicatorImport = query(
  contract.indicatorImports.get,
  ({ params: { indicatorImportId: importId } }, context) => representImport(context, { partnershipId: null, importId }),
);

export const listImports = list(contract.imports.list, ({ params: { partnershipId }, query: { sort } }, context) =>
  broughtTo(partnershipId, sort, context),
);

export const listIndicatorImports = list(contract.indicatorImports.list, ({ query: { sort } }, context) =>
  broughtTo(null, sort, context),
);

async function broughtTo(
  partnershipId: string | null,
  sort: string,
  { tx, actor, page }: QueryContext & { page: PageRequest },
) {
  const onlyOf = can(actor, seeIn(partnershipId), {}) ? null : actor.personId;
  const found = await db.listImports(tx, { workspaceId: actor.workspaceId, partnershipId }, { onlyOf, sort }, page);
  const items = found.items.map((imported) => {
    const { mapping: _m, headings: _h, sheets: _s, ...listed } = imported;
    return { ...listed, permissions: permissionsOn(kindIn(partnershipId), actor, imported) };
  });
  return { ...found, items };
}

export const getTemplate = download(contract.imports.template, async ({ params, query: asked }, context) => {
  const { tx, actor, decision } = context;
  const within = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId, today: decision.today };
  const place = await db.readSheetPlace(tx, within);
  const sheet = await emptySheet(tx, { ...within, place, register: asked.register });
  const bytes = await writeWorkbook({ ...sheet, rows: [] });
  const body = Readable.from([bytes], { objectMode: false });
  return { fileName: `${place.code} ${asked.register} template.xlsx`, type: xlsx, body };
});

type Empty = db.Within & { today: string; place: db.SheetPlace; register: PartnershipRegister };

async function emptySheet(tx: db.Transaction, { register, place, today, ...within }: Empty) {
  if (register === 'values') return valueSheetOf(place, await db.readMeasuresInUse(tx, within));
  const about = aboutSheet(place, { what: register === 'risks' ? 'Risks' : 'Actions', today, filter: {} });
  if (register === 'actions') return actionSheetOf(place, about);
  return riskSheetOf(place, await db.readRiskMatrix(tx, within.workspaceId), about);
}

export const getIndicatorTemplate = download(contract.indicatorImports.template, async (_request, context) => {
  const titles = await titlesOfMine(context);
  const body = Readable.from([await writeWorkbook({ ...indicatorValueSheet(titles), rows: [] })], {
    objectMode: false,
  });
  return { fileName: 'Values of indicators.xlsx', type: xlsx, body };
});

async function titlesOfMine({ tx, actor }: QueryContext): Promise<string[]> {
  const all = await db.readIndicatorsInUse(tx, actor.workspaceId);
  const mine = all.filter((one) => can(actor, 'indicator.give_points', indicatorKind.heldBy(one)));
  return mine.map(({ title }) => title);
}
