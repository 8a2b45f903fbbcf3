import { expect } from 'vitest';
import { addressOf, operations, sampleQuery } from './calls.ts';
import { look } from './look.ts';
import type { TestApp } from './test-app.ts';
import { idsOf } from './world.ts';

/** A word that is nowhere but in the private detail of one line. */
export const word = 'Quillwort';

/** The network’s partner lead keeps the word to itself, in a line upwards. @returns the line */
export async function plantPrivateWord(it: TestApp): Promise<string> {
  await look(it, `update organisations set governing_body = name || ' Board'`);
  const { accountabilityLines } = it.as(it.here.people.partner_lead);
  const params = { partnershipId: it.here.partnershipIds[0] };
  const ends = { answersTo: 'governing_body', fromPartnerId: it.here.partnerIds[1] } as const;
  const terms = {
    about: 'money',
    whatFor: 'The grant',
    means: 'report',
    cadence: 'yearly',
    firstDueOn: '2027-03-31',
  } as const;
  const { id } = await accountabilityLines.draft({ params, body: { ...ends, ...terms } });
  const body = { words: `The ${word} conditions of the grant` };
  const key = { ifMatch: 1, idempotencyKey: crypto.randomUUID() };
  const answer = await accountabilityLines.writePrivate({ params: { ...params, lineId: id }, body }, key);
  expect(JSON.stringify(answer)).not.toContain(word);
  expect(answer).toMatchObject({ privateEditions: 1, version: 2 });
  return id;
}

const reading = operations.filter(({ endpoint }) => endpoint.method === 'GET');

type Role = keyof TestApp['here']['people'];
type Asking = (role: Role, url: string) => Promise<{ status: number; body: string }>;

const insideThisProcess =
  (it: TestApp): Asking =>
  async (role, url) => {
    const { statusCode: status, body } = await it.send(it.here.people[role], { method: 'GET', url });
    return { status, body };
  };

/** The operations in whose answer a person finds the word: every one that reads is asked. */
export async function whereFound(
  it: TestApp,
  role: Role,
  lineId: string,
  ask: Asking = insideThisProcess(it),
): Promise<string[]> {
  const ids = { ...idsOf(it.here), lineId };
  const found: string[] = [];
  for (const operation of reading) {
    const url = addressOf(operation, ids) + sampleQuery(operation, ids);
    const { status, body } = await ask(role, url);
    expect(status, `${role} ${url}`).toBeLessThan(500);
    if (body.includes(word)) found.push(operation.name);
  }
  return found;
}
