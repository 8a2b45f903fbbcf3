import { expect, type Page } from '@playwright/test';
import { openWorkshop, test } from './workshop.ts';
import { fillRisk } from './workshop-forms.ts';

test('a form lists its faults, takes focus there, says so in the title, and leads to each field', async ({ page }) => {
  await openWorkshop(page);
  const form = page.locator('form');
  await form.getByLabel('Cost').fill('12 apples');
  await form.getByLabel('Review date').fill('31/2/2027');
  await form.getByRole('button', { name: 'Save risk' }).click();
  const summary = form.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Component workshop/);
  await expect(summary.getByRole('link')).toHaveText([
    'Enter what might happen',
    'Select how likely it is',
    'Choose an owner',
    'Enter a real date',
    'Enter a number',
  ]);
  await summary.getByRole('link', { name: 'Select how likely it is' }).click();
  await expect(form.getByRole('radio', { name: /Rare/ })).toBeFocused();
  await summary.getByRole('link', { name: 'Choose an owner' }).click();
  await expect(form.getByRole('combobox', { name: 'Owner' })).toBeFocused();
  await expect(form.getByLabel('Cost')).toHaveValue('12 apples');
  await expect(form.getByLabel('Review date')).toHaveValue('31/2/2027');
});

test('what the server refuses stands at its field, and the rest above', async ({ page }) => {
  await openWorkshop(page);
  const form = await fillRisk(page, 'They refuse');
  await form.getByRole('button', { name: 'Save risk' }).click();
  const summary = form.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(['Róisín Quinn is not a member of this partnership']);
  await expect(summary).toContainText('This partnership was closed yesterday');
  await expect(form.getByRole('combobox', { name: 'Owner' })).toHaveAccessibleDescription(/not a member/);
});

test('a date is typed, picked or answered at once', async ({ page }) => {
  await openWorkshop(page);
  const box = page.locator('#x-date');
  await box.fill('27 Mar 2027');
  await page.getByRole('button', { name: 'Calendar' }).first().click();
  await expect(page.getByRole('gridcell', { selected: true })).toHaveText('27');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue('3/4/2027');
  await expect(page.getByRole('button', { name: 'Calendar' }).first()).toBeFocused();
  await page.getByRole('button', { name: 'In 30 days' }).click();
  await expect(page.getByRole('button', { name: 'In 30 days' })).toHaveAttribute('aria-pressed', 'true');
});

const inSheet = async (page: Page, name: string) => {
  await openWorkshop(page);
  await page.getByRole('button', { name: 'Open a sheet' }).click();
  const box = page.getByRole('dialog').getByRole('combobox', { name });
  await expect(box).toBeEditable();
  return {
    box,
    list: page.getByRole('listbox'),
    option: (label: RegExp | string) => page.getByRole('option', { name: label }),
  };
};

test('a choice closes the list of a combobox in a sheet, also where it changes nothing', async ({ page }) => {
  const { box, list, option } = await inSheet(page, 'Deputy');
  await expect(box).toHaveAttribute('placeholder', 'Nobody');
  await box.click();
  await option(/^Maureen Kerr/).click();
  await expect(list).toBeHidden();
  await expect(box).toHaveValue('Maureen Kerr, Coordinator');
  for (const _ of ['from someone to nobody', 'from nobody to nobody']) {
    await box.fill('nob');
    await option('Nobody').click();
    await expect(list).toBeHidden();
    await expect(box).toHaveValue('');
  }
});

test('a combobox that is emptied stays empty while one types, and shows what it holds once one leaves', async ({
  page,
}) => {
  const { box, list, option } = await inSheet(page, 'Coordinator');
  await expect(box).toHaveValue('Maureen Kerr, Coordinator');
  await box.fill('');
  await expect(box).toHaveValue('');
  await box.pressSequentially('rois');
  await expect(box).toHaveValue('rois');
  await option(/^Róisín Quinn/).click();
  await expect(list).toBeHidden();
  await expect(box).toHaveValue('Róisín Quinn, Partner lead');
  await box.fill('');
  await page.keyboard.press('Shift+Tab');
  // The list of the box before opens: what it covers is there again once it is closed.
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('Maureen Kerr, Coordinator');
});

test('a picker of a long list asks for what is typed and keeps the name of what is chosen', async ({ page }) => {
  const { box, list, option } = await inSheet(page, 'One of 600');
  await expect(box).toHaveValue('Person 600');
  await box.fill('Person 55');
  await expect(option('Person 559')).toBeVisible();
  await expect(option('Person 600')).toHaveCount(0);
  await option('Person 555').click();
  await expect(list).toBeHidden();
  await expect(box).toHaveValue('Person 555');
  await box.fill('nobody at all');
  await expect(list.getByText('Nothing matches')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue('Person 555');
});
