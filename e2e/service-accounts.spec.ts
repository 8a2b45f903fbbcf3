import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { fresh, open, signIn, toast } from './journeys.ts';

test('an administrator adds a service account, makes it a token for one outcome, and ends it', async ({
  page,
  request,
}) => {
  await signIn(page, 'nuala');
  await open(page, '/w/carnmoyle/admin/service-accounts');
  await expect(page.getByRole('link', { name: 'Council data warehouse' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a service account' }).click();
  const sheet = page.getByRole('dialog');
  const name = fresh('Warehouse');
  await sheet.getByLabel('Name').fill(name);
  await sheet.getByRole('button', { name: 'Add a service account' }).click();
  await expect(sheet.getByRole('link', { name: 'Choose who answers for it' })).toBeVisible();
  await sheet.getByRole('combobox', { name: 'Who answers for it' }).fill('Nuala');
  await page.getByRole('option', { name: /Nuala Brady/ }).click();
  await sheet.getByRole('button', { name: 'In a year' }).click();
  await sheet.getByRole('button', { name: 'Add a service account' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Make a token' }).click();
  await sheet.getByLabel('What will use it?').fill('Nightly');
  await sheet.getByLabel('Read reports').check();
  await sheet.getByLabel('Those that contribute to an outcome, now and later').check();
  await sheet.getByRole('group', { name: 'Outcomes' }).getByRole('checkbox').first().check();
  await sheet.getByRole('button', { name: 'In 90 days' }).click();
  await sheet.getByRole('button', { name: 'Make a token' }).click();
  const token = await page.getByRole('group', { name: 'Token' }).innerText();
  const me = () => request.get('/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
  expect((await (await me()).json()).workspaces).toMatchObject([{ person: { name } }]);
  await sheet.getByRole('button', { name: 'I have copied it' }).click();
  await expect(page.getByText('Partnerships of 1 outcome')).toBeVisible();
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'End', exact: true }).click();
  await page
    .getByRole('dialog', { name: `End ${name}?` })
    .getByRole('button', { name: 'End' })
    .click();
  await expect(toast(page)).toContainText(`${name} has ended`);
  expect((await me()).status()).toBe(401);
});
