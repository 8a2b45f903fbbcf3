import { followServerClock } from '../lib/dates.ts';

/** What the server wrote into index.html for this answer: what time it has, and whether all of this is invented. */
export const isDemonstration = () => content('demonstration') === 'yes';

export const followPageClock = () => {
  const now = content('server-now');
  // Served by Vite itself, the placeholder stands there unfilled: the device's clock then holds.
  if (!Number.isNaN(Date.parse(now))) followServerClock(now);
};

const content = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
