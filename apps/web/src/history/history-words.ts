import type { AuditEntry } from '@trivet/contract';
import { subjects } from './history-search.ts';
import { t } from './history.strings.ts';

/** 'risk' as 'Risk'; a subject this client does not know yet is named as the server names it. */
export const subjectWords = (subject: string) => {
  const known = subjects.find((each) => each === subject);
  return known ? t(`history.of.${known}`) : spoken(subject);
};

/** 'risk.review' as 'Risk reviewed'; what changed along with another thing says with which. */
export const actWords = ({ subject, action }: Pick<AuditEntry, 'subject' | 'action'>) => {
  const [about = subject, act = ''] = action.split('.');
  const done = t('history.did', { subject: subjectWords(about), act: actOf(act) });
  return about === subject ? done : t('history.along', { subject: subjectWords(subject), act: lowered(done) });
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

const lowered = (words: string) => `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;

/** The policy's verbs as things that were done; one that is new here is spoken as it is. */
const acts = [
  'raise',
  'edit',
  'progress',
  'note',
  'dismiss',
  'complete',
  'cease',
  'reopen',
  'review',
  'close',
  'open',
  'write',
  'submit',
  'set',
  'add',
  'create',
  'set_role',
  'depart',
  'invite',
  'end',
  'hand_over',
  'arrange',
  'archive',
  'restore',
  'appoint_chair',
  'start',
  'match',
  'confirm',
  'undo',
  'ask',
  'make',
  'remove',
  'bring_in',
] as const;

const actOf = (act: string) => {
  const known = acts.find((each) => each === act);
  return known ? t(`history.act.${known}`) : act.replaceAll('_', ' ');
};
