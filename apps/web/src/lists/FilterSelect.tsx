import { Select, type Option } from '../ui/Select.tsx';
import { t } from './lists.strings.ts';

type Props<Value extends string> = {
  id: string;
  label: string;
  value: Value | undefined;
  options: readonly Option<Value>[];
  onChange: (value: Value | undefined) => void;
  /** What is shown while nothing is chosen. */
  any?: string;
};

/** One filter of a list: any, or one of a few. */
export function FilterSelect<Value extends string>({
  value,
  options,
  onChange,
  any = t('lists.any'),
  ...field
}: Props<Value>) {
  return (
    <Select<Value | ''>
      {...field}
      value={value ?? ''}
      options={[{ value: '', label: any }, ...options]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}
