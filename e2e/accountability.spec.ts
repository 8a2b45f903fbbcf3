import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, open, settled, signIn } from './journeys.ts';

const here = `${early}/accountability`;

test('the map is walked by keyboard to a line, and the matrix says whom one partner answers to', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, here);
  await expect(page.getByRole('heading', { name: 'Gaps' })).toBeVisible();
  const lines = page.getByRole('link', { name: /answers to .* for/ });
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await settled(page);
  await expectForEveryone(page);
  await page.getByRole('link', { name: 'Matrix' }).click();
  await page.getByLabel('Whom does one partner answer to?').selectOption({ label: 'Glenree Early Start' });
  await expect(page.getByRole('heading', { name: 'Whom Glenree Early Start answers to' })).toBeVisible();
  await expectForEveryone(page);
  await open(page, here);
  await lines.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/accountability\/.+/);
  await expect(page.getByRole('heading', { level: 1, name: 'Accountability', exact: true })).toBeHidden();
  await settled(page);
  await expectForEveryone(page);
});
