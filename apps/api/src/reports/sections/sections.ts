import type { Transaction } from '@trivet/db';
import type { ReportSection, SectionKey, SectionOf } from '@trivet/domain';
import { deviationSection } from './deviation-section.ts';
import { measureSection } from './measure-section.ts';
import { moneySection } from './money-section.ts';
import { partnerSection } from './partner-section.ts';
import { pledgeSection } from './pledge-section.ts';
import { requestSection } from './request-section.ts';
import { riskSection } from './risk-section.ts';

/** The report that is filled in, and the day it is filled in on. */
export type SectionPlace = { workspaceId: string; partnershipId: string; reportId: string; today: string };

/** Fills in one section from the live data. A new section is a file with one of these and a line below. */
export type SectionProvider<Key extends SectionKey = SectionKey> = (
  tx: Transaction,
  place: SectionPlace,
) => Promise<SectionOf<Key>>;

const providers = {
  risks: riskSection,
  deviations: deviationSection,
  measures: measureSection,
  money: moneySection,
  pledges: pledgeSection,
  requests: requestSection,
  partners: partnerSection,
} satisfies { [Key in SectionKey]: SectionProvider<Key> };

/** Every section of a report as things stand, in the order they are read. */
export async function sectionsNow(tx: Transaction, place: SectionPlace): Promise<ReportSection[]> {
  const sections: ReportSection[] = [];
  for (const provide of Object.values(providers)) sections.push(await provide(tx, place));
  return sections;
}
