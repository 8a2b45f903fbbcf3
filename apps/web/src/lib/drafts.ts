import { now } from './dates.ts';

export type Draft = { values: unknown; savedAt: string };

const prefix = 'trivet.draft.';
let owner = 'nobody';

/** Whose drafts this page keeps: the account that is signed in. */
export const ownerOfDrafts = () => owner;

/** Drafts belong to one person on this device: another person's are wiped as soon as we know who is here. */
export const draftsBelongTo = (personId: string) => {
  owner = personId;
  wipe((key) => !key.startsWith(`${prefix}${personId}.`));
};

/** Keeps what was typed into one form; returns when, or null where the device keeps nothing. */
export const saveDraft = (form: string, values: unknown): string | null => {
  const savedAt = new Date(now()).toISOString();
  try {
    localStorage.setItem(keyOf(form), JSON.stringify({ values, savedAt } satisfies Draft));
    return savedAt;
  } catch {
    return null;
  }
};

export const readDraft = (form: string): Draft | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null');
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
};

export const dropDraft = (form: string) => wipe((key) => key === keyOf(form));

/** At sign-out: nothing typed stays on a shared computer. */
export const wipeDrafts = () => {
  owner = 'nobody';
  wipe(() => true);
};

const keyOf = (form: string) => `${prefix}${owner}.${form}`;

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' &&
  kept !== null &&
  'values' in kept &&
  'savedAt' in kept &&
  typeof kept.savedAt === 'string';

const wipe = (goes: (key: string) => boolean) => {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix) && goes(key))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    return;
  }
};
