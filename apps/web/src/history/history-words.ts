import type { AuditEntry } from '@trivet/contract';
import { subjects } from './history-search.ts';
import { t } from './history.strings.ts';

/** 'risk' as 'Risk'; a subject this client does not know yet is named as the server names it. */
export const subjectWords = (subject: string) => {
  const known = subjects.find((each) => each === subject);
  return known ? t(`history.of.${known}`) : spoken(subject);
};

/** 'risk.reviewed' as 'Risk reviewed': the trail's own words, spoken. */
export const actWords = ({ subject, action }: Pick<AuditEntry, 'subject' | 'action'>) => {
  const [about = subject, act = ''] = action.split('.');
  return `${subjectWords(about)} ${act.replaceAll('_', ' ')}`.trim();
};

/** 'ownerPersonId' as 'Owner person', 'dueOn' as 'Due on'. */
export const fieldWords = (field: string) => spoken(field.replace(/Ids?$/, ''));

/** 'in_progress' and 'inProgress' as 'In progress'. */
export const spoken = (name: string) => {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};
