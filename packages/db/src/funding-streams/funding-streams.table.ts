import { type FundingStream, fundingStreamKind } from '@trivet/domain';
import { integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns, pence } from '../kernel/columns.ts';

export const fundingStreams = pgTable('funding_streams', {
  ...partnershipColumns(),
  number: integer().notNull(),
  title: text().notNull(),
  source: text().notNull(),
  holderPartnerId: uuid().notNull(),
  amount: pence().notNull(),
  currency: text().$type<FundingStream['currency']>().notNull(),
  startsOn: day().notNull(),
  endsOn: day().notNull(),
  terms: text().notNull(),
  accountabilityLineId: uuid(),
});

export const fundingStreamRecords = { table: fundingStreams, kind: fundingStreamKind };
