import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast, windowOf } from './journeys.ts';

test('a box is added, linked and shown by a measure, moved by keyboard, taken out and put back; two meet over one box', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/plan/logic-model`);
  const title = fresh('Fathers are visited, too');
  await page.getByRole('button', { name: 'Add a box to Outputs' }).press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('link', { name: 'Say what the box holds' })).toBeVisible();
  await sheet.getByLabel('What it is').fill(title);
  await sheet.getByLabel('What has to be true for it to lead on').fill('Visits are in the evening');
  await sheet.getByRole('button', { name: 'Save' }).click();
  const box = page.getByRole('group', { name: title, exact: true });
  await expect(box).toContainText('Leads to nothing');
  await expect(box).toContainText('Nothing leads here');
  await expect(box).toContainText('No measure shows it');

  await box.getByRole('button', { name: `Change ${title}` }).click();
  await sheet.getByRole('checkbox', { name: /^Families trust the visitor/ }).check();
  await sheet.getByRole('checkbox', { name: /^F-001 / }).check();
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(box).toContainText('Leads to: Families trust the visitor');
  await expect(box.getByRole('link', { name: /^F-001 / })).toBeVisible();
  await expect(box).not.toContainText('Leads to nothing');

  await box.getByRole('button', { name: `Move ${title} up` }).press('Alt+Shift+ArrowUp');
  await expect(box).toBeFocused();
  await box.press('Alt+Shift+ArrowRight');
  await expect(toast(page)).toContainText('Its links would lead back from there');
  await box.press('Alt+Shift+ArrowLeft');
  await expect(
    page.getByRole('region', { name: 'Activities' }).getByRole('group', { name: title, exact: true }),
  ).toBeFocused();
  await settled(page);
  await expectForEveryone(page);

  await box.getByRole('button', { name: `Take out ${title}` }).click();
  await expect(box).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(box).toContainText('Leads to: Families trust the visitor');

  const other = await windowOf(browser, 'maureen');
  await open(other, `${early}/plan/logic-model`);
  await box.getByRole('button', { name: `Change ${title}` }).click();
  await sheet.getByLabel('More about it').fill('Also at weekends');
  await other.getByRole('button', { name: `Change ${title}` }).click();
  await other.getByRole('dialog').getByLabel('What it is').fill(`${title} at work`);
  await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(toast(other)).toContainText('is saved');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('group', { name: 'More about it' })).toContainText('Also at weekends');
  await sheet.getByRole('group', { name: 'What it is' }).getByRole('button', { name: 'Use theirs' }).click();
  await sheet.getByRole('group', { name: 'More about it' }).getByRole('button', { name: 'Keep mine' }).click();
  await other.close();
});

test('whoever only reads sees the same with nothing to press, and takes the picture away', async ({ page }) => {
  await signIn(page, 'conor');
  await open(page, `${early}/plan/logic-model`);
  await expect(page.getByRole('region', { name: 'Inputs' }).getByRole('group')).not.toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Add|Change|Move|Take out)/ })).toHaveCount(0);
  await expect(page.getByRole('img', { name: /boxes in columns/ })).toBeVisible();
  for (const [words, ending] of [
    ['As a drawing (SVG)', '.svg'],
    ['As a picture (PNG)', '.png'],
  ] as const) {
    await page.getByRole('button', { name: 'Take the picture' }).click();
    const taken = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: words }).click();
    expect((await taken).suggestedFilename()).toMatch(new RegExp(`^EARLY logic model .*\\${ending}$`));
  }
});
