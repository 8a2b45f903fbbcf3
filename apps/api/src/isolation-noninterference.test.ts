import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, type TestWorkspace } from '../../../tools/test/workspaces.ts';
import { type Operation, operations, paramsIn } from './testing/calls.ts';
import { furnish, furnishedAt, prepareToFurnish } from './testing/furnish.ts';
import { openReminders } from './testing/reminders.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';
import { waysToAsk } from './testing/ways-to-ask.ts';
import { idsOf, idsOfSecond } from './testing/world.ts';

// What happens in one place must not be told in another: everything happens in the second partnership, and whatever
// was answered before elsewhere must be answered again, to the letter.

type Person = keyof Cast;
type Place = 'first' | 'second' | 'workspace' | 'elsewhere';
type Answers = Map<string, { status: number; body: string }>;

let it: TestApp;
let before: Answers;
let after: Answers;
beforeAll(async () => {
  it = await startTestApp();
  const clock = await openReminders(it);
  await clock.setClock(furnishedAt);
  await clock.close();
  const furniture = await prepareToFurnish(it, it.here);
  await furnish(it, it.here, { ...furniture, which: 0 });
  const questions = everyQuestion();
  before = await ask(questions);
  await furnish(it, it.here, { ...furniture, which: 1 });
  after = await ask(questions);
}, 120_000);
afterAll(() => it.stop());

const questions = operations.filter(({ endpoint }) => endpoint.method === 'GET');
const inPartnership = questions.filter(({ endpoint }) => endpoint.path.startsWith('/partnerships/'));
const inWorkspace = questions.filter(({ endpoint }) => endpoint.path.startsWith('/workspaces/'));
// Where one is signed in tells of the asking itself.
const ofMine = questions.filter(({ name, endpoint }) => endpoint.path.startsWith('/me') && name !== 'me.listSessions');
const outside = [...inWorkspace, ...ofMine];

/**
 * The chair and the auditor see both partnerships, so that only the address can keep them apart. The chair and the
 * coordinator ask in every way there is, the others plainly.
 */
const seeBoth: readonly Person[] = ['chair', 'auditor'];
const seeOne: readonly Person[] = ['coordinator', 'administrator', 'outsider'];
const asksInEveryWay = (place: Place, person: Person) =>
  (place === 'first' && person === 'chair') || (place === 'workspace' && person === 'coordinator');

const named = (some: readonly Operation[]) => some.map((operation) => [operation.name, operation] as const);
const keyOf = (operation: Operation, place: Place, person: Person) => `${person} ${place} ${operation.name}`;

type Question = { key: string; person: Person; workspace: TestWorkspace; url: string };

/** Drawn up once: a sample of words is another one each time. */
function everyQuestion(): Question[] {
  const ask = (operation: Operation, place: Place, person: Person): Question[] => {
    const { workspace, ids } = placed(place);
    const ways = waysToAsk(operation, ids);
    const urls = asksInEveryWay(place, person) ? ways : ways.slice(0, 1);
    const key = keyOf(operation, place, person);
    return urls.map((url) => ({ key: `${key} ${url.split('?')[1] ?? ''}`, person, workspace, url }));
  };
  return [
    ...inPartnership.flatMap((one) => seeBoth.flatMap((person) => placesOf(one).flatMap((at) => ask(one, at, person)))),
    ...outside.flatMap((one) => seeOne.flatMap((person) => ask(one, 'workspace', person))),
    ...[...inPartnership, ...inWorkspace].flatMap((one) => ask(one, 'elsewhere', 'chair')),
  ];
}

async function ask(questions: readonly Question[]): Promise<Answers> {
  const answers: Answers = new Map();
  for (const { key, person, workspace, url } of questions) {
    const answer = await it.send(workspace.people[person], { method: 'GET', url });
    answers.set(key, { status: answer.statusCode, body: comparable(answer) });
  }
  return answers;
}

