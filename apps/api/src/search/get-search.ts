import { contract } from '@trivet/contract';
import { type FoundRow, searchFor } from '@trivet/db';
import { type Action, can, excerptOf, type Person, referenceIn, SearchKind } from '@trivet/domain';
import { query } from '../kernel/handlers.ts';

/** What each kind needs beside seeing it: a token for partnerships alone reads no reports. */
const scopeOf: Partial<Record<SearchKind, Action>> = { report: 'portfolio.see' };

const mayFind = (actor: Person) => (kind: SearchKind) => {
  const action = scopeOf[kind];
  return action === undefined || can(actor, action);
};

/** Finds by words, names and references; one more of each kind is asked for, to know whether there are more. */
export const getSearch = query(contract.search.get, async ({ query: asked }, { tx, actor }) => {
  const { q, limit } = asked;
  const kinds = (asked.kinds ?? SearchKind.options).filter(mayFind(actor));
  const rows = await searchFor(tx, { ...asked, kinds, reference: referenceIn(q), limit: limit + 1 });
  const groups = Map.groupBy(rows, ({ kind }) => kind);
  return {
    groups: [...groups].map(([kind, found]) => ({
      kind,
      items: found.slice(0, limit).map(shown(q)),
      isMore: found.length > limit,
    })),
  };
});

const shown =
  (q: string) =>
  ({ title, body, ...row }: FoundRow) => ({
    ...row,
    title: excerptOf(title, q, 300),
    excerpt: excerptOf(told(body), q),
  });

/** The fields of a record on one line; what stands in two of them, such as the last note that closed it, is told once. */
const told = (body: string): string =>
  [...new Set(body.split('\n').map((line) => line.trim()))].filter((line) => line !== '').join(' · ');
