import { wordChanges } from '../lib/word-changes.ts';
import { t } from './comparing.strings.ts';

/** Underlined and struck through, and said in words to those who hear the page. */
export function ChangedWords({ was, is }: { was: string; is: string }) {
  return (
    <p>
      {wordChanges(was, is).map(({ kind, words }, at) => {
        if (kind === 'same') return <span key={at}>{words} </span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        return (
          <Tag key={at}>
            <span className="visually-hidden">{t(`comparing.${kind}`)} </span>
            {words}{' '}
          </Tag>
        );
      })}
    </p>
  );
}
