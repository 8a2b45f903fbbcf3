export * from './actor.ts';
export * from './change.ts';
export * from './days.ts';
export * from './decimal.ts';
export * from './fields.ts';
export * from './guards.ts';
export * from './kind.ts';
export * from './refusal.ts';
