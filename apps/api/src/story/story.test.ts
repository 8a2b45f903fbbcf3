import type { Story } from '@trivet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
let told: Awaited<ReturnType<typeof tell>>;
beforeAll(async () => {
  it = await startTestApp();
  told = await tell();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const as = (role: Role) => it.as(it.here.people[role]);
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const at = (meetingId: string) => ({ ...params(), meetingId });

/** A member suggests it, one meeting does not reach it, the next decides it and takes an action and a risk. */
async function tell() {
  const { actions, agendaSuggestions, decisions, meetings, meetingSeries, minutes, risks } = as('chair');
  const title = 'Venues in the evening';
  const suggestion = await as('member').agendaSuggestions.make({ params: params(), body: { title } });
  const series = {
    title: 'Board',
    rule: 'FREQ=WEEKLY;COUNT=3',
    startsOn: '2097-03-05',
    fromTime: '10:00',
    toTime: '12:00',
  };
  const { id: seriesId } = await meetingSeries.begin({ params: params(), body: series });
  const planned = await meetings.list({ params: params(), query: { seriesId } });
  const [first, second, third] = planned.items;
  if (!first || !second || !third) throw new Error('The series is too short');
  const taken = { params: { ...params(), suggestionId: suggestion.id }, body: { meetingId: first.id } };
  const withIt = await agendaSuggestions.takeUp(taken, { ifMatch: suggestion.version });
  const itemOf = (items: typeof withIt.items) => items.find((item) => item.title === title);
  const confidential = { ...at(first.id), agendaItemId: suggestion.id };
  const { version: itemVersion = 0 } = itemOf(withIt.items) ?? {};
  await meetings.editItem({ params: confidential, body: { isConfidential: true } }, { ifMatch: itemVersion });
  await hold(first.id);
  const running = await begin(second.id);
  const itemId = itemOf(running.items)?.id ?? '';
  const turned = { params: at(second.id), body: { itemId } };
  await meetings.turnTo(turned, { ifMatch: running.version });
  const decision = await decisions.record({ params: at(second.id), body: { title: 'Open two evenings', itemId } });
  const action = await actions.raise({ params: params(), body: { title: 'Find keyholders', agendaItemId: itemId } });
  const risk = await risks.raise({
    params: params(),
    body: {
      title: 'Nobody locks up',
      category: 'delivery',
      leadPartnerId: it.here.partnerIds[1],
      likelihood: 2,
      impact: 2,
      agendaItemId: itemId,
    },
  });
  const { version: before } = await meetings.get({ params: at(second.id) });
  const ended = await meetings.end({ params: at(second.id) }, { ifMatch: before });
  await minutes.circulate({ params: at(second.id), body: {} }, { ifMatch: ended.version });
  return { first, second, decision, action, risk };
}

async function begin(meetingId: string) {
  const { meetings } = as('chair');
  return meetings.begin(
    { params: at(meetingId) },
    { ifMatch: (await meetings.get({ params: at(meetingId) })).version },
  );
}

async function hold(meetingId: string): Promise<void> {
  const { version } = await begin(meetingId);
  await as('chair').meetings.end({ params: at(meetingId) }, { ifMatch: version });
}

const steps = ({ entries }: Story) =>
  entries.map((entry) => [entry.kind, 'reference' in entry ? entry.reference : entry.by, entry.isThis]);

const storyOf = {
  decision: (role: Role) => as(role).stories.ofDecision({ params: { ...params(), decisionId: told.decision.id } }),
  action: (role: Role) => as(role).stories.ofAction({ params: { ...params(), actionId: told.action.id } }),
  risk: (role: Role) => as(role).stories.ofRisk({ params: { ...params(), riskId: told.risk.id } }),
};

test('a decision’s story goes from who suggested it, over each agenda, to the actions and risks taken there', async () => {
  const { first, second, decision, action, risk } = told;
  const story = await storyOf.decision('member');
  expect(steps(story)).toEqual([
    ['suggested', 'member of here', false],
    ['meeting', first.reference, false],
    ['meeting', second.reference, false],
    ['decision', decision.reference, true],
    ['action', action.reference, false],
    ['risk', risk.reference, false],
  ]);
  expect(story.entries.filter(({ kind }) => kind === 'meeting')).toMatchObject([
    { itemTitle: 'Venues in the evening', itemStatus: 'planned', status: 'minuted', hasMinutes: false },
    { itemTitle: 'Venues in the evening', itemStatus: 'done', hasMinutes: true },
  ]);
});

test.each(['action', 'risk'] as const)('an %s that a meeting took tells the same story the other way', async (kind) => {
  const { first, second, decision } = told;
  expect(steps(await storyOf[kind]('member'))).toEqual([
    ['suggested', 'member of here', false],
    ['meeting', first.reference, false],
    ['meeting', second.reference, false],
    ['decision', decision.reference, false],
    [kind, told[kind].reference, true],
  ]);
});

test('whoever only follows is told that something confidential was talked about, not what', async () => {
  for (const kind of ['decision', 'action', 'risk'] as const) {
    const { entries } = await storyOf[kind]('observer');
    expect(JSON.stringify(entries)).not.toContain('Venues in the evening');
    expect(entries[0]).toMatchObject({ kind: 'suggested', title: null });
    expect(JSON.stringify(await storyOf[kind]('sponsor'))).toContain('Venues in the evening');
  }
});

test('minutes that went out are there to be read; how an action ended, and what of the plan it moved', async () => {
  const { actions, objectives, milestones } = as('chair');
  const objective = await objectives.add({
    params: params(),
    body: { title: 'Open doors', ownerPartnerId: it.here.partnerIds[0], dueOn: '2097-12-31' },
  });
  const milestone = await milestones.add({
    params: params(),
    body: {
      objectiveId: objective.id,
      title: 'Two venues open',
      ownerPartnerId: it.here.partnerIds[0],
      dueOn: '2097-06-30',
    },
  });
  const one = { params: { ...params(), actionId: told.action.id } };
  const before = await actions.get(one);
  const edited = await actions.edit({ ...one, body: { milestoneId: milestone.id } }, { ifMatch: before.version });
  const done = { note: 'Three keyholders', evidence: 'The rota' };
  await actions.complete({ ...one, body: done }, { ifMatch: edited.version });
  const { entries } = await storyOf.action('member');
  expect(
    entries.filter(({ kind }) => kind === 'meeting').map((entry) => 'hasMinutes' in entry && entry.hasMinutes),
  ).toEqual([false, true]);
  expect(entries.at(-1)).toMatchObject({
    status: 'done',
    words: 'Three keyholders',
    serves: { kind: 'milestone', reference: milestone.reference, status: 'open' },
  });
});

test('a decision between meetings tells who proposed it, and what was linked to it later', async () => {
  const { actions, decisions } = as('chair');
  const body = { title: 'Ask for a grant', closesOn: '2097-12-01' };
  const { id: decisionId, version } = await decisions.propose({ params: params(), body });
  const action = await actions.raise({ params: params(), body: { title: 'Write the bid' } });
  const one = { params: { ...params(), decisionId } };
  await decisions.link({ ...one, body: { actionIds: [action.id], riskIds: [] } }, { ifMatch: version });
  const of = { params: { ...params(), actionId: action.id } };
  expect((await as('member').stories.ofAction(of)).entries).toMatchObject([
    { kind: 'proposed', by: 'chair of here', closesOn: '2097-12-01', isThis: false },
    { kind: 'action', isThis: true },
  ]);
  const now = await decisions.get(one);
  await decisions.withdraw({ ...one, body: { reason: 'No call this year' } }, { ifMatch: now.version });
  expect((await as('member').stories.ofDecision(one)).entries).toMatchObject([
    { kind: 'proposed', isThis: false },
    { kind: 'decision', status: 'withdrawn', outcome: 'No call this year', isThis: true },
    { kind: 'action' },
  ]);
});

test('a thing that came of nothing else tells of itself alone', async () => {
  const { actions, stories } = as('chair');
  const { id: actionId } = await actions.raise({ params: params(), body: { title: 'Buy tea' } });
  const { entries } = await stories.ofAction({ params: { ...params(), actionId } });
  expect(entries).toMatchObject([{ kind: 'action', isThis: true, serves: null }]);
});

test('no story is told to those outside, nor of another partnership’s things', async () => {
  await expect(storyOf.decision('outsider')).rejects.toEqual(refused(403, 'forbidden'));
  const second = { partnershipId: it.here.partnershipIds[1], decisionId: told.decision.id };
  await expect(as('chair').stories.ofDecision({ params: second })).rejects.toEqual(refused(404, 'not_found'));
  const abroad = it.as(it.elsewhere.people.chair).stories.ofAction({
    params: { partnershipId: it.elsewhere.partnershipIds[0], actionId: told.action.id },
  });
  await expect(abroad).rejects.toEqual(refused(404, 'not_found'));
});
