import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { faults } from './for-everyone.ts';
import { openWorkshop, test } from './workshop.ts';

const register = (page: Page) => page.getByRole('table', { name: 'Open risks' });
const bar = (page: Page) => page.locator('.bulk-bar');
const tick = (page: Page, ref: string) => register(page).getByLabel(`Select ${ref}`);

test('a table sorts by its headers and says how', async ({ page }) => {
  await openWorkshop(page);
  const table = register(page);
  await expect(table.getByRole('columnheader', { name: 'Current' })).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name: 'Ref' }).click();
  await expect(table.getByRole('columnheader', { name: 'Ref' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('rowheader').first()).toHaveText('Partners do not release staff time');
});

test('rows are ticked one by one, all between with Shift, by keys alone, and over pages', async ({ page }) => {
  await openWorkshop(page);
  await tick(page, 'R-009').check();
  await expect(bar(page)).toContainText('1 selected');
  await tick(page, 'R-003').click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('3 selected');
  await expect(tick(page, 'R-014')).toBeChecked();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  await expect(tick(page, 'R-003')).toBeFocused();

  await page.keyboard.press('Shift+ArrowDown');
  await expect(tick(page, 'R-021')).toBeFocused();
  await expect(bar(page)).toContainText('4 selected');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('3 selected');

  await page.getByRole('button', { name: 'Next' }).first().click();
  await expect(bar(page)).toContainText('3 selected3 on other pages');
  await bar(page).getByRole('button', { name: 'Select all 2 on this page' }).click();
  await bar(page).getByRole('button', { name: 'Send reminder' }).click();
  await expect(page.getByText('Reminder sent for R-009, R-014, R-021, R-017, R-028')).toBeVisible();
  await expect(bar(page)).toBeHidden();
});

test('all of a page is ticked at once; Escape and its button untick, and focus stays in the table', async ({
  page,
}) => {
  await openWorkshop(page);
  await register(page).getByLabel('Select all on this page').check();
  await expect(bar(page)).toContainText('4 selected');
  await expect(page.getByRole('status').filter({ hasText: '4 selected' })).toBeAttached();
  expect(await faults(page, '.table-block:has(.bulk-bar)')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await register(page).getByRole('link', { name: 'Coordinator leaves when funding ends in March' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(bar(page)).toContainText('3 selected');
  await bar(page).getByRole('button', { name: 'Clear selection' }).click();
  await expect(tick(page, 'R-009')).toBeFocused();
  await expect(bar(page)).toBeHidden();
});

test('columns are chosen by keys alone, and kept on this device', async ({ page }) => {
  await openWorkshop(page);
  const heads = register(page).getByRole('columnheader');
  await expect(heads.filter({ hasText: 'Target' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Columns' });
  await panel.getByLabel('Target').focus();
  await page.keyboard.press('Space');
  await expect(heads.filter({ hasText: 'Target' })).toHaveCount(1);
  await panel.getByLabel('Owner').focus();
  await page.keyboard.press('Space');
  await expect(heads.filter({ hasText: 'Owner' })).toHaveCount(0);
  expect(await faults(page, '[role=dialog]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();

  await page.reload();
  await expect(heads.filter({ hasText: 'Target' })).toHaveCount(1);
  await expect(heads.filter({ hasText: 'Owner' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).click();
  await panel.getByRole('button', { name: 'Show the usual ones' }).click();
  await expect(heads.filter({ hasText: 'Owner' })).toHaveCount(1);
  await expect(heads.filter({ hasText: 'Target' })).toHaveCount(0);
});

test('an order is changed without dragging, and said', async ({ page }) => {
  await openWorkshop(page);
  await page.getByRole('button', { name: 'Move Any other business up' }).click();
  await expect(page.getByRole('grid', { name: 'Agenda' }).getByRole('row').nth(1)).toContainText('Any other business');
  await expect(page.getByText('Any other business is now 2 of 3')).toBeAttached();
});

test('a curve is stepped along by keys, read as a table, and taken as a picture', async ({ page }) => {
  await openWorkshop(page);
  const curve = page.getByRole('figure').filter({ hasText: 'Admissions under 5 have fallen' });
  await expect(curve.getByRole('img')).toHaveAccessibleName(/fallen for three years\. Emergency admissions per 1,000/);
  const along = curve.getByRole('slider', { name: 'Read along the curve' });
  await expect(along).toHaveAttribute('aria-valuetext', '2026, actual 71.8, provisional, forecast 85.2, target 74');
  await along.press('ArrowLeft');
  await expect(along).toHaveAttribute('aria-valuetext', '2025, actual 75.4, forecast 83.8');
  await curve.getByText('Show the values as a table').click();
  await expect(curve.getByRole('row')).toHaveCount(13);
  await expect(curve.getByRole('row', { name: /^2026/ })).toHaveText(/71\.8 \(provisional\).*85\.2.*74/);
  await curve.getByRole('button', { name: 'Take the picture' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Picture (PNG)' }).click();
  const file = await readFile(await (await download).path());
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  // Its width in the head of the file (PNG, 11.2.2): twice the 1,000 px it is drawn in.
  expect(file.readUInt32BE(16)).toBe(2000);
});
