import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { rich } from './rich.tsx';

test('a sentence keeps its order while its parts become elements', () => {
  const made = rich('Read <guide>the guide</guide>, then <b>send</b>.', {
    guide: (words) => <a href="/guide">{words}</a>,
  });
  expect(renderToStaticMarkup(made)).toBe('Read <a href="/guide">the guide</a>, then &lt;b&gt;send&lt;/b&gt;.');
});
