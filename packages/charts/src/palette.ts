/** What each kind of mark is drawn in. Any CSS colour; on screen a custom property, so that a drawing follows the scheme. */
export type Palette = {
  ink: string;
  faint: string;
  rule: string;
  surface: string;
  target: string;
  goodArea: string;
  badArea: string;
  font: string;
};

/** For PDF, Word and files: the light scheme, whole in itself. */
export const onPaper: Palette = {
  ink: '#14202b',
  faint: '#566472',
  rule: '#c5ced6',
  surface: '#ffffff',
  target: '#45358a',
  goodArea: '#ddf0e3',
  badArea: '#fbe4e1',
  font: "'Source Sans 3', Arial, sans-serif",
};

/** For pages: the tokens of the page that the drawing stands in. */
export const onScreen: Palette = {
  ink: 'var(--ink-1)',
  faint: 'var(--ink-3)',
  rule: 'var(--line)',
  surface: 'var(--surface)',
  target: 'var(--brand)',
  goodArea: 'var(--green-tint)',
  badArea: 'var(--red-tint)',
  font: 'inherit',
};
