import type { SavedViewDraft } from '@trivet/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

type Role = keyof TestApp['here']['people'];
const viewsOf = (role: Role) => it.as(it.here.people[role]).savedViews;
const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const one = (savedViewId: string) => ({ ...params(), savedViewId });
const body = (name: string, more: Partial<SavedViewDraft> = {}) => ({
  list: 'risks' as const,
  name,
  query: 'light=red&sort=-score',
  ...more,
});
const names = async (role: Role, query: object = {}) =>
  (await viewsOf(role).list({ params: params(), query })).items.map(({ name }) => name);

test('one’s own view is seen by nobody else; the partnership’s by everyone in it', async () => {
  await viewsOf('member').keep({ params: params(), body: body('Mine alone') });
  await viewsOf('coordinator').share({ params: params(), body: body('For the board') });
  await viewsOf('member').keep({ params: params(), body: body('My actions', { list: 'actions' }) });
  expect(await names('member', { list: 'risks' })).toEqual(['For the board', 'Mine alone']);
  expect(await names('member', { list: 'actions' })).toEqual(['My actions']);
  expect(await names('auditor')).toEqual(['For the board']);
  expect(await names('chair')).toEqual(['For the board']);
  await expect(viewsOf('outsider').list({ params: params() })).rejects.toEqual(refused(403));
});

test('is changed and removed by its owner alone, and the shared one by those who run the partnership', async () => {
  const mine = await viewsOf('observer').keep({ params: params(), body: body('Watch') });
  const edit = (role: Role, id: string) =>
    viewsOf(role).edit({ params: one(id), body: { name: 'Other' } }, { ifMatch: 1 });
  for (const role of ['chair', 'coordinator', 'member'] as const)
    await expect(edit(role, mine.id)).rejects.toEqual(refused(404));
  expect(await edit('observer', mine.id)).toMatchObject({ name: 'Other', version: 2 });
  await expect(edit('observer', mine.id)).rejects.toEqual(refused(412));

  const shared = await viewsOf('chair').share({ params: params(), body: body('Shared') });
  await expect(viewsOf('member').share({ params: params(), body: body('No') })).rejects.toThrow('saved_view.share');
  await expect(edit('member', shared.id)).rejects.toThrow('saved_view.edit');
  await expect(viewsOf('auditor').keep({ params: params(), body: body('No') })).rejects.toThrow('saved_view.keep');
  await viewsOf('coordinator').remove({ params: one(shared.id) }, { ifMatch: 1 });
  expect(await names('chair')).not.toContain('Shared');
  const late = viewsOf('chair').edit({ params: one(shared.id), body: { name: 'Late' } }, { ifMatch: 2 });
  await expect(late).rejects.toEqual(refused(409));
  await viewsOf('chair').share({ params: params(), body: body('Shared') });
});

test('a register opens with one view: a new one takes the place of the one before, each person’s apart', async () => {
  const first = await viewsOf('sponsor').keep({ params: params(), body: body('First', { isDefault: true }) });
  const second = await viewsOf('sponsor').keep({ params: params(), body: body('Second', { isDefault: true }) });
  await viewsOf('broker').keep({ params: params(), body: body('Broker’s', { isDefault: true }) });
  const defaults = async (role: Role) =>
    (await viewsOf(role).list({ params: params() })).items.filter((view) => view.isDefault).map(({ id }) => id);
  expect(await defaults('sponsor')).toEqual([second.id]);
  await viewsOf('sponsor').edit({ params: one(first.id), body: { isDefault: true } }, { ifMatch: first.version + 1 });
  expect(await defaults('sponsor')).toEqual([first.id]);
  expect(await defaults('broker')).toHaveLength(1);
});

test('a name is taken once, and what is no address is refused', async () => {
  await viewsOf('chair').keep({ params: params(), body: body('Twice') });
  await expect(viewsOf('chair').keep({ params: params(), body: body('TWICE') })).rejects.toEqual(refused(409, '/name'));
  await expect(viewsOf('chair').keep({ params: params(), body: body('Bad', { query: '?x' }) })).rejects.toEqual(
    refused(400, '/query'),
  );
  const elsewhere = { partnershipId: it.elsewhere.partnershipIds[0] };
  await expect(viewsOf('chair').keep({ params: elsewhere, body: body('Across') })).rejects.toEqual(refused(404));
});
