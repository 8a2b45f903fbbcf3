import { asRead, oneOf } from '../../lib/search.ts';
import { shownStates } from './embed.choices.ts';

/** What the address says of the charts: all, or only those in one state. */
export const readEmbedSearch = (raw: Record<string, unknown>) => asRead({ state: oneOf(raw, 'state', shownStates) });
