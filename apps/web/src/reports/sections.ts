import type { ReportSection, SectionKey, SectionOf } from '@trivet/domain';

/** The section with this key. */
export const sectionIn = <Key extends SectionKey>(
  sections: readonly ReportSection[],
  key: Key,
): SectionOf<Key> | undefined => sections.find((one): one is SectionOf<Key> => one.key === key);
