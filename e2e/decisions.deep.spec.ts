import { expect, type Page, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, windowOf } from './journeys.ts';

const give = async (page: Page, stance: string, reason: string) => {
  await page.getByRole('button', { name: 'Give your position' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: stance, exact: true }).check();
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Give position' }).click();
  await expect(dialog).toHaveCount(0);
};

test('between meetings one proposes, two answer for their organisations, and nobody’s silence is taken for a yes', async ({
  browser,
  page,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/decisions`);
  await page.getByRole('button', { name: 'Propose a decision' }).click();
  const sheet = page.getByRole('dialog');
  const title = fresh('Meet an hour earlier in winter');
  await sheet.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(sheet.getByRole('link', { name: 'Say in a few words what is proposed' })).toBeVisible();
  await sheet.getByLabel('In a few words').fill(title);
  await sheet.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expectForEveryone(page);

  const roisin = await windowOf(browser, 'roisin');
  await open(roisin, page.url());
  await give(roisin, 'Object', 'Schools are not open yet');
  await expect(page.getByRole('row').filter({ hasText: 'Schools are not open yet' })).toContainText('Object');
  const siobhan = await windowOf(browser, 'siobhan');
  await open(siobhan, page.url());
  await give(siobhan, 'Agree', '');
  await expect(siobhan.getByRole('button', { name: 'Change your position' })).toBeVisible();

  await page.getByRole('button', { name: 'Write the outcome' }).click();
  await sheet.getByLabel('In your words').fill('Not before schools open');
  await sheet.getByRole('button', { name: 'Write the outcome' }).click();
  await expect(sheet.getByText('Partners still have time to answer')).toBeVisible();
  await roisin.context().close();
  await siobhan.context().close();
});
