import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast } from './journeys.ts';

const register = '/w/carnmoyle';

/** 2 to 8 letters and digits, and no partnership has it yet. */
const freshCode = () => `T${Date.now().toString(36).slice(-7).toUpperCase()}`;

/** Sets a partnership up through the sheet and waits for its first page. */
const setUp = async (page: Page, name: string, code: string) => {
  await open(page, register);
  await page.getByRole('button', { name: 'Set up a partnership' }).click();
  const sheet = page.getByRole('dialog', { name: 'Set up a partnership' });
  await sheet.getByLabel('Name').fill(name);
  await sheet.getByLabel('Code').fill(code);
  await sheet.getByRole('radio', { name: 'Network' }).check();
  await sheet.getByRole('button', { name: 'Set up the partnership' }).click();
  await expect(page).toHaveURL(new RegExp(`/p/${code}/partners$`));
  await settled(page);
};

test('everyone finds every partnership; what is not open to them has no link and says so', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, register);
  await expect(page).toHaveTitle('Partnerships, Carnmoyle Community Planning, Trivet');
  const closed = page.getByRole('row').filter({ hasText: 'Not open to you' }).first();
  await expect(closed).toBeVisible();
  await expect(closed.getByRole('link')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Early Years and Family Support' })).toBeVisible();
  await expectForEveryone(page);
});

test('a partnership is set up, described, archived and restored by who coordinates it', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, register);
  await page.getByRole('button', { name: 'Set up a partnership' }).click();
  const sheet = page.getByRole('dialog', { name: 'Set up a partnership' });
  await sheet.getByRole('button', { name: 'Set up the partnership' }).click();
  await expect(sheet.getByRole('heading', { name: 'There is a problem' })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(sheet.getByRole('link', { name: 'Enter the name of the partnership' })).toBeVisible();
  await page.keyboard.press('Escape');

  const [name, code] = [fresh('Safe Routes'), freshCode()];
  await setUp(page, name, code);
  await expect(page.getByText('No partners yet').first()).toBeVisible();

  await open(page, `/w/carnmoyle/p/${code}/settings`);
  await page.getByLabel('Purpose').fill('Children walk to school');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(toast(page).getByText('Settings saved')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Purpose')).toHaveValue('Children walk to school');

  await page.getByRole('button', { name: 'Archive this partnership' }).click();
  await page.getByRole('button', { name: 'Archive it' }).click();
  await expect(page.getByText(/^Archived on /)).toBeVisible();
  await expect(page.getByLabel('Purpose')).toHaveCount(0);
  await page.getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByLabel('Purpose')).toBeVisible();
});

test('the settings and the history are for everyone who may open them', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/settings`);
  await expectForEveryone(page);
  await open(page, `${early}/history?subject=partnership`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Maureen Kerr' }).first()).toBeVisible();
  await expectForEveryone(page);
});
