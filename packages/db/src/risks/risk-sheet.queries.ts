import type { RiskColumn } from '@trivet/domain';
import type { Readable } from 'node:stream';
import { copyAsCsv } from '../kernel/copy-out.ts';
import { readSheet, type SheetRows, sheetSql } from '../kernel/sheet.ts';
import type { Transaction } from '../kernel/transaction.ts';
import { type RiskFilter, riskSheet } from './risk-register.queries.ts';

/** Where each column of the register comes from. */
const columns: Record<RiskColumn, string> = {
  reference: `app.reference(here.code, 'R', r.number)`,
  title: 'r.title',
  cause: 'r.cause',
  event: 'r.event',
  consequence: 'r.consequence',
  category: 'r.category',
  scope: 'r.scope',
  leadPartnerName: 'lead.name',
  ownerName: 'owner.name',
  proximity: 'r.proximity',
  response: 'r.response',
  controls: 'r.controls',
  residualLikelihood: 'r.residual_likelihood',
  residualImpact: 'r.residual_impact',
  score: 'r.score',
  light: 'r.light',
  inherentLikelihood: 'r.inherent_likelihood',
  inherentImpact: 'r.inherent_impact',
  targetLikelihood: 'r.target_likelihood',
  targetImpact: 'r.target_impact',
  objectiveReference: `(select app.reference(here.code, 'O', o.number) from objectives o where o.id = r.objective_id)`,
  nextReviewOn: 'r.next_review_on',
  reviewedOn: 'r.reviewed_on',
  lastNote: 'r.last_note',
  status: 'r.status',
  id: 'r.id',
  version: 'r.version',
};

/** What somebody typed, or a name: the rest cannot begin like a formula. */
const typed: readonly RiskColumn[] = [
  'title',
  'cause',
  'event',
  'consequence',
  'leadPartnerName',
  'ownerName',
  'controls',
  'lastNote',
];

/** The risks that a filter shows, in its order, as CSV; who asks and what day it is are the transaction's. */
export const copyRisks = (tx: Transaction, partnershipId: string, filter: RiskFilter): Readable =>
  copyAsCsv(tx, riskSheet(partnershipId, filter, sheetSql(columns, typed)));

/** The same as rows of text, up to `most` and one more. */
export const readRiskSheet = (
  tx: Transaction,
  partnershipId: string,
  filter: RiskFilter,
  most: number,
): Promise<SheetRows> => readSheet(tx, riskSheet(partnershipId, filter, sheetSql(columns, [])), most);
