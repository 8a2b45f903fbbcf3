import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, titles, toast, windowOf } from './journeys.ts';

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

test('filters stand in the address: the view can be sent to someone and come back to', async ({ page, browser }) => {
  await signIn(page, 'maureen');
  await open(page, register);
  await page.getByRole('button', { name: 'Mine', exact: true }).click();
  await page.getByLabel('Level').selectOption('Partnership');
  await page.getByLabel('Search partnerships').fill('early');
  await expect(page).toHaveURL(/q=early/);
  await expect(page).toHaveURL(/mine=true/);
  await expect(titles(page)).toHaveCount(1);

  const other = await windowOf(browser, 'ian');
  await open(other, page.url().replace('&mine=true', '').replace('mine=true&', ''));
  await expect(titles(other).first()).toContainText('Early Years and Family Support');
  await other.getByRole('button', { name: 'Clear all' }).click();
  await expect(titles(other)).not.toHaveCount(1);
  await other.context().close();
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

test('who does not steer a partnership reads its settings and is told who can change them', async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, `${early}/settings`);
  await expect(page.getByText('Only the chair, the deputy chair and the coordinator can change these.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0);
  await expectForEveryone(page);
});

test('the settings are for everyone who may change them', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/settings`);
  await expectForEveryone(page);
});

test('the history tells what, who and when, with before and after, and only to those who may read it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/settings`);
  const words = fresh('Close to home');
  await page.getByLabel('Vision').fill(words);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(toast(page).getByText('Settings saved')).toBeVisible();

  await open(page, `${early}/history?subject=partnership`);
  const newest = page.getByRole('listitem').filter({ hasText: 'Partnership edited' }).first();
  await expect(newest).toContainText('Maureen Kerr');
  await newest.getByText('What changed').click();
  await expect(newest.getByRole('row').filter({ hasText: 'Vision' })).toContainText(words);
  await expectForEveryone(page);

  const member = await windowOf(browser, 'roisin');
  await open(member, `${early}/history`);
  await expect(member.getByText('The history is not open to you')).toBeVisible();
  await member.context().close();
});
