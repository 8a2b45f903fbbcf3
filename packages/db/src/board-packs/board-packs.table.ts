import { type BoardPack, boardPackKind } from '@trivet/domain';
import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, instant, workspaceColumns } from '../kernel/columns.ts';

export const boardPacks = pgTable('board_packs', {
  ...workspaceColumns(),
  personId: uuid().notNull(),
  title: text().notNull(),
  asOf: day().notNull(),
  partnershipIds: uuid().array().notNull(),
  sections: text().array().$type<BoardPack['sections']>().notNull(),
  withoutNames: boolean().notNull(),
  status: text().$type<BoardPack['status']>().notNull(),
  done: integer().notNull(),
  attempts: integer().notNull(),
  failure: text().$type<NonNullable<BoardPack['failure']>>(),
  bytes: integer(),
  madeAt: instant(),
});

export const boardPackRecords = { table: boardPacks, kind: boardPackKind };
