import { levels, type Level } from './bands.ts';
import { t } from './risks.strings.ts';

/** The two scales, as tiles: a number with its word. */
export const likelihoods = () => levels.map((value) => ({ value, label: t(`risks.likelihood.${value}`) }));
export const impacts = () => levels.map((value) => ({ value, label: t(`risks.impact.${value}`) }));

/** A number from the server as a step of the scale; the schema on the way in keeps it between 1 and 5. */
export const levelOf = (value: number | null): Level | null => levels.find((level) => level === value) ?? null;
