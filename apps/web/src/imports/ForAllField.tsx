import type { ImportRepresentation } from '@trivet/contract';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useMatching } from './imports.api.ts';
import { forAll } from './mapping.ts';
import { t } from './imports.strings.ts';
import { ValueField } from './ValueField.tsx';

type Props = { imported: ImportRepresentation; name: string; label: string };

/** One value that every new record gets in a field where the file says nothing. */
export function ForAllField({ imported, name, label }: Props) {
  const { match } = useMatching(imported);
  const [value, setValue] = useState(imported.mapping.fixed[name] ?? '');
  const field = imported.fields.find((each) => each.name === name);
  if (!field) return null;
  const use = () => match((mapping) => forAll(mapping, name, value));
  return (
    <div className="import-mend">
      <ValueField id={`for-all-${name}`} {...{ field, label, value }} onChange={setValue} />
      <Button disabled={value === ''} onClick={use}>
        {t('imports.check.useForAll')}
      </Button>
    </div>
  );
}
