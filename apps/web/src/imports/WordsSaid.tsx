import type { ImportRepresentation } from '@trivet/contract';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Rows } from '../ui/Rows.tsx';
import { useMatching } from './imports.api.ts';
import { forgetting, wordsSaid } from './mapping.ts';
import { t } from './imports.strings.ts';

/** What words of files mean here, said now or with a file before: each can be taken back. */
export function WordsSaid({ imported }: { imported: ImportRepresentation }) {
  const { match } = useMatching(imported);
  const said = wordsSaid(imported);
  if (said.length === 0) return null;
  return (
    <Disclosure title={t('imports.check.words', { count: said.length })} aside={t('imports.check.wordsKept')}>
      <Rows
        label={t('imports.check.words', { count: said.length })}
        items={said.map(({ name, heading, word, means }) => ({
          id: `${name} ${word}`,
          title: t('imports.check.word', { word, heading, means: means || t('imports.check.nothing') }),
          action: (
            <Button
              size="small"
              onClick={() => match((mapping) => forgetting(mapping, name, word))}
              aria-label={t('imports.check.forgetNamed', { word, heading })}
            >
              {t('imports.check.forget')}
            </Button>
          ),
        }))}
      />
    </Disclosure>
  );
}
