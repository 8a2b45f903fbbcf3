import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { t } from './ui.strings.ts';

export type Answer = { label: string; value: ReactNode; onChange?: () => void };

/** What was answered, before it is sent: each line can be changed. */
export function CheckAnswers({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="check-answers">
      {answers.map(({ label, value, onChange }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {onChange && (
            <dd>
              <Button kind="link" onClick={onChange}>
                {t('ui.change')} <span className="visually-hidden">{label}</span>
              </Button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
