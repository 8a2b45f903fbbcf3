import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, windowOf } from './journeys.ts';

test('a template is made, put in order by keyboard, changed by two at once, and chosen for a meeting', async ({
  browser,
  page,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/meetings`);
  await page.getByRole('link', { name: 'Agenda templates' }).click();
  await page.getByRole('button', { name: 'New template' }).click();
  const sheet = page.getByRole('dialog', { name: 'New agenda template' });
  await sheet.getByRole('button', { name: 'Save template' }).click();
  await expect(sheet.getByRole('link', { name: 'Put at least one item on it' })).toBeVisible();
  const name = fresh('Ward by ward');
  await sheet.getByLabel('Name', { exact: true }).fill(name);
  await sheet.getByLabel('Begin with').selectOption('The standing items');
  await sheet.getByRole('button', { name: 'Add an item' }).click();
  const item = page.getByRole('dialog', { name: 'Add an item' });
  await item.getByLabel('What is it about?').fill('One ward in depth');
  await item.getByRole('button', { name: 'Keep item' }).click();
  await expect(sheet.getByRole('button', { name: 'Add an item' })).toBeFocused();
  const items = sheet.getByRole('grid', { name: 'The items in their order' }).getByRole('row');
  await expect(items.nth(-3)).toContainText('One ward in depth');
  const up = sheet.getByRole('button', { name: 'Move One ward in depth up' });
  await up.click();
  await expect(items.nth(-4)).toContainText('One ward in depth');
  // The button goes with its item, so that the keyboard can go on.
  await page.keyboard.press('Enter');
  await expect(items.nth(-5)).toContainText('One ward in depth');
  await sheet.getByRole('button', { name: 'Save template' }).click();
  await expect(sheet).toHaveCount(0);
  await expectForEveryone(page);

  const other = await windowOf(browser, 'maureen');
  await open(other, page.url());
  await other.getByRole('button', { name: `Change ${name}` }).click();
  const theirs = other.getByRole('dialog');
  await theirs.getByRole('button', { name: 'Remove The last minutes' }).click();
  await page.getByRole('button', { name: `Change ${name}` }).click();
  const mine = page.getByRole('dialog');
  await mine.getByLabel('What is it for?').fill('One ward each time');
  await mine.getByRole('button', { name: 'Save template' }).click();
  await expect(mine).toHaveCount(0);
  await theirs.getByRole('button', { name: 'Save template' }).click();
  await expect(theirs.getByRole('group', { name: 'What is it for?' })).toContainText('One ward each time');

  await open(page, `${early}/meetings`);
  await page.getByRole('button', { name: 'Arrange a meeting' }).click();
  const meeting = page.getByRole('dialog');
  const title = fresh('Ward meeting');
  await meeting.getByLabel('Day', { exact: true }).fill('30/3/2027');
  await meeting.getByLabel('What is it called?').fill(title);
  await meeting.getByLabel('The agenda begins with').selectOption(name);
  await meeting.getByRole('button', { name: 'Save meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'One ward in depth' })).toBeVisible();
});

test('from a decision one walks to what led to it and what came of it, and links what else did', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/decisions/D-003`);
  const story = page.getByRole('list').filter({ hasText: 'Suggested by Priya Nair' });
  await expect(story.getByRole('listitem').filter({ hasText: 'Talked about' })).toContainText('MT-001');
  await page.getByRole('button', { name: 'Link actions and risks' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('combobox', { name: 'Add a risk' }).fill('Funding for the coordinator');
  await page.getByRole('option', { name: 'R-009' }).click();
  await sheet.getByRole('button', { name: 'Save links' }).click();
  await expect(story.getByRole('link', { name: 'R-009' })).toBeVisible();
  await expectForEveryone(page);
  await story.getByRole('link', { name: 'R-009' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Decided' }).getByRole('link', { name: 'D-003' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cost two ways to keep the coordinator' })).toBeVisible();
});
