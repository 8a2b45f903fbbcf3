import { expect, test } from 'vitest';
import { idsIn, readCompareSearch } from './compare-search.ts';

const ids = Array.from({ length: 6 }, (_, n) => `01900000-0000-7000-8000-00000000000${n}`);

test('the address says what is compared: each once, four at most, nothing that is no id', () => {
  const of = [ids[0], 'EARLY', ids[0], ids[1], `${ids[2]}x`, ...ids.slice(2)].join(',');
  expect(idsIn(of)).toEqual(ids.slice(0, 4));
  expect(readCompareSearch({ of: 'nothing', asOf: 'today' })).toEqual({});
  expect(readCompareSearch({ of: ids[0], asOf: '2026-09-01' })).toEqual({ of: ids[0], asOf: '2026-09-01' });
});
