import type { MinutesNews, NotificationView } from '@trivet/db';
import { dayWords } from '../reminders/day-words.ts';

type About = Pick<NotificationView, 'title' | 'heldOn' | 'taken'>;

const dayOf = ({ heldOn }: About): string => (heldOn === null ? 'the meeting' : dayWords(heldOn, { year: false }));

/** What the bell says of minutes; a person's own actions come first. */
export const newsOfMinutes: Record<MinutesNews, (about: About) => string> = {
  minutes_circulated: (about) => {
    const yours = about.taken.length;
    const minutes = `The minutes of ${dayOf(about)} are out`;
    if (yours === 0) return `${minutes}: ${about.title}`;
    return `Your ${yours === 1 ? 'action' : `${yours} actions`} from ${dayOf(about)}: ${about.title}`;
  },
  correction_asked: (about) => `Somebody asks for a correction of the minutes of ${dayOf(about)}: ${about.title}`,
  correction_answered: (about) => `Your correction of the minutes of ${dayOf(about)} has its answer: ${about.title}`,
};
