import { describe, expect, test } from 'vitest';
import { chooseIdea, CurveIdea, ideaScore, proposeIdea, setIdeaAside } from './curve-idea.ts';
import { nameCurvePart } from './curve-part.ts';
import { CurveSessionDraft } from './curve-session.ts';
import { concludeCurveSession, stillLacking, openCurveSession, writeCurveSession } from './curve-session-verbs.ts';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const decision = { at: '2026-11-23T10:00:00.000Z', today: '2026-11-23', by: id(9) };
const place = { id: id(1), workspaceId: id(2), partnershipId: id(3) };
const opened = (draft: object = { indicatorId: id(4) }) =>
  openCurveSession(CurveSessionDraft.parse(draft), place, decision).after;

const scores = { leverage: 5, feasibility: 4, specificity: 3, values: 2 };
const draftOf = (more: object) => ({
  words: 'Ring before the visit',
  evidence: '',
  isLowCost: false,
  leverage: null,
  feasibility: null,
  specificity: null,
  values: null,
  ...more,
});
const ideaOf = (more: object = {}) => proposeIdea(opened(), draftOf(more), { ...decision, id: id(5) }).after;

describe('a session', () => {
  test('is held today unless it says when, and is about one indicator or one measure', () => {
    expect(opened()).toMatchObject({ heldOn: '2026-11-23', story: [], concludedOn: null });
    expect(() => opened({})).toThrow('Choose one indicator or one measure');
    expect(() => opened({ indicatorId: id(4), measureId: id(4) })).toThrow('Choose one indicator or one measure');
    expect(() => opened({ indicatorId: id(4), heldOn: '2026-11-24' })).toThrow('Enter today or an earlier day');
  });

  const story = [{ direction: 'hindering' as const, words: 'No bus on Fridays', evidence: '' }];
  const [dear, cheap] = [
    { isLowCost: false, status: 'chosen' },
    { isLowCost: true, status: 'open' },
  ] as const;
  test.each([
    ['without a story', [], [cheap, dear], 'no_story'],
    ['without an idea that costs little or nothing', story, [dear], 'no_low_cost_idea'],
    ['while nothing is taken up', story, [cheap], 'nothing_chosen'],
    ['with all of it', story, [cheap, dear], null],
  ])('can it be concluded %s?', (_how, told, ideas, code) => {
    expect(stillLacking({ story: told }, ideas)?.[0] ?? null).toBe(code);
  });

  test('once concluded is changed by nobody before it is opened again', () => {
    const written = writeCurveSession(opened(), { story }, decision).after;
    const chosen = chooseIdea(written, ideaOf({ isLowCost: true }), id(6)).after;
    const over = concludeCurveSession(written, [chosen], decision).after;
    expect(over.concludedOn).toBe('2026-11-23');
    expect(() => writeCurveSession(over, { whatWorks: 'Calls' }, decision)).toThrow('Open it again');
    expect(() => proposeIdea(over, draftOf({}), { ...decision, id: id(5) })).toThrow('Open it again');
  });
});

test('who has a part is a partner, or somebody to be won: one of the two', () => {
  const name = (draft: object) =>
    nameCurvePart(
      opened(),
      { partnerId: null, prospectName: '', words: 'Lends its hall', ...draft },
      { ...decision, id: id(7) },
    );
  expect(name({ prospectName: 'Glenree Bus Company' }).after.isStruck).toBe(false);
  for (const neither of [{}, { partnerId: id(8), prospectName: 'Also' }])
    expect(() => name(neither)).toThrow('Choose a partner, or enter the name of one to win');
});

describe('an idea', () => {
  test('has a score once all four are given', () => {
    expect(ideaScore(ideaOf(scores))).toBe(14);
    expect(ideaScore(ideaOf({ ...scores, values: null }))).toBeNull();
    expect(CurveIdea.safeParse(ideaOf({ ...scores, leverage: 5 })).success).toBe(true);
    expect(() => ideaOf({ ...scores, leverage: 6 })).toThrow('<=5');
  });

  test('is set aside and taken up again, and is an action only once', () => {
    const session = opened();
    const aside = setIdeaAside(session, ideaOf(), true).after;
    expect(setIdeaAside(session, aside, false).after.status).toBe('open');
    const chosen = chooseIdea(session, aside, id(6)).after;
    expect(chosen).toMatchObject({ status: 'chosen', actionId: id(6) });
    expect(() => chooseIdea(session, chosen, id(6))).toThrow('an action already');
    expect(() => setIdeaAside(session, chosen, true)).toThrow('an action already');
  });
});
