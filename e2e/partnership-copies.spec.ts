import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { open, signIn } from './journeys.ts';

test('the coordinator has the partnership made into one archive, and takes it away when it is ready', async ({
  page,
}) => {
  await signIn(page, 'maureen');
  await open(page, '/w/carnmoyle/p/EARLY/settings');
  await page.getByRole('link', { name: 'Copies of the partnership' }).click();
  await page.getByRole('button', { name: 'Make a copy' }).click();
  const copies = page.getByRole('table', { name: /^Your copies/ }).getByRole('row');
  await expect(copies.nth(1)).toContainText('Ready', { timeout: 20_000 });
  await expectForEveryone(page);
  const file = page.waitForEvent('download');
  await copies
    .nth(1)
    .getByRole('button', { name: /^Take away/ })
    .click();
  expect((await file).suggestedFilename()).toMatch(/^EARLY \d{4}-\d\d-\d\d\.zip$/);
  await copies
    .nth(1)
    .getByRole('button', { name: /^Remove/ })
    .click();
  // The demo has one of her own.
  await expect(copies).toHaveCount(2);
});

test('an administrator hears why a file cannot be brought in, beside the file', async ({ page }) => {
  await signIn(page, 'nuala');
  await open(page, '/w/carnmoyle');
  await page.getByRole('link', { name: 'Bring one in' }).click();
  const file = { name: 'holiday.zip', mimeType: 'application/zip', buffer: Buffer.from('no archive') };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.locator('.field-error')).toContainText('This is no archive that can be read.');
  await expectForEveryone(page);
});
