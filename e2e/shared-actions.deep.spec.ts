import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone } from './for-everyone.ts';
import { addAction, early, fresh, open, signIn, toast, windowOf } from './journeys.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page, 'roisin');
});

/** Everything that changes an action is in a dialog of its own. */
const dialog = (page: Page) => page.getByRole('dialog');

const row = (page: Page, title: string) => page.locator('.row', { hasText: title });

test('what matters most is shown, sent back, and verified by another who finds it in their work', async ({
  page,
  browser,
}) => {
  await open(page, `${early}/actions`);
  const title = fresh('Sign the lease');
  const reference = await addAction(page, title);
  await open(page, `${early}/actions/${reference}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await dialog(page).getByLabel('Priority').selectOption('High');
  await dialog(page).getByRole('button', { name: 'Save changes' }).click();
  await expect(dialog(page)).toBeHidden();

  const complete = async (evidence: string) => {
    await page.getByRole('button', { name: 'Complete', exact: true }).click();
    await dialog(page).getByLabel('What was done').fill('All have signed');
    await dialog(page).getByLabel('What shows it?').fill(evidence);
    await dialog(page)
      .getByRole('button', { name: `Complete ${reference}` })
      .click();
  };
  await complete('');
  await expect(page.getByRole('link', { name: /a link, or where to look/ })).toBeVisible();
  await dialog(page).getByLabel('What shows it?').fill('The signed copy, in the shared folder');
  await dialog(page)
    .getByRole('button', { name: `Complete ${reference}` })
    .click();
  await expect(page.getByText('waits for another person to verify it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Verify' })).toHaveCount(0);

  const maureen = await windowOf(browser, 'maureen');
  await open(maureen, '/');
  await row(maureen, title).getByRole('button', { name: 'Verify' }).click();
  await row(maureen, title).getByRole('button', { name: 'Send back' }).click();
  await dialog(maureen).getByRole('textbox').fill('The council has not signed');
  await dialog(maureen)
    .getByRole('button', { name: `Send ${reference} back` })
    .click();
  await expect(row(maureen, title)).toHaveCount(0);

  // Its lead's page says so by itself.
  await expect(page.getByRole('region', { name: 'Updates', exact: true })).toContainText('The council has not signed');
  await complete('The signed copy, all pages');
  await expect(page.getByText('waits for another person to verify it')).toBeVisible();
  await open(maureen, `${early}/actions/${reference}`);
  await maureen.getByRole('button', { name: 'Verify' }).click();
  await dialog(maureen)
    .getByRole('button', { name: `Verify ${reference}` })
    .click();
  await expect(page.getByText(/^By Maureen Kerr on/)).toBeVisible();
  await maureen.context().close();
});

test('a date moves a second time by asking the chair; what blocks goes to the chair, who answers', async ({
  page,
  browser,
}) => {
  await open(page, `${early}/actions`);
  const title = fresh('Book the hall');
  const reference = await addAction(page, title);
  await open(page, `${early}/actions/${reference}`);
  await page.getByRole('button', { name: 'Update' }).click();
  await page.getByLabel('Blocked').check();
  await page.getByLabel('What is new?').fill('Nobody has the key');
  await page.getByRole('button', { name: 'In a week' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Moved once/)).toBeVisible();

  await page.getByRole('button', { name: 'Ask for another date' }).click();
  await dialog(page).getByLabel('The date you need').fill('27/3/2099');
  await dialog(page).getByLabel('Why does it have to move again?').fill('The hall is shut until then');
  await dialog(page).getByRole('button', { name: 'Ask the chair' }).click();
  await expect(page.getByText(/Róisín Quinn asks for another date/)).toBeVisible();
  await page.getByRole('button', { name: 'Escalate' }).click();
  await dialog(page).getByRole('textbox').fill('Who has the key of the hall?');
  await dialog(page)
    .getByRole('button', { name: `Escalate ${reference}` })
    .click();
  await expect(page.getByText(/^The chair is asked to help/)).toBeVisible();

  const boyd = await windowOf(browser, 'boyd');
  await open(boyd, '/');
  await row(boyd, title).filter({ hasText: 'Asks for another date' }).getByRole('button', { name: 'Answer' }).click();
  await boyd.getByRole('button', { name: 'Give the new date' }).click();
  await dialog(boyd).getByRole('button', { name: 'Give the new date' }).click();
  await expect(row(boyd, title)).toHaveCount(1);
  await row(boyd, title).getByRole('button', { name: 'Answer' }).click();
  await row(boyd, title)
    .getByRole('button', { name: `Answer ${reference}` })
    .click();
  await dialog(boyd).getByRole('textbox').fill('The porter has it');
  await dialog(boyd).getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(row(boyd, title)).toHaveCount(0);

  const log = page.getByRole('region', { name: 'Updates', exact: true });
  await expect(log).toContainText('The porter has it');
  await expect(page.getByText(/^Moved twice/)).toBeVisible();
  await boyd.context().close();
});

test('who helps and what must come first stand on both, and a circle is refused by name', async ({ page }) => {
  const [first, later] = [fresh('Lay the floor'), fresh('Set the tables')];
  await open(page, `${early}/actions`);
  const firstReference = await addAction(page, first);
  // Anew, so that no message of the first is taken for one of the second.
  await open(page, `${early}/actions`);
  const laterReference = await addAction(page, later);
  const choose = async (box: string, words: string) => {
    await dialog(page).getByRole('combobox', { name: box }).fill(words);
    await page.getByRole('option', { name: new RegExp(words) }).click();
  };
  await open(page, `${early}/actions/${laterReference}`);
  await page.getByRole('button', { name: 'Helpers and order' }).click();
  await choose('Add a person', 'Maureen');
  await choose('Add an action', first);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Maureen Kerr');
  await page.getByRole('link', { name: new RegExp(`^${firstReference}`) }).click();
  await expect(page.getByRole('link', { name: new RegExp(`^${laterReference}`) })).toBeVisible();
  await page.getByRole('button', { name: 'Helpers and order' }).click();
  await choose('Add an action', later);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page).getByText(`${laterReference} already waits for this action`)).toBeVisible();
});

test('a helper is named as an action is added, found without accents, and tells what is new from their own work', async ({
  page,
  browser,
}) => {
  const title = fresh('Paint the hall');
  await open(page, `${early}/actions`);
  await page.getByRole('button', { name: 'Add an action' }).first().click();
  await dialog(page).getByLabel('What is to be done?').fill(title);
  await dialog(page).getByText('More', { exact: true }).click();
  const helpers = dialog(page).getByRole('combobox', { name: 'Add a person' });
  // First to where it stands: a list that scrolls away closes.
  await helpers.scrollIntoViewIfNeeded();
  await helpers.fill('ni bhri');
  await page.getByRole('option', { name: /Aoife Ní Bhriain/ }).click();
  await expect(dialog(page).getByRole('button', { name: 'Remove Aoife Ní Bhriain' })).toBeVisible();
  await expectForEveryone(page);
  await dialog(page).getByRole('button', { name: 'Add the action' }).click();
  await toast(page).getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Aoife Ní Bhriain');

  const aoife = await windowOf(browser, 'aoife');
  await open(aoife, '/');
  const asked = row(aoife, title);
  await asked.getByRole('button', { name: 'Add an update' }).click();
  await asked.getByRole('button', { name: 'Add the update' }).click();
  await expect(asked.getByRole('link', { name: 'Say what is new' })).toBeVisible();
  await asked.getByLabel('What is new?').fill('The first coat is on');
  await asked.getByRole('button', { name: 'Add the update' }).click();
  await expect(toast(aoife).getByText(/^A-\d+ has your update$/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Updates', exact: true })).toContainText('The first coat is on');
  await aoife.context().close();
});
