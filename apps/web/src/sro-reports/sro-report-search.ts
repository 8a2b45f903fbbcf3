import type { PartnershipStatus, RiskProfileGroup } from '@trivet/domain';
import type { Day } from '../lib/dates.ts';
import { statuses } from '../register/partnership.choices.ts';
import { groups } from './group.choices.ts';
import { asRead, dayIn, idIn, oneOf } from '../lib/search.ts';

/** What a report is narrowed to, and of which day: all of it stands in the address, so that it can be sent to someone. */
export type SroReportSearch = {
  asOf?: Day;
  since?: Day;
  by?: RiskProfileGroup;
  outcome?: string;
  organisation?: string;
  status?: PartnershipStatus;
  /** Whose overlaps alone */
  partnership?: string;
};

export const readSroReportSearch = (raw: Record<string, unknown>): SroReportSearch =>
  asRead({
    asOf: dayIn(raw, 'asOf'),
    since: dayIn(raw, 'since'),
    by: oneOf(raw, 'by', groups),
    outcome: idIn(raw, 'outcome'),
    organisation: idIn(raw, 'organisation'),
    status: oneOf(raw, 'status', statuses),
    partnership: idIn(raw, 'partnership'),
  });
