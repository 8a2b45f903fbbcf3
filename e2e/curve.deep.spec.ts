import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { early, fresh, open, settled, signIn, toast, windowOf } from './journeys.ts';
import { test } from './own-product.ts';

test('from an empty indicator to a turned curve: ten years pasted, a forecast, a story, three ideas, one action, the report card', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const title = fresh('Children who are read to');
  const nuala = await windowOf(browser, 'nuala');
  await addIndicator(nuala, title);
  await paste(nuala, years(2014, [60, 59, 58, 57, 56, 55, 54, 53, 52, 51]));
  await nuala.getByRole('button', { name: 'Freeze a forecast' }).click();
  await nuala.getByRole('dialog').getByRole('button', { name: 'Freeze it' }).click();
  await expect(toast(nuala).getByText('Forecast frozen')).toBeVisible();

  await signIn(page, 'maureen');
  await open(page, `${early}/outcomes`);
  await page.getByRole('link', { name: title }).click();
  await settled(page);
  await page.getByRole('button', { name: 'Sit down over it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Turning the curve: ${title}` })).toBeVisible();
  await expect(page.getByText('Say what drives the curve, for or against you.')).toBeVisible();
  await tellStory(page);
  for (const [idea, isCheap] of [
    ['Read aloud in every library', false],
    ['Lend a bag of books at each visit', true],
    ['Train childminders', false],
  ] as const)
    await propose(page, idea, isCheap);
  await page.getByRole('button', { name: 'Take up: Lend a bag of books at each visit' }).click();
  const taking = page.getByRole('dialog', { name: 'Take up this idea' });
  await taking.getByRole('button', { name: 'In 30 days' }).click();
  await taking.getByRole('button', { name: 'Make it an action' }).click();
  await expect(page.getByRole('link', { name: /^Open action A-\d+$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Conclude the session' }).click();
  await expect(page.getByText('Concluded', { exact: true })).toBeVisible();

  await paste(nuala, years(2024, [56, 58]));
  await open(page, `${early}/outcomes`);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) });
  await expect(row.getByText('Turned', { exact: true })).toBeVisible();
  await row.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: `${title}: the curve has turned` })).toBeVisible();
  await open(page, `${early}/outcomes`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Report card (PDF)' }).click();
  expect((await readFile(await (await download).path())).subarray(0, 5).toString()).toBe('%PDF-');
});

/** To an outcome that Early Years contributes to. */
async function addIndicator(page: Page, title: string): Promise<void> {
  await open(page, '/w/carnmoyle/outcomes');
  await page.getByRole('button', { name: 'Add an indicator O8' }).click();
  const adding = page.getByRole('dialog', { name: 'Add an indicator' });
  await adding.getByLabel('What is measured').fill(title);
  await adding.getByLabel('More', { exact: true }).check();
  await adding.getByLabel('How often there is a value').selectOption('yearly');
  await adding.getByRole('button', { name: 'Add an indicator' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await settled(page);
}

const years = (first: number, values: readonly number[]) =>
  values.map((value, n) => `${first + n}\t${value}`).join('\n');

async function paste(page: Page, block: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste many' }).click();
  const pasting = page.getByRole('dialog', { name: 'Paste many values' });
  await pasting.getByLabel('Paste from a spreadsheet').fill(block);
  await pasting.getByRole('button', { name: 'Read what I pasted' }).click();
  await pasting.getByRole('button', { name: /^Save \d+ values$/ }).click();
  await expect(pasting).toBeHidden();
}

async function tellStory(page: Page): Promise<void> {
  for (const [press, words] of [
    ['Add what helps', 'Grandparents read'],
    ['Add what hinders', 'Libraries close at four'],
  ] as const) {
    await page.getByRole('button', { name: press }).click();
    const dialog = page.getByRole('dialog', { name: press });
    await dialog.getByLabel('What drives the curve?').fill(words);
    await dialog.getByRole('button', { name: 'Add to the story' }).click();
    await expect(page.getByText(words)).toBeVisible();
    await expect(dialog).toBeHidden();
  }
}

async function propose(page: Page, words: string, isCheap: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Add an idea' }).click();
  const sheet = page.getByRole('dialog', { name: 'Add an idea' });
  await sheet.getByLabel('What could be done?').fill(words);
  if (isCheap) await sheet.getByLabel('It costs little or nothing').check();
  await sheet.getByRole('group', { name: 'Leverage' }).getByLabel('Well', { exact: false }).first().check();
  await sheet.getByRole('button', { name: 'Save the idea' }).click();
  await expect(sheet).toBeHidden();
}
