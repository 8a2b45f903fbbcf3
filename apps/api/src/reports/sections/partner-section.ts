import { listReportContributions, type ReportContributionView } from '@trivet/db';
import { isReadByAll, type SectionOf } from '@trivet/domain';
import type { SectionProvider } from './sections.ts';

/** What each partner has sent. What is still a draft is nobody else's to read. */
export const partnerSection: SectionProvider<'partners'> = async (tx, place) => {
  const contributions = await listReportContributions(tx, place);
  return { key: 'partners', items: contributions.map(itemOf) };
};

function itemOf(contribution: ReportContributionView): SectionOf<'partners'>['items'][number] {
  const { partnerId, partnerName, status, dueOn } = contribution;
  const known = { partnerId, partnerName, status, dueOn, nilReason: contribution.nilReason };
  if (!isReadByAll(contribution) || status === 'nil') return { ...known, ...silent };
  const { headline, light, lightReason, nextPeriod, support, supportWords, sentByName, sentForName } = contribution;
  const moved = contribution.moved.map(({ reference, words }) => `${reference}: ${words}`);
  return { ...known, headline, light, lightReason, moved, nextPeriod, support, supportWords, sentByName, sentForName };
}

const silent = {
  headline: '',
  light: null,
  lightReason: '',
  moved: [],
  nextPeriod: '',
  support: null,
  supportWords: '',
  sentByName: null,
  sentForName: null,
};
