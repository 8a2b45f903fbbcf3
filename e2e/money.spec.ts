import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast } from './journeys.ts';

test('spending is entered to the penny, and a wrong entry is taken back by another that names it', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/money`);
  const what = fresh('Minibus for the open day');
  await page.getByRole('button', { name: 'Enter spending' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('combobox', { name: 'Budget line' }).fill('Interpreters');
  await page.getByRole('option', { name: /Interpreters and travel/ }).click();
  await sheet.getByLabel('Amount').fill('12.345');
  await sheet.getByLabel('What was bought').fill(what);
  await sheet.getByLabel('What shows it').fill('Invoice 77');
  await sheet.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect(sheet.getByRole('link', { name: 'Enter an amount in pounds, like 1250 or 1250.50' })).toBeVisible();
  await sheet.getByLabel('Amount').fill('£1,012.35');
  await sheet.getByRole('button', { name: 'Enter', exact: true }).click();
  await expect(toast(page)).toContainText('is entered');
  const entry = page.getByRole('row').filter({ hasText: what });
  await expect(entry).toContainText('£1,012.35');

  await entry.getByRole('button', { name: /^Take back/ }).click();
  await sheet.getByLabel('What is wrong with it?').fill('It was for another day');
  await sheet.getByRole('button', { name: 'Take back' }).click();
  await expect(entry.getByText('Wrong')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Takes back' }).first()).toContainText('-£1,012.35');
  await settled(page);
  await expectForEveryone(page);
});
