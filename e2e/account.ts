import { expect, type Page } from '@playwright/test';
import { fillInSignIn, open, people, signIn } from './journeys.ts';

/** Through the page and as somebody whom no other journey goes on to use: her sessions end here, or are changed for new ones. */
export const enter = async (page: Page) => {
  await page.goto('/sign-in?next=%2Faccount');
  await fillInSignIn(page, people.orla);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign-in and security' })).toBeVisible();
};

export const openAccount = async (page: Page, part = '') => {
  await signIn(page, 'desmond');
  await open(page, `/account${part}`);
};
