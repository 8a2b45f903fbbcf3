import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '../testing/refusals.ts';
import { startTestApp, type TestApp } from '../testing/test-app.ts';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const params = () => ({ partnershipId: it.here.partnershipIds[0] });
const as = (role: keyof TestApp['here']['people']) => it.as(it.here.people[role]).support;
const arrangement = (more: object = {}) => ({
  givenByPartnerId: it.here.partnerIds[0],
  paidByPartnerId: it.here.partnerIds[1],
  hoursPerMonth: 12,
  trainingNeeds: 'Chairing online',
  trainingArranged: '',
  ...more,
});

test('stewards arrange who gives support and who pays; everyone inside reads it', async () => {
  const { version } = await as('observer').get({ params: params() });
  const body = arrangement();
  await expect(as('member').arrange({ params: params(), body }, { ifMatch: version })).rejects.toThrow(
    'support.arrange',
  );
  const arranged = await as('coordinator').arrange({ params: params(), body }, { ifMatch: version });
  expect(arranged).toMatchObject({ ...body, givenByName: 'here Council', paidByName: 'here Network' });
  expect(await as('observer').get({ params: params() })).toMatchObject({
    ...body,
    permissions: { may: ['support.see'], fields: [] },
  });
  await expect(as('coordinator').arrange({ params: params(), body }, { ifMatch: version })).rejects.toEqual(
    refused(412),
  );
});

test('only a partner of this partnership gives or pays, and hours are those of a month', async () => {
  const { version: ifMatch } = await as('chair').get({ params: params() });
  const foreign = arrangement({ paidByPartnerId: it.elsewhere.partnerIds[0] });
  await expect(as('chair').arrange({ params: params(), body: foreign }, { ifMatch })).rejects.toMatchObject({
    problem: { status: 422, errors: [{ pointer: '/paidByPartnerId' }] },
  });
  const endless = arrangement({ hoursPerMonth: 745 });
  await expect(as('chair').arrange({ params: params(), body: endless }, { ifMatch })).rejects.toEqual(refused(400));
  await expect(it.as(it.elsewhere.people.chair).support.get({ params: params() })).rejects.toEqual(refused(404));
  await expect(as('outsider').get({ params: params() })).rejects.toEqual(refused(403));
});
