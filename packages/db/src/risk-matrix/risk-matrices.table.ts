import { type RiskMatrix, riskMatrixKind } from '@trivet/domain';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { workspaceColumns } from '../kernel/columns.ts';

export const riskMatrices = pgTable('risk_matrices', {
  ...workspaceColumns(),
  cells: text().array().array().$type<RiskMatrix['cells']>().notNull(),
  likelihoodLabels: text().array().$type<RiskMatrix['likelihoodLabels']>().notNull(),
  impactLabels: text().array().$type<RiskMatrix['impactLabels']>().notNull(),
  bandLabels: jsonb().$type<RiskMatrix['bandLabels']>().notNull(),
  reviewDays: jsonb().$type<RiskMatrix['reviewDays']>().notNull(),
  reason: text().notNull(),
});

export const riskMatrixRecords = { table: riskMatrices, kind: riskMatrixKind };
