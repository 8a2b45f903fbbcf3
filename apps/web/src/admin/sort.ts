import type { Sort } from '../ui/table.ts';

/** '-name' as a table sorts: descending by name. */
export const sortIn = (sort: string): Sort => ({ by: sort.replace(/^-/, ''), descending: sort.startsWith('-') });

export const sortAs = ({ by, descending }: Sort) => `${descending ? '-' : ''}${by}`;

/** Filters to set, and with undefined to take off. */
export type Narrowing<Search> = { [Name in keyof Search]?: Search[Name] | undefined };
