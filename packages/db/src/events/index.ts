export * from './events.queries.ts';
export * from './exclusively.ts';
export * from './listen-outbox.ts';
export * from './outbox.queries.ts';
