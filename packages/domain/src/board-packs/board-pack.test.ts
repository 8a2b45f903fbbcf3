import { expect, test } from 'vitest';
import { addDays } from '../kernel/days.ts';
import { Refusal } from '../kernel/refusal.ts';
import {
  askForPack,
  type BoardPack,
  BoardPackDraft,
  endPackLink,
  failPack,
  finishPack,
  mostInPack,
  mostUnderWay,
  removePack,
  retryPack,
  sharePack,
} from './board-pack.ts';
import { PackSection, packPresets } from './pack-sections.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const decision = { at: '2026-11-23T09:00:00.000Z', today: '2026-11-23', by: id(1) };
const asked = {
  id: id(10),
  workspaceId: id(900),
  personId: id(1),
  title: 'For the board',
  asOf: '2026-11-20',
  partnershipIds: [id(800), id(801)],
  sections: [...packPresets.board],
  withoutNames: false,
};
const ask = (more: Partial<typeof asked> = {}, others = 0) => askForPack({ ...asked, ...more }, { others }, decision);
const waiting = ask().after;
const making: BoardPack = { ...waiting, status: 'making', attempts: 1 };
const ready = finishPack(making, { bytes: 4000 }, decision).after;
const failed = failPack({ ...making, done: 1 }, 'gave_up').after;
const removed = removePack(ready).after;

test('a pack waits, is made, and is then ready with all its partnerships', () => {
  expect(waiting).toMatchObject({ ...asked, status: 'waiting', done: 0, attempts: 0, failure: null, bytes: null });
  expect(ready).toMatchObject({ status: 'ready', done: 2, bytes: 4000, madeAt: decision.at });
  expect(retryPack(failed).after).toMatchObject({ status: 'waiting', done: 0, attempts: 0, failure: null });
});

function refuses(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (thrown) {
    return thrown instanceof Refusal && thrown.reason === 'rule_broken';
  }
}

test.each<[verb: string, act: (pack: BoardPack) => unknown, allowed: readonly BoardPack[]]>([
  ['made', (pack) => finishPack(pack, { bytes: 1 }, decision), [waiting, making]],
  ['failed', (pack) => failPack(pack, 'too_large'), [waiting, making]],
  ['tried again', retryPack, [failed]],
  ['shared', (pack) => sharePack(pack, { linkId: id(2), until: decision.today }, decision), [ready]],
  ['kept from a link’s holders', (pack) => endPackLink(pack, { linkId: id(2) }), [waiting, making, ready, failed]],
  ['removed', removePack, [waiting, making, ready, failed]],
])('only what stands so is %s', (_verb, act, allowed) => {
  const goes = [waiting, making, ready, failed, removed].filter((pack) => !refuses(() => act(pack)));
  expect(goes.map(({ status }) => status)).toEqual(allowed.map(({ status }) => status));
});

test('as many as are allowed and no more', () => {
  expect(() => ask({}, mostUnderWay)).toThrow('are under way');
  expect(() => ask({}, mostUnderWay - 1)).not.toThrow();
  const many = (n: number) => Array.from({ length: n }, (_, i) => id(i));
  expect(() => ask({ partnershipIds: many(mostInPack) })).not.toThrow();
  expect(() => ask({ partnershipIds: many(mostInPack + 1) })).toThrow('at most');
  expect(() => ask({ partnershipIds: [] })).toThrow('no partnership');
});

test('a link works today at least and for 30 days at most', () => {
  const until = (days: number) => () =>
    sharePack(ready, { linkId: id(2), until: addDays(decision.today, days) }, decision);
  expect(until(-1)).toThrow('today or a later day');
  expect(until(31)).toThrow('30 days');
  expect(until(30)().event).toEqual({ type: 'board_pack.shared', payload: { linkId: id(2), until: '2026-12-23' } });
});

test('what is left out of a draft is today, and all that one sees, told as every pack told it before one could choose', () => {
  const nothing = { asOf: null, partnershipIds: null, outcomeId: null, organisationId: null, status: null };
  const usual = { sections: ['summary', 'partnerships', 'red_risks'], withoutNames: false };
  expect(BoardPackDraft.parse({ title: ' Board ' })).toEqual({ title: 'Board', ...nothing, ...usual });
});

test('a pack has at least one section, and each once', () => {
  const takes = (...sections: string[]) => BoardPackDraft.safeParse({ title: 'Board', sections }).success;
  expect([takes('money'), takes('money', 'summary')]).toEqual([true, true]);
  expect([takes(), takes('money', 'money'), takes('appendix')]).toEqual([false, false, false]);
});

test.each(Object.entries(packPresets))(
  'the sections of %s can be asked for, and the presets have every section',
  (_name, sections) => {
    expect(BoardPackDraft.parse({ title: 'Board', sections }).sections).toEqual(sections);
    expect(new Set(Object.values(packPresets).flat())).toEqual(new Set(PackSection.options));
  },
);
