import type { ImportCheck, ImportRepair, ImportRepresentation } from '@trivet/contract';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Rows } from '../ui/Rows.tsx';
import { useMatching } from './imports.api.ts';
import { meaning } from './mapping.ts';
import { t } from './imports.strings.ts';
import { ValueField } from './ValueField.tsx';

type Props = { imported: ImportRepresentation; check: ImportCheck };
type Mend = (said: readonly { field: string; word: string; means: string }[]) => void;

/** Words that mean nothing here yet: each is explained once, for every row it stands in. */
export function Repairs({ imported, check: { repairs } }: Props) {
  const { match } = useMatching(imported);
  if (repairs.length === 0) return null;
  const mend: Mend = (said) => match((mapping) => meaning(mapping, said));
  const suggested = repairs.flatMap(({ field, word, suggestion }) =>
    suggestion === null ? [] : [{ field, word, means: suggestion }],
  );
  return (
    <Card
      title={t('imports.check.repairs', { count: repairs.length })}
      aside={
        suggested.length > 1 && (
          <Button onClick={() => mend(suggested)}>
            {t('imports.check.useSuggested', { count: suggested.length })}
          </Button>
        )
      }
    >
      <Rows
        label={t('imports.check.repairs', { count: repairs.length })}
        items={repairs.slice(0, mostShown).map((repair) => ({
          id: `${repair.field} ${repair.word}`,
          title: (
            <strong>{t('imports.check.repair', { word: shortened(repair.word), heading: repair.heading })}</strong>
          ),
          facts: t('imports.check.repairRows', {
            rows: repair.rows,
            first: repair.firstRow,
            expected: repair.expected,
          }),
          below: <Repair key={`${repair.field} ${repair.word}`} {...{ imported, repair, mend }} />,
        }))}
      />
      {repairs.length > mostShown && (
        <p className="muted">{t('imports.check.more', { count: repairs.length - mostShown })}</p>
      )}
    </Card>
  );
}

const mostShown = 50;
/** As long as a word may be for a meaning to be kept. */
const longestWord = 400;

const shortened = (word: string) => (word.length > 60 ? `${word.slice(0, 60)}…` : word);

type RepairProps = { imported: ImportRepresentation; repair: ImportRepair; mend: Mend };

function Repair({ imported, repair, mend }: RepairProps) {
  const { field: name, word, rows, suggestion, heading } = repair;
  const [value, setValue] = useState(suggestion ?? '');
  const field = imported.fields.find((each) => each.name === name);
  if (!field || word.length > longestWord) return <p>{t('imports.check.mendInFile')}</p>;
  return (
    <div className="import-mend">
      <ValueField
        id={`mend-${name}-${repair.firstRow}`}
        field={field}
        label={t('imports.check.means', { word: shortened(word), heading })}
        labelHidden
        value={value}
        onChange={setValue}
      />
      <Button
        disabled={value === ''}
        onClick={() => mend([{ field: name, word, means: value }])}
        aria-label={t('imports.check.useNamed', { rows, word: shortened(word) })}
      >
        {t('imports.check.use', { rows })}
      </Button>
      {!field.needed && (
        <Button
          kind="link"
          onClick={() => mend([{ field: name, word, means: '' }])}
          aria-label={t('imports.check.emptyNamed', { word: shortened(word) })}
        >
          {t('imports.check.empty')}
        </Button>
      )}
    </div>
  );
}
