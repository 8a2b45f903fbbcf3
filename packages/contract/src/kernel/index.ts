export * from './client.ts';
export * from './endpoint.ts';
export * from './lists.ts';
export * from './problem.ts';
