import type { ImportField } from '@trivet/contract';
import { Combobox } from '../ui/Combobox.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { t } from './imports.strings.ts';

type Props = {
  id: string;
  field: Pick<ImportField, 'choices' | 'holds'>;
  label: string;
  labelHidden?: boolean;
  /** The value of a choice, or what one would type; '' while nothing is said. */
  value: string;
  onChange: (value: string) => void;
};

/** More choices than one reads through are searched. */
const mostToRead = 25;

/** What a cell is to mean, as the field holds it: one of its choices, or what one would type in the cell. */
export function ValueField({ field: { choices, holds }, value, onChange, ...labels }: Props) {
  if (choices.length > mostToRead)
    return (
      <Combobox
        {...labels}
        items={choices.map(({ value: id, label }) => ({ id, label }))}
        none={t('imports.match.choose')}
        value={value === '' ? null : value}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  if (choices.length > 0)
    return (
      <Select
        {...labels}
        options={[{ value: '', label: t('imports.match.choose') }, ...choices]}
        value={value}
        onChange={onChange}
      />
    );
  const placeholder = holds === 'day' ? t('imports.match.dayLike') : undefined;
  return (
    <TextField {...labels} value={value} onChange={onChange} autoComplete="off" {...(placeholder && { placeholder })} />
  );
}
