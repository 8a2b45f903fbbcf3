import { asRead, yes } from '../../lib/search.ts';

/** What the address says of the emails: only those that failed, or all. */
export const readPostSearch = (raw: Record<string, unknown>) => asRead({ all: yes(raw, 'all') });
