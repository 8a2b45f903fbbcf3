import { type ReactNode, useState } from 'react';
import { Select } from '../ui/Select.tsx';
import { t } from './comparing.strings.ts';

type Props = {
  /** What can be compared, the oldest first */
  options: { value: string; label: string }[];
  children: (from: string, to: string) => ReactNode;
};

/** Chooses any two, the last two until somebody does, and shows what lies between them. */
export function CompareTwo({ options, children }: Props) {
  const [from, setFrom] = useState(options.at(-2)?.value ?? '1');
  const [to, setTo] = useState(options.at(-1)?.value ?? '1');
  return (
    <div className="stack" data-gap="loose">
      <div className="fields-row">
        <Select
          id="compare-from"
          label={t('comparing.from')}
          value={from}
          onChange={(one) => setFrom(one ?? from)}
          options={options}
        />
        <Select
          id="compare-to"
          label={t('comparing.to')}
          value={to}
          onChange={(one) => setTo(one ?? to)}
          options={options}
        />
      </div>
      {children(from, to)}
    </div>
  );
}
