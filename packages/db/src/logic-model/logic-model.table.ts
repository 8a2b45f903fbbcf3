import { type LogicBox, logicBoxKind } from '@trivet/domain';
import { doublePrecision, pgTable, text } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const logicBoxes = pgTable('logic_boxes', {
  ...partnershipColumns(),
  stage: text().$type<LogicBox['stage']>().notNull(),
  title: text().notNull(),
  description: text().notNull(),
  assumptions: text().notNull(),
  position: doublePrecision().notNull(),
  removedOn: day(),
});

export const logicBoxRecords = { table: logicBoxes, kind: logicBoxKind };
