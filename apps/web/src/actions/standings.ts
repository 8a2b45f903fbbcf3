import type { ListedAction } from '@trivet/contract';
import { t } from './standing.strings.ts';

export type Standing = ListedAction['standing'];

/** Where an action stands, in the words people use (decisions.md 8). */
export const standingWord = (standing: Standing) => t(`actions.standing.${standing}`);
