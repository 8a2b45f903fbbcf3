import { expect, test } from '@playwright/test';
import { logIns } from '../apps/api/src/demo/log-ins.ts';
import { fillInSignIn } from './journeys.ts';

// That everyone's opens the door is tried where the demo is made (seed-demo.test.ts).
for (const { role, name, email } of logIns.slice(0, 1)) {
  test(`${role}: ${name} signs in with what npm start prints`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await page.goto('/sign-in');
    await fillInSignIn(page, email);
    await expect(page.getByRole('banner')).toContainText(name);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Sign in');
    expect(thrown).toEqual([]);
  });
}

test('the mailbox that npm start names is there', async ({ page }) => {
  await page.goto('/demo/mail');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Emails of the demonstration');
});
