export * from './kernel/index.ts';
export * from './policy.ts';
export * from './organisations/organisation.ts';
export * from './events.ts';
