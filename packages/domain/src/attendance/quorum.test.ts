import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AttendanceStatus, AttendeePart } from './attendee.ts';
import { type CountedPartner, type Quorate, quorumAt, quorumCourse, quorumExpected } from './quorum.ts';
import { QuorumPresence, QuorumRule, usualQuorum } from './quorum-rule.ts';

type Attendee = Quorate['attendees'][number];
const partner = (n: number, more: Partial<CountedPartner> = {}): CountedPartner => ({
  id: `p${n}`,
  role: n === 1 ? 'lead' : 'core',
  joinedOn: '2026-01-01',
  leftOn: null,
  sector: n === 2 ? 'third' : 'public',
  ...more,
});
const partners = [1, 2, 3, 4, 5].map((n) => partner(n));
const [ten, eleven, noon] = [
  '2026-12-01T10:00:00.000Z',
  '2026-12-01T11:00:00.000Z',
  '2026-12-01T12:00:00.000Z',
] as const;
const there = (partnerId: string | null, more: Partial<Attendee> = {}): Attendee => ({
  partnerId,
  part: 'representative',
  status: 'present',
  deputyMayDecide: false,
  stays: [{ from: ten, until: null }],
  ...more,
});
const chair = there('p1', { part: 'chair' });
const facts = (attendees: Attendee[], rule: Partial<QuorumRule> = {}): Quorate => ({
  rule: { ...usualQuorum, ...rule },
  partners,
  attendees,
  heldOn: '2026-12-01',
});

test.each<[string, Attendee[], Partial<QuorumRule>, string[]]>([
  ['half of five is three', [chair, there('p2'), there('p3')], {}, []],
  ['two of five are one too few', [chair, there('p2')], {}, ['1 more partner is needed']],
  ['nobody is there', [], {}, ['3 more partners are needed', 'the chair is not here']],
  ['three people of one partner count once', [chair, there('p1'), there('p1')], {}, ['2 more partners are needed']],
  ['a guest counts for nobody', [chair, there(null), there('p2')], {}, ['1 more partner is needed']],
  ['a number is asked for', [chair, there('p2')], { least: 2, by: 'partners' }, []],
  ['the deputy chair takes the chair', [there('p1', { part: 'deputy_chair' }), there('p2'), there('p3')], {}, []],
  [
    'whoever stands in for the chair does not chair',
    [{ ...chair, status: 'deputy', deputyMayDecide: true }, there('p2'), there('p3')],
    {},
    ['the chair is not here'],
  ],
  [
    'a deputy who may not decide does not count',
    [chair, there('p2'), there('p3', { status: 'deputy' })],
    {},
    ['1 more partner is needed'],
  ],
  [
    'a deputy who may decide counts',
    [chair, there('p2'), there('p3', { status: 'deputy', deputyMayDecide: true })],
    {},
    [],
  ],
  [
    'any deputy counts where the rule says so',
    [chair, there('p2'), there('p3', { status: 'deputy' })],
    { deputies: 'any' },
    [],
  ],
  [
    'lead and voluntary partner must be there',
    [there('p3'), there('p4'), there('p5')],
    { mustBe: ['lead_partner', 'voluntary_partner'] },
    ['the lead partner is not here', 'no voluntary or community partner is here'],
  ],
  [
    'a partner that is not of this partnership counts for nothing',
    [chair, there('p2'), there('p9')],
    {},
    ['1 more partner is needed'],
  ],
])('%s', (_what, attendees, rule, missing) => {
  expect(quorumAt(facts(attendees, rule), eleven)).toMatchObject({ missing, isQuorate: missing.length === 0 });
});

test('a partner that has left by the day, or joins after it, counts neither as there nor as asked for', () => {
  const some = [partner(1), partner(2), partner(3, { leftOn: '2026-12-01' }), partner(4, { joinedOn: '2026-12-02' })];
  const all = facts([chair, there('p3'), there('p4')]);
  expect(quorumAt({ ...all, partners: some }, eleven)).toMatchObject({ here: 1, partners: 2, needed: 1 });
});

test('it is lost when somebody leaves and found when they come back', () => {
  const comesBack = [
    { from: ten, until: eleven },
    { from: noon, until: null },
  ];
  const all = facts([chair, there('p2'), there('p3', { stays: comesBack })]);
  expect([ten, eleven, noon].map((at) => quorumAt(all, at).isQuorate)).toEqual([true, false, true]);
  expect(quorumCourse(all, ten)).toEqual([
    { from: ten, isQuorate: true },
    { from: eleven, isQuorate: false },
    { from: noon, isQuorate: true },
  ]);
});

test('before it begins, all count of whom nobody said that they do not come', () => {
  const unseen: Partial<Attendee> = { status: 'expected', stays: [] };
  const all = facts([{ ...chair, ...unseen }, there('p2', unseen), there('p3', { status: 'apologies', stays: [] })]);
  expect(quorumExpected(all)).toMatchObject({ here: 2, missing: ['1 more partner is needed'] });
});

test('a rule names each once and asks for something', () => {
  expect(QuorumRule.safeParse({ ...usualQuorum, mustBe: ['chair', 'chair'] }).success).toBe(false);
  expect(QuorumRule.safeParse({ ...usualQuorum, least: 0 }).success).toBe(false);
});

test('whoever comes too never loses a quorum, and no more partners count than there are', () => {
  const someone: fc.Arbitrary<Attendee> = fc.record({
    partnerId: fc.option(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6')),
    part: fc.constantFrom(...AttendeePart.options),
    status: fc.constantFrom(...AttendanceStatus.options),
    deputyMayDecide: fc.boolean(),
    stays: fc.constantFrom<Attendee['stays']>([], [{ from: ten, until: noon }], [{ from: noon, until: null }]),
  });
  const rule: fc.Arbitrary<QuorumRule> = fc.record({
    least: fc.integer({ min: 1, max: 100 }),
    by: fc.constantFrom('partners', 'percent'),
    mustBe: fc.subarray([...QuorumPresence.options]),
    deputies: fc.constantFrom('any', 'with_authority'),
  });
  fc.assert(
    fc.property(fc.array(someone), someone, rule, (some, one, asked) => {
      const fewer = quorumAt(facts(some, asked), eleven);
      const more = quorumAt(facts([...some, one], asked), eleven);
      expect(more.here).toBeGreaterThanOrEqual(fewer.here);
      expect(more.here).toBeLessThanOrEqual(5);
      expect(more.isQuorate || !fewer.isQuorate).toBe(true);
      expect(more.isQuorate).toBe(more.missing.length === 0);
    }),
    { seed: 46 },
  );
});
