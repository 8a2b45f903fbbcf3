import type { LiveEvent } from '@trivet/contract';
import type { Instant } from './dates.ts';

type Act = { personId: string; at: number };

const acts = new Map<string, Act>();
const listeners = new Set<() => void>();

/** Keeps who moved each thing last, as the live stream tells it to everyone who may see the thing. */
export const hear = ({ subjectId, personId, at }: Pick<LiveEvent, 'subjectId' | 'personId' | 'at'>) => {
  if (personId === null) return;
  acts.set(subjectId, { personId, at: Date.parse(at) });
  listeners.forEach((tell) => tell());
};

/** The stream comes a moment after the change. */
const patience = 2000;

/** Whose act made a thing what it has been since that moment; null where nobody's is heard of. */
export const whoMoved = (subjectId: string, since: Instant): Promise<string | null> =>
  new Promise((know) => {
    const settle = (personId: string | null) => {
      listeners.delete(look);
      clearTimeout(timer);
      know(personId);
    };
    const look = () => {
      const act = acts.get(subjectId);
      if (act && act.at >= Date.parse(since)) settle(act.personId);
    };
    const timer = setTimeout(() => settle(null), patience);
    listeners.add(look);
    look();
  });
