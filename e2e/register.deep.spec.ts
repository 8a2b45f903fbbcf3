import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, titles, toast, windowOf } from './journeys.ts';

const register = '/w/carnmoyle';

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

test('who does not steer a partnership reads its settings and is told who can change them', async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, `${early}/settings`);
  await expect(page.getByText('Only the chair, the deputy chair and the coordinator can change these.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0);
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
