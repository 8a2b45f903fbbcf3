import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { otherSite } from './other-site.ts';
import { open, settled, signIn } from './journeys.ts';

test('an administrator shows a curve on another site, whoever reads that site sees it, and it ends when it is ended', async ({
  page,
  browser,
}) => {
  let frame = '';
  const site = await otherSite(() => frame);
  await signIn(page, 'nuala');
  await open(page, '/w/carnmoyle/outcomes/I-001');
  await page.getByRole('button', { name: 'Show on another site' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Only on these sites').fill('elsewhere.example');
  await sheet.getByRole('button', { name: 'Make an address' }).click();
  await expect(sheet.getByRole('alert')).toContainText('Enter a site without what follows it');
  await sheet.getByLabel('Only on these sites').fill(site.named);
  await sheet.getByRole('button', { name: 'Make an address' }).click();
  frame = await sheet.getByText(/^<iframe/).innerText();
  await expect(sheet.getByText(`${site.named}. Nobody has looked yet`)).toBeVisible();
  await settled(page);
  await expectForEveryone(page);

  const reader = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
  const address = /src="([^"]+)"/.exec(frame)?.[1] ?? '';
  await reader.goto(site.named);
  const shown = reader.frameLocator('iframe');
  await expect(shown.getByRole('img', { name: /^Emergency admissions under 5: / })).toBeVisible();
  await shown.getByText('The same as a table').press('Enter');
  await expect(shown.getByRole('rowheader').first()).toBeVisible();
  await expect(shown.getByText('Nothing here is real')).toBeVisible();
  await reader.goto(address);
  await expectForEveryone(reader);
  await reader.goto(site.another);
  await expect(shown.getByRole('heading')).toHaveCount(0);

  await sheet
    .getByRole('button', { name: /^End it: the address made/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'End it', exact: true }).last().click();
  await expect(sheet.getByText(/^Ended on/).first()).toBeVisible();
  expect((await reader.request.get(address)).status()).toBe(404);
  await reader.context().close();
  site.close();
});
