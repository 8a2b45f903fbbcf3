import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { fresh, open, signIn, toast } from './journeys.ts';

test('a webhook is added, its secret kept, a test heard by the receiver and found in the log', async ({ page }) => {
  const heard: string[] = [];
  const receiver = createServer((request, response) => {
    heard.push(String(request.headers['webhook-signature']));
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;

  await signIn(page, 'nuala');
  await open(page, '/w/carnmoyle/admin/webhooks');
  await page.getByRole('button', { name: 'Add a webhook' }).click();
  const sheet = page.getByRole('dialog');
  const name = fresh('Planning board');
  await sheet.getByLabel('Name').fill(name);
  await sheet.getByLabel('Address').fill('https://10.0.0.1/trivet');
  await sheet.getByText('Risks', { exact: true }).first().click();
  await sheet.getByRole('button', { name: 'All of these Risks' }).click();
  await sheet.getByLabel('Only these').check();
  await sheet.getByLabel('Early Years and Family Support').check();
  await sheet.getByRole('button', { name: 'Add a webhook' }).click();
  await expect(sheet.getByRole('alert')).toBeVisible();
  await sheet.getByLabel('Address').fill(`http://127.0.0.1:${port}/trivet`);
  await sheet.getByRole('button', { name: 'Add a webhook' }).click();
  await expect(sheet.getByText(/^whsec_/)).toBeVisible();
  await sheet.getByRole('button', { name: 'I have kept it' }).click();

  await page.getByRole('link', { name }).click();
  await expect(page.getByText('1 partnership', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await expect(toast(page).getByText(/^A test is on its way/)).toBeVisible();
  await expect(page.getByText('Arrived', { exact: true })).toBeVisible();
  await expect(page.getByText('Answered 204')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'A test' })).toBeVisible();
  await expect(page.getByText(/^Last message arrived/)).toBeVisible();
  expect(heard).toEqual([expect.stringMatching(/^v1,/)]);
  await expectForEveryone(page);
  receiver.close();
});
