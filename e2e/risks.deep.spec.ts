import { expect, test } from '@playwright/test';
import { early, fresh, open, signIn, windowOf, titles } from './journeys.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'roisin');
});

test('a risk is edited, closed and opened again', async ({ page }) => {
  await open(page, `${early}/risks?mine=true`);
  await titles(page).first().getByRole('link').click();
  await page.getByRole('button', { name: 'Edit' }).click();
  const sheet = page.getByRole('dialog', { name: /^Edit R-/ });
  const words = fresh('Weekly call with the operator');
  await sheet.getByLabel('Controls in place').fill(words);
  await sheet.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText(words);

  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('It has passed');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Close R-/ })
    .click();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('It came back');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Reopen R-/ })
    .click();
  await expect(page.getByRole('button', { name: 'Review', exact: true })).toBeVisible();
});

test('an auditor reads all and is offered no change', async ({ browser }) => {
  const page = await windowOf(browser, 'ian');
  await open(page, `${early}/risks`);
  await expect(page.getByRole('button', { name: 'Log a risk' })).toHaveCount(0);
  await titles(page).first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Scores' })).toBeVisible();
  for (const name of ['Review', 'Edit', 'Close', 'Add an action'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await page.context().close();
});
