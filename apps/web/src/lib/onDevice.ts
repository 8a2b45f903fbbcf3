import { ownerOfDrafts } from './drafts.ts';

/** What one person chose for themself on this device: another who signs in here has choices of their own. */
export const keptOnDevice = (name: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null');
  } catch {
    return null;
  }
};

/** With undefined the choice is forgotten. Where the device keeps nothing it lasts as long as the page. */
export const keepOnDevice = (name: string, value: unknown) => {
  try {
    if (value === undefined) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    return;
  }
};

const keyOf = (name: string) => `trivet.choice.${ownerOfDrafts()}.${name}`;
