import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, toast, titles } from './journeys.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'roisin');
});

test('a risk is logged from home in four: log, likelihood, impact, save', async ({ page }) => {
  await open(page, '/');
  const title = fresh('The hall is sold');
  await page.getByRole('button', { name: 'Log a risk' }).click();
  const sheet = page.getByRole('dialog', { name: 'Log a risk' });
  await sheet.getByLabel('What might happen?').fill(title);
  await sheet
    .getByRole('group', { name: 'How likely is it?' })
    .getByLabel(/Likely$/)
    .last()
    .check();
  await sheet
    .getByRole('group', { name: 'How much would it matter?' })
    .getByLabel(/Major$/)
    .check();
  await expect(sheet.getByRole('status')).toContainText('16 High');
  await expect(sheet.getByRole('status')).toContainText('Above this partnership’s appetite of 12.');
  await expect(sheet.getByRole('combobox', { name: 'Owner' })).toHaveValue('Róisín Quinn');
  await sheet.getByRole('button', { name: 'Save the risk' }).click();
  await toast(page).getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByRole('region', { name: 'Scores' })).toContainText('16 High');
});

test('an empty form says what is missing, takes one there, and keeps what was typed', async ({ page }) => {
  await open(page, `${early}/risks`);
  await page.getByRole('button', { name: 'Log a risk' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Log a risk' });
  await sheet.getByRole('group', { name: 'How likely is it?' }).getByLabel(/Rare$/).check();
  await sheet.getByRole('button', { name: 'Save the risk' }).click();
  await expect(sheet.getByRole('alert')).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await sheet.getByRole('link', { name: 'Say what might happen' }).click();
  await expect(sheet.getByLabel('What might happen?')).toBeFocused();
  await sheet.getByRole('link', { name: 'Choose how much it would matter' }).click();
  await expect(sheet.getByRole('group', { name: 'How much would it matter?' }).getByLabel(/Minimal$/)).toBeFocused();
  await expect(sheet.getByRole('group', { name: 'How likely is it?' }).getByLabel(/Rare$/)).toBeChecked();
});

test('a cell of the map narrows the register, again clears it, and the target moves the counts', async ({ page }) => {
  await open(page, `${early}/risks`);
  const map = page.getByRole('table', { name: /^Open risks by likelihood and impact, current/ });
  const cell = map.getByRole('button').first();
  const name = await cell.innerText();
  const count = Number.parseInt(name, 10);
  await cell.click();
  await expect(page).toHaveURL(/cell=\dx\d/);
  const narrowed = page.getByRole('table', { name: /^Risks, likelihood \d, impact \d$/ });
  await expect(narrowed.getByRole('rowheader')).toHaveCount(count);
  await expect(cell).toHaveAttribute('aria-pressed', 'true');
  await cell.click();
  await expect(page.getByRole('table', { name: 'Open risks, worst first' })).toBeVisible();

  const before = await map.innerText();
  await page.getByLabel('Target', { exact: true }).check();
  const target = page.getByRole('table', { name: /^Open risks by likelihood and impact, target/ });
  await expect(target).toBeVisible();
  expect(await target.innerText()).not.toBe(before);

  const aimed = target.getByRole('button').first();
  const atTarget = Number.parseInt(await aimed.innerText(), 10);
  await aimed.press('Enter');
  await expect(page).toHaveURL(/cell=\dx\d.*score=target|score=target.*cell=\dx\d/);
  await expect(
    page.getByRole('table', { name: /^Risks, likelihood \d, impact \d as target$/ }).getByRole('rowheader'),
  ).toHaveCount(atTarget);

  await page.getByLabel('Show movement of').selectOption({ label: await optionWith(page, 'R-009') });
  await expect(page.getByText('20 at first, 20 now, 8 is the target')).toBeVisible();
  await page.reload();
  await expect(page.getByText('20 at first, 20 now, 8 is the target')).toBeVisible();

  await page.getByText('How risks are shared out').click();
  const shares = page.getByRole('table', { name: /open risks by partner$/ });
  await expect(shares.getByRole('row').nth(1)).toContainText(/ of \d+/);
  await shares.getByRole('button').first().click();
  await expect(page).toHaveURL(/partner=/);
});

const optionWith = async (page: Page, words: string) =>
  page.getByLabel('Show movement of').locator('option', { hasText: words }).innerText();

test('an unchanged review is one press; only a light that moves is asked why', async ({ page }) => {
  await open(page, '/');
  await page.getByRole('button', { name: 'Log a risk' }).click();
  const sheet = page.getByRole('dialog', { name: 'Log a risk' });
  await sheet.getByLabel('What might happen?').fill(fresh('The bus is cut'));
  await sheet
    .getByRole('group', { name: 'How likely is it?' })
    .getByLabel(/Possible$/)
    .check();
  await sheet
    .getByRole('group', { name: 'How much would it matter?' })
    .getByLabel(/Major$/)
    .check();
  await sheet.getByRole('button', { name: 'Save the risk' }).click();
  await toast(page).getByRole('link', { name: 'Open it' }).click();

  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: 'Still right' }).click();
  const reviews = page.getByRole('region', { name: 'Reviews' }).getByRole('listitem');
  await expect(reviews).toHaveCount(2);
  // The stream may tell of the review before the form has its answer and closes.
  const button = page.getByRole('button', { name: 'Review', exact: true });
  await expect(button).toHaveAttribute('aria-expanded', 'false');

  await button.click();
  const why = page.getByLabel(/^Why does it move from/);
  await expect(why).toHaveCount(0);
  await page
    .getByRole('group', { name: 'How likely is it?' })
    .getByLabel(/Almost certain$/)
    .check();
  await expect(page.getByLabel('Why does it move from Medium to High?')).toBeVisible();
  await page.getByRole('button', { name: 'Save review' }).click();
  await expect(page.getByRole('link', { name: 'Say why the light changes' })).toBeVisible();
  await why.fill('The operator gave notice');
  await page.getByRole('button', { name: 'Save review' }).click();
  await expect(reviews.first()).toContainText('The operator gave notice');
  await expect(page.getByRole('region', { name: 'Scores' })).toContainText('Rising from 12');
});

test('for everyone: the register with its map, the form, one risk and its review', async ({ page }) => {
  await open(page, `${early}/risks`);
  await expectForEveryone(page);
  await page.getByRole('button', { name: 'Log a risk' }).first().click();
  await expect(page.getByLabel('What might happen?')).toBeVisible();
  await expectForEveryone(page);
  await page.keyboard.press('Escape');
  await titles(page).first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Scores' })).toBeVisible();
  await expectForEveryone(page);
});
