export * from './kernel/index.ts';
export * from './organisations/organisations.queries.ts';
export * from './repositories.ts';
