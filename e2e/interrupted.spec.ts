import { expect, test, type Page } from '@playwright/test';
import { addAction, early, fillInSignIn, fresh, open, people, signIn, windowOf } from './journeys.ts';

// What comes between someone and what they are typing: a session that ends, somebody who was faster.

const editing = async (page: Page, reference: string) => {
  // What happens before the stream begins, it does not tell.
  const stream = page.waitForResponse(/\/events(\?|$)/);
  await open(page, `${early}/actions/${reference}`);
  await stream;
  await page.getByRole('button', { name: 'Edit' }).click();
  return page.getByRole('dialog');
};

test('a session that ends leads to sign-in and back to the same view, with what was typed', async ({ page }) => {
  await signIn(page, 'roisin');
  await open(page, `${early}/risks?light=red`);
  const title = fresh('Nobody answers the telephone');
  await page.getByRole('button', { name: 'Log a risk' }).first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('What might happen?').fill(title);
  for (const scale of [/^How likely/, /^How much/])
    await sheet.getByRole('group', { name: scale }).getByRole('radio').first().check();
  await page.context().clearCookies();
  await sheet.getByRole('button', { name: 'Save the risk' }).click();

  await expect(page.getByText('Your session has ended')).toBeVisible();
  await fillInSignIn(page, people.roisin);
  await expect(page).toHaveURL(/\/risks\?light=red$/);
  await page.getByRole('button', { name: 'Log a risk' }).first().click();
  await expect(sheet.getByLabel('What might happen?')).toHaveValue(title);
  await sheet.getByRole('button', { name: 'Discard it' }).click();
});

test('who was faster is named to someone who may not read the history, with when', async ({ page, browser }) => {
  await signIn(page, 'roisin');
  const maureen = await windowOf(browser, 'maureen');
  await open(page, `${early}/actions`);
  const reference = await addAction(page, fresh('Ask who has keys'));
  const [mine, hers] = [await editing(page, reference), await editing(maureen, reference)];
  await hers.getByLabel('What is to be done?').fill(fresh('Hers'));
  await hers.getByRole('button', { name: 'Save changes' }).click();
  await expect(hers).toBeHidden();
  await mine.getByLabel('What is to be done?').fill(fresh('Mine'));
  await mine.getByRole('button', { name: 'Save changes' }).click();
  await expect(mine.getByText(/^Maureen Kerr changed this at \d+(:\d\d)?(am|pm| noon| midnight)$/)).toBeVisible();
  await mine.getByRole('button', { name: 'Use theirs' }).click();
  await expect(mine.getByLabel('What is to be done?')).toHaveValue(/^Hers/);
  await maureen.context().close();
});
