import { feeds } from '@trivet/domain';

/** The flat feeds, by what they are called. */
export const feedChoices = Object.entries(feeds).map(([value, { title }]) => ({ value, label: title }));
