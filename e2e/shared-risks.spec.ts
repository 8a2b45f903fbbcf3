import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, signIn, windowOf } from './journeys.ts';
import { idOfEarly, partnerIn, raise } from './shared-risks.ts';

test('a light that changes in one browser rings in the other of an affected partner within a second', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  const partnershipId = await idOfEarly(page);
  const council = await partnerIn(page, partnershipId, 'Council');
  const education = await partnerIn(page, partnershipId, 'Education');
  const title = fresh('Quarry lorries use the school road');
  const risk = await raise(page, partnershipId, { title, leadPartnerId: council, affectedPartnerIds: [education] });
  const short = risk.reference.replace('EARLY-', '');

  const roisin = await windowOf(browser, 'roisin');
  await open(roisin, `${early}/risks`);
  const bell = roisin.locator('.bell');
  const before = (await bell.getAttribute('aria-label')) ?? '';

  await open(page, `${early}/risks/${short}`);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page
    .getByRole('group', { name: 'How likely is it?' })
    .getByLabel(/Likely$/)
    .last()
    .check();
  await page.getByLabel('Why does it move from Medium to High?').fill('The other road is closed');
  await page.getByRole('button', { name: 'Save review' }).click();
  await expect(page.getByRole('region', { name: 'Scores' })).toContainText('16 High');
  const saved = Date.now();
  await expect(bell).not.toHaveAccessibleName(before, { timeout: 5_000 });
  test.info().annotations.push({ type: 'ms until the bell', description: String(Date.now() - saved) });

  await bell.click();
  await roisin
    .getByRole('link', { name: new RegExp(`Risk ${risk.reference} has changed from Medium to High`) })
    .click();
  await expect(roisin.getByRole('heading', { level: 1 })).toContainText(title);

  const partners = roisin.getByRole('region', { name: 'How partners see it' });
  await partners.getByRole('button', { name: /^Say how you see it: .*Education/ }).click();
  const dialog = roisin.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save your view' }).click();
  await expect(dialog.getByRole('link', { name: 'Choose how much it would matter to you' })).toBeVisible();
  await dialog
    .getByRole('group', { name: /^How much would it matter to/ })
    .getByLabel(/Severe$/)
    .check();
  await dialog.getByLabel('What it would mean for you').fill('Children could not walk to school');
  await dialog.getByRole('button', { name: 'Save your view' }).click();
  await expect(partners).toContainText('Impact on it 5, severe');
  await expect(partners).toContainText('Children could not walk to school');
  await expectForEveryone(roisin);
  await roisin.context().close();
});
