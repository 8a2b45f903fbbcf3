import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast } from './journeys.ts';

test('a promise in hours is written down, part of it comes, and hours are never added to pounds', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/money/pledges`);
  const what = fresh('A play worker on Mondays');
  await page.getByRole('button', { name: 'Write down a pledge' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('What is promised').fill(what);
  await sheet.getByRole('combobox', { name: 'Who promises it' }).fill('Reading');
  await page.getByRole('option', { name: 'Glens Reading Rooms' }).click();
  await sheet.getByLabel('From').fill('1/9/2026');
  await sheet.getByLabel('To', { exact: true }).fill('31/8/2027');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('link', { name: 'Say how much, or what it is worth' })).toBeVisible();
  await sheet.getByLabel('How many, over the whole time').fill('100');
  await sheet.getByLabel('Of what').fill('hours');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: what }).click();
  // The list behind it says so of others, too.
  await expect(page.getByRole('heading', { level: 1, name: what })).toBeVisible();
  await expect(page.getByText('Not confirmed', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Enter a delivery' }).click();
  await sheet.getByLabel('How many hours').fill('12');
  await sheet.getByLabel('What shows it').fill('Timesheet');
  await sheet.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect(toast(page)).toContainText('Entered for');
  await expect(page.getByRole('row').filter({ hasText: 'Timesheet' })).toContainText('12 hours');
  await settled(page);
  await expectForEveryone(page);
});
