/**
 * One promise of the product: the line that keeps it, what is left when it is gone, and the test that must then fail.
 * `find` stands in `file` once; `named` is in the name of the test, as its file spells it.
 */
export type Mutant = { promise: string; file: string; find: string; replace: string; test: string; named: string };
