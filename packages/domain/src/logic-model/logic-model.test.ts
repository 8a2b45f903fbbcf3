import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LogicStage } from './logic-box.ts';
import { logicGaps, type ShownBox } from './logic-gaps.ts';
import { assertLeadsOn, assertLinksLeadOn, assertRoomInModel, type LinkedBox, stageRank } from './logic-links.ts';
import { placesInColumn } from './logic-places.ts';

const box = (
  id: string,
  stage: LogicStage,
  leadsToIds: string[] = [],
  shownBy: ShownBox['shownBy'] = [],
): ShownBox => ({
  id,
  stage,
  leadsToIds,
  shownBy,
});
const measured = [{ kind: 'measure' }] as const;

test.each([
  ['an activity that leads to nothing', box('a', 'activity', [], [{ kind: 'milestone' }]), ['leads_nowhere']],
  ['an activity that leads to a box that was taken out', box('a', 'activity', ['gone'], measured), ['leads_nowhere']],
  ['an activity that leads on and is planned', box('a', 'activity', ['z'], [{ kind: 'objective' }]), []],
  ['an input that nothing shows', box('a', 'input', ['z']), ['not_shown']],
  ['an input that is pledged', box('a', 'input', ['z'], [{ kind: 'pledge' }]), []],
  ['an outcome that nothing leads to', box('a', 'outcome', [], measured), ['nothing_leads_here']],
  ['an outcome that is only planned', box('b', 'outcome', [], [{ kind: 'objective' }]), ['not_shown']],
  ['an outcome that comes from something and is counted', box('b', 'outcome', [], [{ kind: 'indicator' }]), []],
  ['an output with everything missing', box('a', 'output'), ['leads_nowhere', 'nothing_leads_here', 'not_shown']],
])('%s', (_name, one, gaps) => {
  const others = [box('y', 'activity', ['b']), box('z', 'outcome')];
  expect(logicGaps(one, others)).toEqual(gaps);
});

test('a link leads to a later column of the same model, and to nothing else', () => {
  const others = [box('i', 'input'), box('a', 'activity'), box('o', 'output')];
  const from =
    (...leadsToIds: string[]) =>
    () =>
      assertLeadsOn(box('x', 'activity', leadsToIds), others);
  expect(from('o')).not.toThrow();
  expect(from('o', 'a')).toThrow('links only lead on');
  expect(from('i')).toThrow('links only lead on');
  expect(from('elsewhere')).toThrow('Choose a box of this logic model');
});

test('a box takes its links along to another column, unless one of them would lead back', () => {
  const others = [box('i', 'input', ['x']), box('o', 'practice')];
  const to = (stage: LogicStage) => () => assertLinksLeadOn(box('x', stage, ['o']), others);
  expect(to('learning')).not.toThrow();
  expect(to('practice')).toThrow('lead back');
  expect(to('input')).toThrow('lead back');
});

test('whatever links are let through, none of them ever leads back to where it began', () => {
  const model = fc.array(fc.record({ stage: fc.constantFrom(...LogicStage.options), to: fc.array(fc.nat(11)) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(model, (drawn) => {
      const boxes: LinkedBox[] = drawn.map(({ stage, to }, n) => ({
        id: `${n}`,
        stage,
        leadsToIds: to.map(String).filter((id) => isAllowed({ id: `${n}`, stage, leadsToIds: [id] }, drawn)),
      }));
      for (const { id } of boxes) expect(reachable(boxes, id)).not.toContain(id);
    }),
  );
});

test('a model is as large as anybody can read, and no larger', () => {
  expect(() => assertRoomInModel(199)).not.toThrow();
  expect(() => assertRoomInModel(200)).toThrow('200 boxes at most');
});

test('a box comes to the place it is sent to, however often, and as a rule no other box changes', () => {
  const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(7)), { maxLength: 200 });
  fc.assert(
    fc.property(moves, (all) => {
      let column = Array.from({ length: 6 }, (_, n) => ({ id: `${n}`, position: (n + 1) * 1024 }));
      for (const [moved, at] of all) {
        const changed = new Map(placesInColumn(column, `${moved}`, at).map(({ id, position }) => [id, position]));
        const wanted = column.map(({ id }) => id).filter((id) => id !== `${moved}`);
        wanted.splice(Math.min(at, wanted.length), 0, `${moved}`);
        column = column
          .map(({ id, position }) => ({ id, position: changed.get(id) ?? position }))
          .toSorted((one, other) => one.position - other.position);
        expect(column.map(({ id }) => id)).toEqual(wanted);
      }
    }),
  );
  expect(placesInColumn([{ id: 'a', position: 1 }], 'b', 9)).toEqual([{ id: 'b', position: 1025 }]);
});

test('two boxes in one place are set apart when a third comes between them', () => {
  const column = [
    { id: 'a', position: 5 },
    { id: 'b', position: 5 },
  ];
  expect(placesInColumn(column, 'c', 1).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

const isAllowed = (one: LinkedBox, drawn: readonly { stage: LogicStage }[]) => {
  const others = drawn.map(({ stage }, n) => ({ id: `${n}`, stage, leadsToIds: [] }));
  try {
    assertLeadsOn(one, others);
    return stageRank(one.stage) >= 0;
  } catch {
    return false;
  }
};

function reachable(boxes: readonly LinkedBox[], from: string): Set<string> {
  const found = new Set(boxes.find(({ id }) => id === from)?.leadsToIds);
  for (const id of found) for (const next of boxes.find((one) => one.id === id)?.leadsToIds ?? []) found.add(next);
  return found;
}
