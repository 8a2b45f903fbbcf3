import type { ContributionSection } from '@trivet/domain';
import { t } from './report-contributions.strings.ts';

const labels = {
  headline: 'contribution.headline',
  light: 'contribution.light',
  moved: 'contribution.moved',
  next_period: 'contribution.nextPeriod',
  help_needed: 'contribution.helpNeeded',
  support: 'contribution.support',
} as const satisfies Record<ContributionSection, string>;

export const nameOfSection = (section: ContributionSection) => t(labels[section]);

/** Each part with its name, in the order they are written in. */
export const sectionLabels = () =>
  (Object.keys(labels) as ContributionSection[]).map((section) => [section, nameOfSection(section)] as const);
