import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { early, fresh, open, settled, signIn } from './journeys.ts';
import { choose, heading } from './imports.ts';

const headers = { 'sec-fetch-site': 'same-origin' };

test('a register that was exported comes back with 0 changes', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/risks?status=all`);
  await page.getByRole('button', { name: 'Spreadsheet' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to Excel (.xlsx)' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^EARLY risks 20\d\d-\d\d-\d\d\.xlsx$/);

  await open(page, `${early}/import/risks`);
  await choose(page, download.suggestedFilename(), await readFile(await download.path()));
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText(/^0 changes: all \d+ rows are the same as here\.$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
});

test('an undo that would lose somebody’s work is refused by name; at 320 px, by keyboard alone', async ({ page }) => {
  await signIn(page, 'maureen');
  await page.setViewportSize({ width: 320, height: 720 });
  await open(page, `${early}/import/actions`);
  const [kept, touched] = [fresh('Count the chairs'), fresh('Count the tables')];
  await press(page, page.locator('summary', { hasText: 'Paste rows instead' }));
  await page.getByLabel('Rows copied from your spreadsheet').focus();
  await page.keyboard.insertText(`Task\tOrganisation\tDue\n${kept}\tCouncil\t3/4/2030\n${touched}\tCouncil\tTBC`);
  await press(page, page.getByRole('button', { name: 'Read these rows' }));
  await expect(heading(page, 'Match the columns of Pasted rows.csv')).toBeFocused();
  await press(page, page.getByRole('button', { name: 'Check the rows' }));
  await expect(page.getByText('“TBC” in Due')).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Leave it empty where it says “TBC”' }));
  await press(page, page.getByRole('button', { name: 'Import 2 rows' }));
  await expect(heading(page, 'Pasted rows.csv is imported')).toBeVisible();

  await retitle(page, touched, `${touched} again`);
  await press(page, page.getByRole('button', { name: 'Undo the import' }));
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).press('Enter');
  const refusal = page.getByRole('dialog').getByRole('alert');
  await expect(refusal).toContainText('1 record has been changed or used since, so nothing was undone');
  await expect(refusal).toContainText(`${touched} again`);
  await expectForEveryone(page);
});

test('a file that cannot be is answered in words, and nothing is kept of it', async ({ page }) => {
  await signIn(page, 'maureen');
  await open(page, `${early}/import/risks`);
  const locked = [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')];
  const files: [string, Buffer, string][] = [
    ['big.xlsx', Buffer.alloc(20 * 1024 * 1024, 'x'), 'This file is larger than 10 MB.'],
    ['broken.xlsx', Buffer.from('PK\u0003\u0004 and no more'), 'This file is broken'],
    ['locked.xlsx', Buffer.concat(locked), 'This file has a password. Save a copy without one.'],
    ['empty.csv', Buffer.alloc(0), 'This file is empty.'],
  ];
  for (const [name, buffer, words] of files) {
    await choose(page, name, buffer);
    await expect(page.locator('.field-error')).toContainText(words);
  }
  await expectForEveryone(page);

  await open(page, `${early}/import/weather`);
  await expect(heading(page, 'There is nothing here')).toBeVisible();
});

/** Goes to a control with Tab, and presses Enter on it. */
const press = async (page: Page, control: ReturnType<Page['locator']>) => {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
  await page.keyboard.press('Enter');
  await settled(page);
};

type Listed = { items: { id: string; version: number; title: string; partnershipId: string }[] };

/** Somebody changes an action meanwhile. */
const retitle = async (page: Page, from: string, to: string) => {
  const me = (await (await page.request.get('/api/v1/me')).json()) as {
    workspaces: { partnerships: { id: string; code: string }[] }[];
  };
  const { id = '' } =
    me.workspaces.flatMap(({ partnerships }) => partnerships).find(({ code }) => code === 'EARLY') ?? {};
  const address = `/api/v1/partnerships/${id}/actions`;
  const { items } = (await (await page.request.get(`${address}?q=${encodeURIComponent(from)}`)).json()) as Listed;
  const [action] = items;
  const answer = await page.request.patch(`${address}/${action?.id}`, {
    headers: { ...headers, 'if-match': `"v${action?.version}"`, 'idempotency-key': crypto.randomUUID() },
    data: { title: to },
  });
  expect(answer.status()).toBe(200);
};
