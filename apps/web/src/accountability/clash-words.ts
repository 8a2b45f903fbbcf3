import type { AccountabilityClash } from '@trivet/contract';
import { longDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { t } from './accountability.strings.ts';

/** What would answer both lines at once. */
export const proposalOf = ({
  keepReference,
  reference,
  proposal: { means, cadence, firstDueOn },
}: AccountabilityClash) =>
  t('acc.clash.proposal', {
    first: shortOf(keepReference),
    second: shortOf(reference),
    means: t(`acc.means.${means}`).toLowerCase(),
    cadence: t(`acc.cadence.${cadence}`).toLowerCase(),
    day: longDay(firstDueOn),
  });
