import { listEscalatedAbove, listReportContributions } from '@trivet/db';
import { isReadByAll } from '@trivet/domain';
import type { SectionProvider } from './sections.ts';

/** What the partnership asks of its sponsor and its SRO. */
export const requestSection: SectionProvider<'requests'> = async (tx, place) => {
  const contributions = await listReportContributions(tx, place);
  const asking = contributions.filter((one) => isReadByAll(one) && one.status !== 'nil' && one.helpNeeded !== '');
  return {
    key: 'requests',
    escalated: await listEscalatedAbove(tx, place),
    help: asking.map(({ partnerName, helpNeeded }) => ({ partnerName, words: helpNeeded })),
  };
};
