import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { names, refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  await look(it, `update organisations set governing_body = name || ' Board'`);
});
beforeEach(() =>
  look(
    it,
    'truncate clash_settlements, accountability_agreements, accounts_given, accountability_private_details, accountability_lines cascade',
  ),
);
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const by = (role: Role) => it.as(it.here.people[role]);
const terms = { about: 'delivery', whatFor: 'Visits made', firstDueOn: '2027-03-31' } as const;
const draft = (body: object) =>
  by('chair').accountabilityLines.draft({ params: params(), body: { ...terms, ...body } as never });
const clashes = async (role: Role = 'observer') => (await by(role).accountability.get({ params: params() })).clashes;

/** The report of all together, and what one partner's own board asks of it besides. */
async function askedTwice() {
  const kept = { answersTo: 'sro', contributionId: it.here.contributionId, means: 'progress_report' };
  const keep = await draft({ ...kept, cadence: 'quarterly' });
  const own = { answersTo: 'governing_body', fromPartnerId: it.here.partnerIds[1], means: 'meeting' };
  return { keep, other: await draft({ ...own, cadence: 'yearly' }) };
}

type Asked = Awaited<ReturnType<typeof askedTwice>>;
const reason = 'Its board wants to hear it in person';
const settle = (role: Role, { keep, other }: Asked, more: object = {}) => {
  const body = { keepLineId: keep.id, keepTerms: keep.terms, lineId: other.id, terms: other.terms, reason, ...more };
  return by(role).accountability.keepBoth({ params: params(), body });
};
const counted = async () => {
  const report = { params: { workspaceId: it.here.workspaceId } };
  const { items } = await by('auditor').accountability.gaps(report);
  return items.find(({ id }) => id === params().partnershipId)?.clashes;
};

test('both stay for a reason, which everyone reads, and the workspace counts it no more', async () => {
  const asked = await askedTwice();
  expect(await counted()).toBe(1);
  await settle('partner_lead', asked);
  expect(await clashes()).toMatchObject([
    { lineId: asked.other.id, settled: { byName: 'partner_lead of here', reason } },
  ]);
  expect(await counted()).toBe(0);
});

test.each(['keep', 'other'] as const)('changing the terms of either makes it a clash again: %s', async (which) => {
  const asked = await askedTwice();
  await settle('chair', asked);
  const { id, version } = asked[which];
  const line = { params: { ...params(), lineId: id }, body: { form: 'Ten slides' } };
  await by('chair').accountabilityLines.edit(line, { ifMatch: version });
  expect(await clashes()).toMatchObject([{ settled: null }]);
  expect(await counted()).toBe(1);
  await expect(settle('chair', asked)).rejects.toEqual(refused(409, 'line_changed'));
  await settle('chair', asked, { [which === 'keep' ? 'keepTerms' : 'terms']: 2 });
  expect(await clashes()).toMatchObject([{ settled: { reason } }]);
});

test('settling is for who may draft a line, and merging for who may change it', async () => {
  const asked = await askedTwice();
  for (const role of ['member', 'observer', 'sro', 'auditor', 'administrator'] as const)
    await expect(settle(role, asked)).rejects.toEqual(refused(403));
  const told = async (role: Role) => {
    const { mayKeepBoth, clashes: found } = await by(role).accountability.get({ params: params() });
    return [mayKeepBoth, found[0]?.mayMerge];
  };
  expect(await told('coordinator')).toEqual([true, true]);
  expect(await told('partner_lead')).toEqual([true, true]);
  expect(await told('member')).toEqual([false, false]);
});

const elsewhere = '01900000-0000-7000-8000-00000000ffff';
const wrong: [string, (asked: Asked) => object, unknown][] = [
  ['without a reason', () => ({ reason: ' ' }), refused(400)],
  ['of a line with itself', ({ keep }) => ({ lineId: keep.id }), refused(422, 'no_clash')],
  ['of terms to come', () => ({ terms: 2 }), refused(409, 'line_changed')],
  ['of a line that is not here', () => ({ lineId: elsewhere }), refused(422, 'no_clash')],
];

test.each(wrong)('nothing is settled %s', async (_what, more, refusal) => {
  const asked = await askedTwice();
  await expect(settle('chair', asked, more(asked))).rejects.toEqual(refusal);
  expect(await clashes()).toMatchObject([{ settled: null }]);
});

test('nor of two lines that ask for different things', async () => {
  const { keep } = await askedTwice();
  const grant = {
    answersTo: 'governing_body',
    fromPartnerId: it.here.partnerIds[0],
    means: 'audit',
    cadence: 'yearly',
  };
  const other = await draft({ ...grant, about: 'money', whatFor: 'The grant' });
  await expect(settle('chair', { keep, other })).rejects.toEqual(names('/lineId'));
});

test('ten who settle at once: one does, the others are told', async () => {
  const asked = await askedTwice();
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => settle('chair', asked)));
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  expect(refusals).toEqual(Array.from({ length: 9 }, () => refused(409, 'already_there')));
  expect(await look(it, 'select from clash_settlements')).toHaveLength(1);
});

test('what was settled is never written over', async () => {
  await settle('chair', await askedTwice());
  const may = await look(
    it,
    `select has_table_privilege('trivet_request', 'clash_settlements', 'update') as "update", has_table_privilege('trivet_request', 'clash_settlements', 'delete') as "delete"`,
  );
  expect(may).toEqual([{ update: false, delete: false }]);
});
