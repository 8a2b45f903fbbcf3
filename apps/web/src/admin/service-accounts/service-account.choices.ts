import { readingScopes } from '@trivet/domain';

/** All that a token of one may be given. */
export const scopes = readingScopes;
