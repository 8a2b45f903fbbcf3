import { expect } from '@playwright/test';
import { openWorkshop, roisin, test } from './workshop.ts';

test('a toast offers Undo and stays while it is hovered', async ({ page }) => {
  await page.clock.install();
  await openWorkshop(page);
  await page.getByRole('button', { name: 'Change the status' }).click();
  const said = page.locator('.toast', { hasText: 'Status changed to At risk' });
  await said.hover();
  await page.clock.runFor(30_000);
  await expect(said).toBeVisible();
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Status is On track again')).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(11_000);
  await expect(page.locator('.toast')).toHaveCount(0);
});

test('the palette opens by Ctrl K, and shortcuts can be turned off', async ({ page }) => {
  await openWorkshop(page, '/account/display');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search or go to' })).toBeVisible();
  await page.keyboard.type('my work');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeFocused();
  await expect(page).toHaveTitle('My work, Trivet');
  await page.keyboard.press('?');
  await page.getByLabel('Use keyboard shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search or go to' })).toBeVisible();
});

test('a chosen theme holds from the first paint after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openWorkshop(page, '/account/display');
  await page.getByText('Dark', { exact: true }).click();
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(242, 245, 247)');
});

test('who is not signed in comes back to where they were going', async ({ page, complaints }) => {
  const refused = { type: 'about:blank', title: 'Sign in', status: 401, code: 'unauthenticated' };
  await page.route('**/api/v1/me', (route) => route.fulfill({ status: 401, json: refused }));
  await openWorkshop(page, '/account/display');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%2Fdisplay$/);
  await page.route('**/api/v1/auth/sign-in', (route) => route.fulfill({ json: roisin }));
  await page.route('**/api/v1/me', (route) => route.fulfill({ json: roisin }));
  await page.getByLabel('Email address').fill('roisin.quinn@example.org');
  await page.getByLabel('Password').fill('long enough words');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Display' })).toBeVisible();
  // Chromium itself reports the 401 we asked for.
  complaints.length = 0;
});
