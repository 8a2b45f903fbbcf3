import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { parseCsv } from '../apps/api/src/spreadsheets/csv.ts';
import { early, fresh, open, signIn, titles, toast } from './journeys.ts';

test('the chair’s map, filter, review and spreadsheet agree to the digit', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/risks?light=red`);
  const red = await onMap(page, 'td[data-light=red]');
  expect(await inSpreadsheet(page)).toEqual(red);
  await expect(titles(page)).toHaveCount(sum(red));

  const reference = await logRisk(page, fresh('The minibus fails its test'));
  await open(page, `${early}/risks`);
  const before = await onMap(page);
  expect(await inSpreadsheet(page)).toEqual(before);
  await expect(titles(page)).toHaveCount(sum(before));
  await expect(page.getByText(new RegExp(`^${sum(before)} open risks`))).toBeVisible();

  await open(page, `${early}/risks/${reference}`);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('group', { name: 'How likely is it?' }).getByLabel(/Rare$/).check();
  await page.getByLabel('Why does it move from High to Low?').fill('It has passed');
  await page.getByRole('button', { name: 'Save review' }).click();
  await expect(page.getByRole('region', { name: 'Scores' })).toContainText('4 Low');

  await open(page, `${early}/risks`);
  const moved = { ...before, '4x4': (before['4x4'] ?? 0) - 1, '1x4': (before['1x4'] ?? 0) + 1 };
  const after = Object.fromEntries(Object.entries(moved).filter(([, count]) => count > 0));
  expect(await onMap(page)).toEqual(after);
  expect(await inSpreadsheet(page)).toEqual(after);
});

type Cells = Record<string, number>;
const sum = (cells: Cells) => Object.values(cells).reduce((total, count) => total + count, 0);

/** How many risks each cell of the map says it holds: `{ '4x5': 2 }`. */
const onMap = (page: Page, which = 'td'): Promise<Cells> =>
  page.locator('.heat tbody').evaluate((map, selector) => {
    const cells = [...map.querySelectorAll<HTMLTableCellElement>(selector)];
    return Object.fromEntries(
      cells.flatMap((cell) => {
        const count = Number(cell.querySelector('.heat-count b')?.textContent ?? 0);
        const likelihood = 5 - [...map.children].indexOf(cell.parentElement as Element);
        return count ? [[`${likelihood}x${cell.cellIndex}`, count]] : [];
      }),
    );
  }, which);

/** The same, counted in what is taken away from the page as it is filtered. */
const inSpreadsheet = async (page: Page): Promise<Cells> => {
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const [head = [], ...rows] = parseCsv(await readFile(await (await coming).path(), 'utf8'));
  const [likelihood, impact] = [head.indexOf('residualLikelihood'), head.indexOf('residualImpact')];
  const cells: Cells = {};
  for (const row of rows) {
    const cell = `${row[likelihood]}x${row[impact]}`;
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  return cells;
};

const logRisk = async (page: Page, title: string) => {
  await page.getByRole('button', { name: 'Log a risk' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Log a risk' });
  await sheet.getByLabel('What might happen?').fill(title);
  for (const group of ['How likely is it?', 'How much would it matter?'])
    await sheet.getByRole('group', { name: group }).getByRole('radio').nth(3).check();
  await sheet.getByRole('button', { name: 'Save the risk' }).click();
  const said = await toast(page)
    .getByText(/^R-\d+ logged$/)
    .innerText();
  await expect(sheet).toBeHidden();
  return said.replace(' logged', '');
};
