import { type Browser, expect, type Page } from '@playwright/test';
import { addDays } from '../packages/domain/src/kernel/days.ts';
import { early, open, type PersonOfDemo, settled, signIn, toast, windowOf } from './journeys.ts';
import { test } from './own-product.ts';

// Everybody closes what is theirs to close, in a browser of their own, until the map has no gap left. One report then
// answers three lines at once.
test.setTimeout(400_000);

const here = `${early}/accountability`;
const yesterday = addDays(new Date().toISOString().slice(0, 10), -1).split('-').toReversed().join('/');

test('one gap of each kind is closed from beside it by whoever may, and one report turns three lines green', async ({
  page,
  browser,
}) => {
  await signIn(page, 'maureen');
  await test.step('the map says by name what is missing', async () => {
    await openGaps(page);
    for (const gap of [
      'Enterprise Carnmoyle has no line upwards',
      'Active Glens is in no line between partners',
      'No line of all partners to the SRO of O8',
      /Public Homes has not agreed to L-\d+: Emergency admissions/,
      /The account on L-\d+ was due .*: What the home visit model costs/,
    ])
      await expect(gaps(page).filter({ hasText: gap })).toHaveCount(1);
  });

  await test.step('who has not agreed agrees', async () => {
    const hannah = await windowOf(browser, 'hannah');
    await fill(hannah, 'Public Homes has not agreed to');
    await agree(hannah, 'Agree', 'Director of housing');
    await hannah.context().close();
  });

  await test.step('what is late is given, with what shows it', async () => {
    for (const [person, what] of [
      ['priya', 'What the home visit model costs'],
      ['hannah', 'Weeks that families wait'],
      ['siobhan', 'Health visitors released'],
      ['roisin', 'Nursery places in the 11 parish schools'],
    ] as const)
      await giveAccount(browser, person, what);
  });

  const drafted = [
    await test.step('a partner says whom it answers to, and who agreed for its board', async () => {
      const victor = await windowOf(browser, 'victor');
      const reference = await draft(victor, 'Enterprise Carnmoyle has no line upwards', 'Employers who were asked');
      await open(victor, `${here}/${reference}`);
      await agree(victor, 'Agree', 'Business adviser');
      await agree(victor, 'Record that it agreed', 'Clerk to the board', 'Ada Grant');
      await victor.context().close();
      return reference;
    }),
    await test.step('two partners agree to a line between them', async () => {
      const jill = await windowOf(browser, 'jill');
      const to = 'Glens Reading Rooms';
      const reference = await draft(jill, 'Active Glens is in no line', 'Play sessions in reading rooms', to);
      await jill.context().close();
      for (const person of ['jill', 'catriona'] as const) await agreeAlone(browser, person, reference);
      return reference;
    }),
    await test.step('all partners and the SRO agree to what all owe together', async () => {
      const reference = await draft(page, 'No line of all partners to the SRO of O8', 'Families who asked for help');
      for (const person of [...leads, 'orr'] as const) await agreeAlone(browser, person, reference);
      return reference;
    }),
  ];

  await test.step('agreed, each of the three is a day late', async () => {
    await openGaps(page);
    await expect(gaps(page)).toHaveCount(3);
    for (const reference of drafted)
      await expect(gaps(page).filter({ hasText: `The account on ${reference} was due` })).toHaveCount(1);
  });

  await test.step('the report that all three name is submitted: no gap is left', async () => {
    const chair = await windowOf(browser, 'boyd');
    await open(chair, `${early}/reports`);
    await chair.getByRole('row').filter({ hasText: 'Being written' }).first().getByRole('link').click();
    await chair.getByRole('textbox', { name: 'Headline' }).fill('Families are helped close to home');
    await chair.getByLabel('Green: on course').check();
    await expect(chair.getByText(/^Saved /)).toBeVisible();
    await chair.getByRole('button', { name: 'Check and submit' }).click();
    await chair.getByRole('button', { name: 'Submit the report' }).click();
    await expect(toast(chair).getByText(/submitted$/)).toBeVisible();
    await chair.context().close();
    await open(page, here);
    await expect(page.getByText('No gaps. Every line is there and agreed, and no account is late.')).toBeVisible();
    for (const reference of drafted) {
      await open(page, `${here}/${reference}`);
      await expect(page.getByText('In time').first()).toBeVisible();
      await expect(page.getByText(/^Progress report from /)).toBeVisible();
    }
  });
});

/** Who leads for a partner of Early Years. */
const leads = [
  'gareth',
  'siobhan',
  'priya',
  'roisin',
  'conor',
  'samir',
  'hannah',
  'catriona',
  'victor',
  'jill',
  'eamonn',
  'pawel',
  'ruth',
  'aoife',
] as const satisfies PersonOfDemo[];

const gaps = (page: Page) => page.getByRole('list', { name: 'Gaps' }).getByRole('listitem');

async function openGaps(page: Page): Promise<void> {
  await open(page, here);
  const all = page.getByRole('button', { name: /^Show all \d+$/ });
  if (await all.isVisible()) await all.click();
}

/** Presses what stands beside a gap. */
async function fill(page: Page, gap: string): Promise<void> {
  await openGaps(page);
  const row = gaps(page).filter({ hasText: gap });
  await row
    .getByRole('button')
    .or(row.getByRole('link', { name: /^(Read and agree|Give the account)/ }))
    .click();
  await settled(page);
}

/** Drafts what is missing from beside the gap, to be answered by the progress report since yesterday. @returns `L-026` */
async function draft(page: Page, gap: string, what: string, toPartner?: string): Promise<string> {
  await fill(page, gap);
  const sheet = page.getByRole('dialog', { name: 'Draft a line of accountability' });
  if (toPartner) await sheet.getByLabel('To which partner').selectOption({ label: toPartner });
  await sheet.getByLabel('What for', { exact: true }).fill(what);
  await sheet.getByLabel('About').selectOption({ label: 'Something else' });
  await sheet.getByLabel('First account due').fill(yesterday);
  await sheet.getByRole('button', { name: 'Save and ask the parties' }).click();
  const said = await toast(page)
    .getByText(/^L-\d+ is drafted/)
    .innerText();
  return said.split(' ')[0] ?? '';
}

async function agreeAlone(browser: Browser, person: PersonOfDemo, reference: string): Promise<void> {
  const own = await windowOf(browser, person);
  await open(own, `${here}/${reference}`);
  await agree(own, 'Agree', 'Partner lead');
  await own.context().close();
}

/** Agrees on the page of a line; for a body outside, with who agreed there. */
async function agree(page: Page, verb: string, capacity: string, signatory?: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${verb} `) }).click();
  const dialog = page.getByRole('dialog');
  if (signatory) await dialog.getByLabel(/^Who agreed for/).fill(signatory);
  await dialog.getByLabel('In what capacity').fill(capacity);
  await dialog.getByRole('button', { name: 'Agree' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    toast(page)
      .getByText(/has agreed$/)
      .last(),
  ).toBeVisible();
}

async function giveAccount(browser: Browser, person: PersonOfDemo, what: string): Promise<void> {
  const own = await windowOf(browser, person);
  await fill(own, what);
  await own.getByRole('button', { name: 'Give the account' }).click();
  await own.getByRole('dialog').getByLabel('What shows it').fill('Minute 9 of the board');
  await own.getByRole('dialog').getByRole('button', { name: 'Give the account' }).click();
  await expect(toast(own).getByText(/^The account on L-\d+ is given$/)).toBeVisible();
  await own.context().close();
}
