import { expect, type Page, test } from '@playwright/test';
import { addDays } from '../packages/domain/src/kernel/days.ts';
import { early, fresh, open, people, type PersonOfDemo, settled, signIn, toast, windowOf } from './journeys.ts';

// A memorandum goes the whole way: drafted, talked about, put before five, refused by one, changed and compared, signed by
// all five in browsers of their own; then a sixth joins.
test.setTimeout(240_000);

const today = new Date().toISOString().slice(0, 10);
const typed = (day: string) => day.split('-').toReversed().join('/');

const parties = [
  ['Glens and Loughs Education Board', 'roisin', 'Róisín Quinn'],
  ['Glens Reading Rooms', 'catriona', 'Catriona Dunbar'],
  ['Carnmoyle Community Network', 'pawel', 'Paweł Zieliński'],
  ['Glenree Early Start', 'ruth', 'Ruth Acheson'],
  ['Líonra Ban Tuaithe Loch Carn', 'aoife', 'Aoife Ní Bhriain'],
] as const satisfies [string, PersonOfDemo, string][];

test('a memorandum is signed by five, one of whom refuses first, holds, and is joined by a sixth', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  const as = async (person: keyof typeof people, does: (own: Page) => Promise<void>) => {
    const own = await windowOf(browser, person);
    await open(own, address);
    await does(own);
    await own.context().close();
  };
  let address = '';

  await test.step('it is drafted, with its days and its five parties', async () => {
    address = await draft(page);
    await setTerms(page);
    await page.getByRole('button', { name: 'Name the parties' }).click();
    for (const [partner, , name] of parties)
      await page
        .getByRole('dialog')
        .getByLabel(partner)
        .selectOption({ label: `${name}, partner lead` });
    await page.getByRole('button', { name: 'Save the parties' }).click();
    await expect(toast(page).getByText('Parties saved')).toBeVisible();
    await writeSections(page);
  });

  await test.step('the partners read it and one comments; it is resolved', async () => {
    await page.getByRole('button', { name: 'Show it to the partners' }).click();
    await as('ruth', async (own) => {
      await own.getByRole('region', { name: 'Purpose' }).locator('summary').click();
      await own.getByRole('button', { name: 'Comment on this section Purpose' }).click();
      await own.getByRole('textbox', { name: 'Comment on this section' }).fill('Say which evenings');
      await own.getByRole('button', { name: 'Add the comment' }).click();
      await expect(own.getByText('Say which evenings')).toBeVisible();
    });
    await page.reload();
    await page.getByRole('button', { name: 'Resolve the comment of Ruth Acheson' }).click();
    await expect(page.getByText('Resolved by Maureen Kerr')).toBeVisible();
  });

  await test.step('one of five refuses; it is taken back, changed and sent again', async () => {
    await send(page);
    await as('roisin', (own) => sign(own, 'Róisín Quinn'));
    await as('aoife', async (own) => {
      await own.getByRole('button', { name: 'Refuse to sign' }).click();
      await own.getByRole('dialog').getByLabel('Why').fill('Nothing is said of the Irish-speaking evening');
      await own.getByRole('dialog').getByRole('button', { name: 'Refuse to sign' }).click();
      await expect(toast(own).getByText(/^Refused/)).toBeVisible();
    });
    await page.reload();
    await expect(page.getByText('Nothing is said of the Irish-speaking evening').first()).toBeVisible();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await write(page, 'Purpose', 'One evening a week is kept for Irish speakers.');
    await send(page, 'An evening in Irish');
  });

  await test.step('what has changed is shown between the two', async () => {
    await page.getByRole('link', { name: 'Compare versions' }).click();
    await expect(page.locator('ins')).toContainText('for Irish speakers');
    await expect(page.locator('del')).toContainText('Rooms are open');
  });

  await test.step('all five sign, and it is in force', async () => {
    for (const [, person, name] of parties) await as(person, (own) => sign(own, name));
    await open(page, address);
    await expect(page.getByText('In force').first()).toBeVisible();
    await page.getByText('Version 2', { exact: true }).click();
    await expect(page.getByText('Its text is as it was signed. Fingerprint:').first()).toBeVisible();
  });

  await test.step('a sixth joins: it signs what the others signed, and nobody else signs again', async () => {
    await page.getByRole('button', { name: 'Let a partner join' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Partner' }).fill('Active Glens');
    await page.getByRole('option', { name: 'Active Glens' }).click();
    await dialog.getByRole('combobox', { name: 'Who signs for it' }).fill('Jill');
    await page.getByRole('option', { name: /Jill Semple/ }).click();
    await dialog.getByRole('button', { name: 'Let a partner join' }).click();
    await expect(toast(page).getByText('Asked to sign the version that holds')).toBeVisible();
    await as('jill', (own) => sign(own, 'Jill Semple'));
    await page.reload();
    await expect(page.getByText('In force').first()).toBeVisible();
    const rows = page.getByRole('list', { name: 'Parties' }).getByRole('listitem');
    await expect(rows.filter({ hasText: 'Signed' })).toHaveCount(6);
  });
});

/** @returns where it is */
async function draft(page: Page): Promise<string> {
  await open(page, `${early}/agreements`);
  await page.getByRole('button', { name: 'Draft an agreement' }).click();
  await page.getByLabel(/^To say what each of us means to do/).check();
  const title = fresh('Rooms in the evening');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Start the draft' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await settled(page);
  return new URL(page.url()).pathname;
}

async function setTerms(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change the terms' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Starts on').fill(typed(today));
  await sheet.getByLabel('Next review').fill(typed(addDays(today, 300)));
  await sheet.getByRole('button', { name: 'Save the terms' }).click();
  await expect(toast(page).getByText('Terms saved')).toBeVisible();
}

/** Something in every section that our template leaves open. */
async function writeSections(page: Page): Promise<void> {
  const open = page.getByRole('region').filter({ hasText: 'Nothing is written here yet.' });
  for (let left = await open.count(); left > 0; left -= 1) {
    const title = await open.first().getByRole('heading').first().innerText();
    await write(page, title, `Rooms are open in the evening: ${title}.`);
    await expect(open).toHaveCount(left - 1);
  }
}

async function write(page: Page, title: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Edit ${title}`, exact: true }).click();
  await page.getByRole('textbox', { name: title, exact: true }).fill(words);
  await page.getByRole('button', { name: 'Save the section' }).click();
  await expect(page.getByRole('region', { name: title, exact: true })).toContainText(words);
}

async function send(page: Page, because?: string): Promise<void> {
  await page.getByRole('button', { name: 'Send it to be signed' }).click();
  const dialog = page.getByRole('dialog');
  if (because) await dialog.getByLabel('What has changed since the last version').fill(because);
  await dialog.getByRole('button', { name: 'Send it to be signed' }).click();
  await expect(
    toast(page)
      .getByText(/^Version \d sent to be signed$/)
      .last(),
  ).toBeVisible();
}

async function sign(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'The text to be signed' })).toBeVisible();
  await dialog.getByLabel('Type your name').fill(name);
  await dialog.getByLabel('In what capacity you sign').fill('Partner lead');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(toast(page).getByText(/^Signed/)).toBeVisible();
}
