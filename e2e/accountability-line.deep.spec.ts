import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast, windowOf } from './journeys.ts';

const here = `${early}/accountability`;

test('a line is drafted, and in force once each partner’s lead has agreed in their own browser', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  await open(page, here);
  const what = fresh('Places kept for families we send');
  await page.getByRole('button', { name: 'Draft a line' }).click();
  const sheet = page.getByRole('dialog', { name: 'Draft a line of accountability' });
  await sheet.getByLabel('Another partner').check();
  await sheet.getByLabel('Who answers').selectOption({ label: 'Glens and Loughs Education Board' });
  await sheet.getByLabel('To which partner').selectOption({ label: 'Líonra Ban Tuaithe Loch Carn' });
  await sheet.getByLabel('What for', { exact: true }).fill(what);
  await sheet.getByLabel('First account due').fill('31/3/2028');
  await sheet.getByRole('button', { name: 'Save and ask the parties' }).click();
  await toast(page).getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: what })).toBeVisible();
  await settled(page);
  const line = page.url();
  for (const person of ['roisin', 'aoife'] as const) {
    const own = await windowOf(browser, person);
    await open(own, line);
    await own.getByRole('button', { name: /^Agree/ }).click();
    await own.getByRole('dialog').getByLabel('In what capacity').fill('Partner lead');
    await own.getByRole('dialog').getByRole('button', { name: 'Agree' }).click();
    await expect(toast(own).getByText(/has agreed$/)).toBeVisible();
    await own.context().close();
  }
  await page.reload();
  await settled(page);
  await expect(page.getByText('In time').first()).toBeVisible();
  await expectForEveryone(page);
});
