import { organisations } from './organisations.ts';

export * from './kernel/index.ts';
export * from './organisations.ts';

/** Every operation of the API, by concept. */
export const contract = { organisations };
