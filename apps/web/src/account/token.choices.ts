import { Scope } from '@trivet/domain';

/** In the order of what they let through. */
export const scopes = Scope.options;
