import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { demoPassword, fillInSignIn, fresh, open, people, signIn, toast } from './journeys.ts';

/** Through the page and as somebody whom no other journey goes on to use: her sessions end here, or are changed for new ones. */
const enter = async (page: Page) => {
  await page.goto('/sign-in?next=%2Faccount');
  await fillInSignIn(page, people.orla);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign-in and security' })).toBeVisible();
};

const openAccount = async (page: Page, part = '') => {
  await signIn(page, 'desmond');
  await open(page, `/account${part}`);
};

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

test('a sign-in that is too old for a token is renewed in place, and nothing typed is lost', async ({ page }) => {
  await enter(page);
  let asked = 0;
  await page.route('**/api/v1/me/tokens', async (route) => {
    if (route.request().method() !== 'POST' || asked++ > 0) return route.continue();
    const json = { type: '/problems/sign_in_again', title: 'Sign in again.', status: 403, code: 'sign_in_again' };
    return route.fulfill({ status: 403, json });
  });
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByLabel('What will use it?').fill(fresh('Script'));
  await page.getByLabel('Read partnerships').check();
  await page.getByRole('button', { name: 'In 90 days' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make a token' }).click();
  const question = page.getByRole('dialog', { name: 'Is it you?' });
  await question.getByLabel('Password').fill(demoPassword);
  await question.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('group', { name: 'Token' })).toHaveText(/^trivet_/);
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

test('what one is told of is chosen once, and what must be told cannot be switched off', async ({ page }) => {
  await openAccount(page, '/notifications');
  const due = page.getByRole('row', { name: /An action or milestone of yours falls due/ });
  const email = due.getByRole('group', { name: /^Email/ });
  for (const way of ['In the week’s email', 'Off', 'In the week’s email']) {
    await email.getByLabel(way).click();
    await expect(email.getByLabel(way)).toBeChecked();
  }
  await expect(toast(page)).toContainText('Saved: An action or milestone of yours falls due');
  await page.reload();
  await expect(email.getByLabel('In the week’s email')).toBeChecked();
  const late = page.getByRole('row', { name: /A progress report of yours is late/ });
  await expect(late).toContainText('Always sent');
  await expect(late.getByRole('radio')).toHaveCount(0);
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await email.getByLabel('In the day’s email').click();
  await saved;
});

for (const part of ['', '/profile', '/notifications', '/display'])
  test(`/account${part} is for everyone`, async ({ page }) => {
    await openAccount(page, part);
    await expectForEveryone(page);
  });
