import type { ListedToken } from '@trivet/contract';
import { Button } from '../ui/Button.tsx';
import type { RowItem } from '../ui/Rows.tsx';
import { isInUse, scopeWords, untilWords, usedWords } from './tokens.ts';
import { t } from './account.strings.ts';

/** A token where whose it is stands above the list. */
export type Token = Omit<ListedToken, 'ownerName'>;

type Row = { opens: string; onRevoke: (token: Token) => void };

/** What a token may do and opens, whether it is used, and the way to end it. */
export const tokenRow = (token: Token, { opens, onRevoke }: Row): RowItem => ({
  id: token.id,
  title: <strong>{token.name}</strong>,
  facts: (
    <>
      <p>{token.scopes.map(scopeWords).join(', ')}</p>
      <p>{opens}</p>
      <p>{[usedWords(token), untilWords(token)].join('. ')}</p>
    </>
  ),
  action: isInUse(token) && (
    <Button size="small" onClick={() => onRevoke(token)} aria-label={t('tokens.revokeOne', { name: token.name })}>
      {t('tokens.revoke')}
    </Button>
  ),
});
