import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { demoPassword, fresh, toast } from './journeys.ts';
import { enter, openAccount } from './account.ts';

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

test('all of the account is for everyone', async ({ page }) => {
  for (const part of ['', '/profile', '/notifications', '/display'])
    await test.step(`/account${part}`, async () => {
      await openAccount(page, part);
      await expectForEveryone(page);
    });
});
