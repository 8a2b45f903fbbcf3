import { expect, test } from '@playwright/test';
import { addAction, fresh, open, signIn, toast } from './journeys.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, '/');
});

test('Undo puts back what was', async ({ page }) => {
  const title = fresh('Ask for quotes');
  await addAction(page, title);
  const row = page.locator('.row', { hasText: title });
  await row.getByRole('button', { name: 'Update' }).click();
  await row.getByLabel('Off track').check();
  await row.getByLabel('What is new?').fill('Pressed by mistake');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.locator('.row-main').getByText('Off track')).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(toast(page).getByText('is as it was')).toBeVisible();
  await expect(row.locator('.row-main').getByText('Not started')).toBeVisible();
});

test('all but on track says why', async ({ page }) => {
  await page.getByRole('button', { name: 'Update' }).first().click();
  await page.getByLabel('Blocked').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Say in a line why it is so' })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
});
