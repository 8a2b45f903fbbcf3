import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast } from './journeys.ts';

test('a measure is added, 40 wrong cells are named at once, ten years are pasted, and the curve is drawn', async ({
  page,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/outcomes`);
  await expect(page.getByRole('link', { name: 'Emergency admissions under 5' })).toBeVisible();
  await expectForEveryone(page);

  const title = fresh('Families helped');
  await page.getByRole('button', { name: 'Add a measure' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a measure' });
  await adding.getByLabel('What is measured').fill(title);
  await adding.getByLabel('How much did we do?').check();
  await adding.getByLabel('More', { exact: true }).check();
  await adding.getByLabel('How often there is a value').selectOption('yearly');
  await adding.getByRole('button', { name: 'Add a measure' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await settled(page);

  await page.getByRole('button', { name: 'Paste many' }).click();
  const pasting = page.getByRole('dialog', { name: 'Paste many values' });
  const block = pasting.getByLabel('Paste from a spreadsheet');
  await block.fill(Array.from({ length: 20 }, (_, n) => `TBC ${n}\tmany ${n}`).join('\n'));
  await pasting.getByRole('button', { name: 'Read what I pasted' }).click();
  await pasting.getByRole('button', { name: 'Save 20 values' }).click();
  await expect(pasting.getByRole('alert').getByRole('listitem')).toHaveCount(40);
  await pasting.getByRole('link', { name: 'Row 20: Enter a number, like 71.8' }).click();
  await expect(pasting.getByLabel('Row 20, Value')).toBeFocused();
  await expect(pasting.getByLabel('Row 20, Value')).toHaveValue('many 19');

  const years = Array.from({ length: 10 }, (_, n) => `${2016 + n}\t${60 - n}`);
  await block.fill(['Year\tFamilies', ...years].join('\n'));
  await pasting.getByRole('button', { name: 'Read what I pasted' }).click();
  await pasting.getByLabel('Row 10, Value').fill('-1');
  await pasting.getByRole('button', { name: 'Save 10 values' }).click();
  await pasting.getByRole('link', { name: 'Row 10: Enter 0 or more' }).click();
  await pasting.getByLabel('Row 10, Value').fill('51');
  await pasting.getByRole('button', { name: 'Save 10 values' }).click();
  await expect(toast(page).getByText('10 values saved')).toBeVisible();
  await expect(page.getByRole('heading', { name: `${title}: worse than was expected` })).toBeVisible();
  await expectForEveryone(page);
});

test('all indicators are read in one table, narrowed to the worst of a past day, each a press from its curve', async ({
  page,
}) => {
  await signIn(page, 'orr');
  await open(page, '/w/carnmoyle/outcomes');
  await page.getByRole('link', { name: 'How the indicators stand' }).click();
  const rows = page.getByRole('table', { name: 'Indicators' }).getByRole('rowheader');
  await expect(rows.first()).toBeVisible();
  await expectForEveryone(page);
  await page.getByText('What these figures mean').click();
  await expect(page.getByText('Days from the date of the latest value')).toBeVisible();
  await page.getByLabel('Against its target').selectOption('Far off target');
  await expect(page).toHaveURL(/light=red/);
  await rows.getByRole('link', { name: 'Breastfeeding at discharge' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Breastfeeding at discharge' })).toBeVisible();
});
