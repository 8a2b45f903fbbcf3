import { expect, test } from '@playwright/test';
import { early, fillInSignIn, fresh, open, people, signIn } from './journeys.ts';

test('a session that ends leads to sign-in and back to the same view, with what was typed', async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, `${early}/risks?light=red`);
  const title = fresh('Nobody answers the telephone');
  await page.getByRole('button', { name: 'Log a risk' }).first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('What might happen?').fill(title);
  for (const scale of [/^How likely/, /^How much/])
    await sheet.getByRole('group', { name: scale }).getByRole('radio').first().check();
  await page.context().clearCookies();
  await sheet.getByRole('button', { name: 'Save the risk' }).click();

  await expect(page.getByText('Your session has ended')).toBeVisible();
  await fillInSignIn(page, people.roisin);
  await expect(page).toHaveURL(/\/risks\?light=red$/);
  await page.getByRole('button', { name: 'Log a risk' }).first().click();
  await expect(sheet.getByLabel('What might happen?')).toHaveValue(title);
  await sheet.getByRole('button', { name: 'Discard it' }).click();
});
