import { listOwedPacks } from '@trivet/db';
import { wakeOwed } from '../jobs/wake-owed.ts';

/** The queue of board packs that should be made. */
export const boardPacksQueue = 'board-packs';

export const wakeBoardPacks = wakeOwed(boardPacksQueue, listOwedPacks, ({ packId }) => `p-${packId}`);
