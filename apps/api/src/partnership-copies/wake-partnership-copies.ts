import { listOwedCopies } from '@trivet/db';
import { wakeOwed } from '../jobs/wake-owed.ts';

/** The queue of copies of partnerships that should be made. */
export const partnershipCopiesQueue = 'partnership-copies';

export const wakePartnershipCopies = wakeOwed(partnershipCopiesQueue, listOwedCopies, ({ copyId }) => `c-${copyId}`);
