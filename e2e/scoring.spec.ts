import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { open, signIn, toast } from './journeys.ts';

const address = '/w/carnmoyle/admin/scoring';

test('an administrator changes a cell by keyboard, reads which risks that moves, and puts it back', async ({
  page,
}) => {
  await signIn(page, 'nuala');
  await open(page, address);
  const grid = page.getByRole('table', { name: 'The light of each likelihood and impact' });
  await grid.getByRole('button', { name: /likelihood 1, impact 1$/ }).focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const cell = grid.getByRole('button', { name: /likelihood 3, impact 4$/ });
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAccessibleName(/High/);

  // Without a reason nothing goes; what was chosen stays.
  await page.getByRole('button', { name: 'Save scoring' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why the scoring changes');
  await expect(cell).toHaveAccessibleName(/High/);
  await page.getByLabel('Why does it change?').fill('The board bears less this year');
  await page.getByRole('button', { name: 'Save scoring' }).click();

  const preview = page.getByRole('dialog', { name: /change.* their light|changes its light/ });
  await expect(preview.getByRole('listitem').first()).toContainText('from Medium to High');
  await expectForEveryone(page);
  await preview.getByRole('button', { name: 'Change the scoring' }).click();
  await expect(toast(page)).toContainText('Version 2 of the scoring is in force');

  await page.getByRole('button', { name: 'Put the standard back' }).click();
  await page.getByLabel('Why does it change?').fill('The board thought again');
  await page.getByRole('button', { name: 'Save scoring' }).click();
  await page.getByRole('button', { name: 'Change the scoring' }).click();
  await expect(toast(page)).toContainText('Version 3 of the scoring is in force');
  await open(page, address);
  await expect(page.getByRole('list', { name: 'Versions' }).getByRole('listitem')).toHaveCount(3);
  await expectForEveryone(page);
});
