import { expect, test, type Page } from '@playwright/test';
import { addAction, early, fresh, open, signIn, windowOf } from './journeys.ts';

// What comes between someone and what they are typing: a session that ends, somebody who was faster.

const editing = async (page: Page, reference: string) => {
  // What happens before the stream begins, it does not tell.
  const stream = page.waitForResponse(/\/events(\?|$)/);
  await open(page, `${early}/actions/${reference}`);
  await stream;
  await page.getByRole('button', { name: 'Edit' }).click();
  return page.getByRole('dialog');
};

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
