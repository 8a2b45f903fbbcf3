import { afterAll, beforeAll, expect, test } from 'vitest';
import { look } from '../testing/look.ts';
import { openPost, type TestPost } from '../testing/post.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';
import { agreementKit, setScene } from './agreements.fixture.ts';

let it: TestApp;
let kit: ReturnType<typeof agreementKit>;
let post: TestPost;
beforeAll(async () => {
  it = await startTestApp();
  await setScene(it);
  kit = agreementKit(it);
  post = await openPost(it);
});
afterAll(async () => {
  await post.close();
  await it.stop();
});

type Role = keyof TestApp['here']['people'];

/** Follows what happened to a thing, and says what the bells of these people then say of agreements and partners. */
async function heard(subjectId: string, role: Role): Promise<string[]> {
  await post.follow(subjectId);
  const { items } = await it
    .as(it.here.people[role])
    .notifications.list({ params: { workspaceId: it.here.workspaceId } });
  const news = ['agreement_commented', 'agreement_refused', 'agreement_in_force', 'expectations_changed'];
  return items.filter(({ kind }) => news.includes(kind)).map(({ kind, words, path }) => `${kind} ${words} ${path}`);
}

test('who drafts and who signs hear of a comment, a refusal and that all have signed; who did it does not', async () => {
  const one = await kit.drafted();
  const body = { sectionKey: 'purpose', words: 'Which evenings?' };
  const { id } = await kit.saying('partner_lead').add({ params: one.params, body });
  const said =
    'agreement_commented Somebody comments on agreement FIRST-G-001: Keeping the hall /p/FIRST/agreements/FIRST-G-001';
  expect(await heard(id, 'coordinator')).toEqual([said]);
  expect(await heard(id, 'deputy_chair')).toEqual([said]);
  expect(await heard(id, 'partner_lead')).toEqual([]);
  expect(await heard(id, 'chair')).toEqual([]);

  const sent = await kit
    .as('coordinator')
    .send({ params: one.params, body: { signBy: '2026-10-26' } }, { ifMatch: one.named.version });
  const refusal = { partnerId: kit.network(), version: 1, reason: 'Too soon' };
  const refused = await kit.as('partner_lead').refuse({ params: one.params, body: refusal });
  const party = refused.parties.find(({ partnerId }) => partnerId === kit.network());
  const [first] = await heard(party?.id ?? '', 'coordinator');
  expect(first).toContain('agreement_refused A party refuses to sign agreement FIRST-G-001. Read why');

  await kit.as('partner_lead').sign({ params: one.params, body: kit.signing({ sent }, kit.network()) });
  await kit.as('deputy_chair').sign({ params: one.params, body: kit.signing({ sent }, kit.council()) });
  expect((await heard(one.params.agreementId, 'partner_lead'))[0]).toContain(
    'agreement_in_force Agreement FIRST-G-001 is',
  );
  expect((await heard(one.params.agreementId, 'coordinator'))[0]).toContain('is signed by all');
});

test('a partner’s lead hears that what is expected of it has changed, and of no other field', async () => {
  const { partners } = it.as(it.here.people.coordinator);
  const params = { ...kit.place(), partnerId: kit.network() };
  const { version } = await partners.get({ params });
  const other = await partners.edit({ params, body: { gains: 'Rooms' } }, { ifMatch: version });
  const before = await heard(kit.network(), 'partner_lead');
  await partners.edit({ params, body: { expectations: 'Visits on Mondays, too' } }, { ifMatch: other.version });
  const after = await heard(kit.network(), 'partner_lead');
  expect(after.length - before.length).toBe(1);
  expect(after[0]).toContain('expectations_changed What is expected of here Network has changed');
  expect(after[0]).toContain(`/p/FIRST/partners/${kit.network()}`);
  const rows = await look(it, `select from notifications where kind = 'expectations_changed'`);
  expect(rows).toHaveLength(1);
});
