import { expect, test } from '@playwright/test';
import { fresh, toast } from './journeys.ts';
import { enter, openAccount } from './account.ts';

test('one sees where one is signed in, and ends what is elsewhere', async ({ page, browser }) => {
  const elsewhere = await (await browser.newContext()).newPage();
  await enter(elsewhere);
  await enter(page);
  const list = page.getByRole('list', { name: 'Where you are signed in' });
  await expect(list.getByRole('listitem').first()).toContainText('This session');
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await elsewhere.context().close();
});

test('a new password takes the old one', async ({ page }) => {
  await openAccount(page);
  await page.getByRole('button', { name: 'Change password' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change password' });
  await dialog.getByLabel('Current password').fill('not this one');
  await dialog.getByLabel('New password').fill('lantern over the quay');
  await dialog.getByRole('button', { name: 'Change password' }).click();
  await expect(dialog.getByRole('link', { name: 'This is not your current password' })).toBeVisible();
  await expect(dialog.getByLabel('New password')).toHaveValue('lantern over the quay');
});

test('a token is made, shown once, listed, and revoked', async ({ page }) => {
  await openAccount(page);
  const name = fresh('Power BI');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Make a token' }).click();
  await expect(sheet.getByRole('alert').getByRole('link')).toHaveText([
    'Say what will use it',
    'Choose at least one right',
    'Enter the last day it works',
  ]);
  await sheet.getByLabel('What will use it?').fill(name);
  await sheet.getByLabel('Read reports').check();
  await sheet.getByRole('button', { name: 'In 30 days' }).click();
  await sheet.getByRole('button', { name: 'Make a token' }).click();
  const secret = sheet.getByRole('group', { name: 'Token' });
  await expect(secret).toHaveText(/^trivet_/);
  const written = await secret.innerText();
  await sheet.getByRole('button', { name: 'I have copied it' }).click();
  await expect(page.getByRole('list', { name: 'API tokens' })).toContainText(name);
  expect(await page.content()).not.toContain(written);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(written);
  await page.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(toast(page)).toContainText(`${name} is revoked`);
  await expect(page.getByRole('button', { name: `Revoke ${name}` })).toHaveCount(0);
});

test('two who change one profile see both, and choose', async ({ page }) => {
  const stream = page.waitForResponse(/\/events(\?|$)/);
  await openAccount(page, '/profile');
  // What happens before the stream begins, it does not tell.
  await stream;
  const phone = page.getByRole('textbox', { name: /^Phone/ });
  await phone.fill('028 9000 1111');
  const me = (await (await page.request.get('/api/v1/me')).json()) as {
    workspaces: { id: string; person: { id: string } }[];
  };
  const [here] = me.workspaces;
  const address = `/api/v1/workspaces/${here?.id}/people/${here?.person.id}`;
  const { version } = (await (await page.request.get(address)).json()) as { version: number };
  const headers = { 'if-match': `"v${version}"`, 'sec-fetch-site': 'same-origin', origin: new URL(page.url()).origin };
  const theirs = await page.request.patch(address, { data: { phone: `028 9000 ${Date.now() % 10_000}` }, headers });
  expect(theirs.ok()).toBe(true);
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText(/^Desmond Irvine changed this at/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await page.getByRole('button', { name: 'Continue with these' }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(toast(page)).toContainText('Profile saved');
  await page.reload();
  await expect(phone).toHaveValue('028 9000 1111');
});
