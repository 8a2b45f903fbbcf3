import { reportRecipientKind } from '@trivet/domain';
import { pgTable, uuid } from 'drizzle-orm/pg-core';
import { day, partnershipColumns } from '../kernel/columns.ts';

export const reportRecipients = pgTable('report_recipients', {
  ...partnershipColumns(),
  personId: uuid().notNull(),
  endedOn: day(),
});

export const reportRecipientRecords = { table: reportRecipients, kind: reportRecipientKind };
