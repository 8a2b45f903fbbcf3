import { expect, test, type Locator, type Page } from '@playwright/test';
import { fresh, open, signIn, toast } from './journeys.ts';

test('at 320 px, by keyboard alone: a member logs a risk and adds an action from home', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, 'roisin');
  await open(page, '/');
  await press(page, page.getByRole('button', { name: 'Log a risk' }));
  const risk = page.getByRole('dialog', { name: 'Log a risk' });
  await expect(risk.getByLabel('What might happen?')).toBeFocused();
  await page.keyboard.type(fresh('Lift'));
  await chooseFourth(page, risk.getByRole('group', { name: 'How likely is it?' }));
  await chooseFourth(page, risk.getByRole('group', { name: 'How much would it matter?' }));
  await expect(risk.getByRole('status')).toContainText('16 High');
  await press(page, risk.getByRole('button', { name: 'Save the risk' }));
  await expect(toast(page).getByText(/^R-\d+ logged$/)).toBeVisible();
  await expect(risk).toBeHidden();

  await press(page, page.getByRole('button', { name: 'Add an action' }));
  const action = page.getByRole('dialog', { name: 'Add an action' });
  await expect(action.getByLabel('What is to be done?')).toBeFocused();
  await page.keyboard.type(fresh('Ring the engineer'));
  // On the way there the list of owners opens, and hides all else while it is open.
  await press(page, action.getByRole('button', { name: 'In 30 days', includeHidden: true }));
  await press(page, action.getByRole('button', { name: 'Add the action' }));
  await expect(toast(page).getByText(/^A-\d+ added$/)).toBeVisible();
  await expect(action).toBeHidden();
});

/** Goes on to a button by Tab, sees it with nothing over it, and presses it. */
const press = async (page: Page, button: Locator) => {
  await tabTo(page, button);
  await expect(button).toBeInViewport();
  await page.keyboard.press('Enter');
};

/** The fourth of five radio buttons: Tab leads to the first of them, arrows from one to the next. */
const chooseFourth = async (page: Page, group: Locator) => {
  const radios = group.getByRole('radio');
  await tabTo(page, radios.first());
  for (let step = 1; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(radios.nth(3)).toBeChecked();
};

const tabTo = async (page: Page, target: Locator) => {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('80 Tabs did not lead there');
};
