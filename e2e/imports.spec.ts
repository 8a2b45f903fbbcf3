import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, open, signIn, toast } from './journeys.ts';
import { choose, heading } from './imports.ts';

const sample = async (page: Page, name: string): Promise<Buffer> =>
  Buffer.from(await (await page.request.get(`/api/v1/demo/samples/${name}`)).body());

const openRisks = async (page: Page) => {
  await open(page, `${early}/risks`);
  return (await page.locator('.lead').first().innerText()).split(',')[0];
};

test('an untidy register is matched, explained once for all its rows, imported and undone', async ({ page }) => {
  await signIn(page, 'maureen');
  const before = await openRisks(page);
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  await page.getByRole('link', { name: 'Import from Excel or CSV' }).click();
  await expect(heading(page, 'Import risks')).toBeFocused();

  const register = await sample(page, 'register.xlsx');
  await choose(page, 'register.xlsx', register);
  await expect(heading(page, 'Match the columns of register.xlsx')).toBeVisible();
  await expect(page.getByText('6 of 8 columns matched.')).toBeVisible();
  await page.getByText(/more fields that this file does not fill/).click();
  await page.getByLabel('Next review').selectOption('G: Look at it again');
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Check the rows' }).click();

  await expect(heading(page, 'Check register.xlsx')).toBeFocused();
  await expect(page.getByText('14 rows, the first is row 4')).toBeVisible();
  await expect(page.getByText('2 rows are here twice')).toHaveCount(0);
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Use for all 14 rows, where it says “High”' }).click();
  await expect(page.getByText('“High” in Likelihood', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Use all 2 suggestions' }).click();
  await page.getByRole('button', { name: 'Leave it empty where it says “TBC”' }).click();
  await page.getByRole('button', { name: 'Leave it empty where it says “The secretariat”' }).click();
  await expect(page.getByText('2 rows are here twice')).toBeVisible();
  await expect(page.getByText('1 cell holds a formula. Its value is taken')).toBeVisible();
  await page.getByRole('button', { name: 'Leave all 2 out' }).click();
  await expect(page.getByText('Rows 19, 25 stay out.')).toBeVisible();
  await page.getByRole('button', { name: 'Import 22 rows' }).click();
  await expect(heading(page, 'register.xlsx is imported')).toBeVisible();
  await expect(page.getByText('22 added, 0 changed, 0 the same, 2 left out.')).toBeVisible();

  // The same words mean the same the next time.
  await page.getByRole('link', { name: 'Import another file' }).click();
  await choose(page, 'register.xlsx', register);
  await expect(page.getByText('7 of 8 columns matched.')).toBeVisible();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText('24 rows are here twice')).toBeVisible();
  await expect(page.getByText('5 words explained')).toBeVisible();
  await expect(page.getByText(/words? to explain/)).toHaveCount(0);

  await page.getByRole('link', { name: 'Import risks' }).first().click();
  await page.getByRole('button', { name: 'Undo register.xlsx' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(toast(page)).toContainText('register.xlsx undone: everything is as it was');
  expect(await openRisks(page)).toBe(before);
});

test('values of indicators are pasted, the wrong cell named, brought in once mended, and undone', async ({ page }) => {
  await signIn(page, 'nuala');
  await open(page, '/w/carnmoyle/outcomes');
  await page.getByRole('link', { name: 'Import values' }).click();
  await expect(heading(page, 'Import values of indicators')).toBeFocused();
  const rows = 'Indicator\tPeriod ends\tValue\nI-001\t31/12/2001\t41\nI-001\t31/12/2002\tmany';
  await page.getByText('Paste rows instead').click();
  await page.getByLabel('Rows copied from your spreadsheet').fill(rows);
  await page.getByRole('button', { name: 'Read these rows' }).click();
  await expect(page.getByText('3 of 3 columns matched.')).toBeVisible();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText('“many” in Value', { exact: true })).toBeVisible();
  await page.getByLabel('Value that “many” means').fill('42');
  await page.getByRole('button', { name: 'Use for this row, where it says “many”' }).click();
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByText('2 added, 0 changed, 0 the same, 0 left out.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await expect(toast(page)).toContainText('undone: everything is as it was');
});
