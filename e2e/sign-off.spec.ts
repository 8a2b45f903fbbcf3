import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn, toast, windowOf } from './journeys.ts';

test('an agreement is drafted, pasted text is shown as it is kept, and who signs it sees all of it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/agreements`);
  await page.getByRole('button', { name: 'Draft an agreement' }).click();
  await page.getByLabel(/^To say what each of us means to do/).check();
  const title = fresh('Keeping the hall open');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Start the draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await settled(page);

  await page.getByRole('button', { name: 'Edit Purpose' }).click();
  const writing = page.getByRole('textbox', { name: 'Purpose' });
  await writing.evaluate((host) => {
    const brought = new DataTransfer();
    const table = '<table style="color:red"><tr><td>Families</td></tr></table>';
    brought.setData('text/html', `<b>Parents</b><script>stolen()</script>${table}<a href="javascript:x()">here</a>`);
    host.dispatchEvent(new ClipboardEvent('paste', { clipboardData: brought, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('This is how the text will be kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Save the section' }).click();
  const section = page.getByRole('region', { name: 'Purpose' });
  await expect(section.locator('strong')).toHaveText('Parents');
  await expect(section).toContainText('Families');
  await expect(section.locator('a, table, script')).toHaveCount(0);

  const reader = await windowOf(browser, 'roisin');
  await open(reader, `${early}/agreements/G-004`);
  await reader.getByRole('button', { name: 'Sign', exact: true }).click();
  const text = reader.getByRole('region', { name: 'The text to be signed' });
  await expect(text).toContainText('Eight partners make a quorum');
  await reader.getByLabel('Type your name').fill('Róisín Quinn');
  await reader.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(toast(reader)).toContainText('Signed');
  await expect(reader.getByText('Signed by 2 of 3')).toBeVisible();
});

test('two versions are compared in words', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/agreements/G-001`);
  await page.getByRole('link', { name: 'Compare versions' }).click();
  await expect(page.locator('ins')).toContainText('Added: The Trust pays volunteers’ travel.');
  await expectForEveryone(page);
});