/** Below the second partnership's own address only what the address alone leads to: that must change. */
const placesOf = (operation: Operation): Place[] => (isWhole(operation) ? ['first', 'second'] : ['first']);
const isWhole = ({ endpoint }: Operation) => paramsIn(endpoint.path).length === 1;

function placed(place: Place): { workspace: TestWorkspace; ids: Record<string, string> } {
  if (place === 'elsewhere') return { workspace: it.elsewhere, ids: idsOf(it.elsewhere) };
  // Who is invited into both.
  const ids = { ...idsOf(it.here), personId: it.here.people.initiator.personId };
  return { workspace: it.here, ids: place === 'second' ? { ...ids, ...idsOfSecond(it.here) } : ids };
}

/**
 * Without the request's own id, and without what people carry elsewhere: that counts as far as the reader sees it. Of a
 * workbook, which holds when it was packed, only that it came: the CSV beside it holds the same rows.
 */
function comparable({ body, headers }: { body: string; headers: Record<string, unknown> }): string {
  const type = String(headers['content-type']);
  if (!type.includes('json')) return type.startsWith('text/csv') ? body : type;
  const { instance: _request, spreadTooThin: _elsewhere, ...rest } = JSON.parse(body);
  return JSON.stringify(rest);
}

/** All that this person was answered there, by query. */
const answered = (answers: Answers, operation: Operation, place: Place, person: Person) => {
  const key = `${keyOf(operation, place, person)} `;
  return Object.fromEntries([...answers].filter(([asked]) => asked.startsWith(key)));
};

const statusesOf = (answers: Record<string, { status: number }>) => [
  ...new Set(Object.values(answers).map(({ status }) => status)),
];

// Only reckons with the calendar; is asked of a part or a copy that is nobody's; a workbook or a PDF, of which only that it came is compared.
const unmoved = [
  'reports.previewSchedule',
  'nudges.preview',
  'partnershipCopies.read',
  'partnershipCopies.archive',
  'imports.template',
  'imports.problems',
  'reportCards.partnership',
  'meetingSeries.preview',
];

/** A partner’s own leads and auditors read it, not who chairs. */
const confided = 'accountabilityLines.readPrivate';

test.each(named(inPartnership))('%s tells of no other partnership, even to those who see both', (_name, operation) => {
  for (const person of seeBoth) {
    const answers = answered(after, operation, 'first', person);
    const status = operation.name === confided && person === 'chair' ? 403 : 200;
    expect(unmoved.includes(operation.name) ? [status] : statusesOf(answers)).toEqual([status]);
    expect(answers).toEqual(answered(before, operation, 'first', person));
  }
});

test.each(named(inPartnership.filter((operation) => isWhole(operation) && !unmoved.includes(operation.name))))(
  '%s does tell what happened in its own partnership',
  (_name, operation) => {
    const whole = answered(after, operation, 'second', 'chair');
    expect(whole).not.toEqual(answered(before, operation, 'second', 'chair'));
    expect(statusesOf(whole)).toEqual([200]);
  },
);

// The register is everybody's: who is partner, to which outcomes it contributes, and what for. Posts are the
// administrator's, who must know them all before somebody goes; and charts shown to whoever has an address, their name and
// no value of them, so that they can be ended.
const register = ['partnerships.list', 'partnerships.getEntry', 'overlaps.list', 'overlaps.export'];
const untold = (person: Person) =>
  person === 'administrator'
    ? [...register, 'people.posts', 'workspaceEmbeds.list', 'workspaceEmbeds.export']
    : register;

test.each(named(outside))('%s tells those who do not see a partnership nothing of it', (_name, operation) => {
  for (const person of seeOne.filter((one) => !untold(one).includes(operation.name)))
    expect(answered(after, operation, 'workspace', person)).toEqual(answered(before, operation, 'workspace', person));
});

test.each(named([...inPartnership, ...inWorkspace]))('%s tells another workspace nothing', (_name, operation) => {
  expect(answered(after, operation, 'elsewhere', 'chair')).toEqual(answered(before, operation, 'elsewhere', 'chair'));
});
