import { useEffect, useRef, type MouseEvent } from 'react';
import { useTitlePrefix } from '../lib/title.ts';
import { t } from './ui.strings.ts';

/** A fault: the id of the control that mends it, where there is one, and what to do. */
export type FormFault = { id?: string | undefined; message: string };

type Props = {
  faults: readonly FormFault[];
  /** How often the form was sent: each time it is sent with faults, focus comes here. */
  count: number;
};

/** GOV.UK's error summary: takes focus, puts 'Error: ' before the title, and each line leads to its field. */
export function ErrorSummary({ faults, count }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const hasFaults = faults.length > 0;
  useTitlePrefix(t('ui.errorPrefix'), hasFaults);
  useEffect(() => {
    if (hasFaults) box.current?.focus();
  }, [count, hasFaults]);
  if (!hasFaults) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('ui.errorSummary')}</h2>
      <ul>
        {inPageOrder(faults).map(({ id, message }) => (
          <li key={`${id}${message}`}>
            {id ? (
              <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** As the fields stand on the page; what belongs to no field comes last. */
const inPageOrder = (faults: readonly FormFault[]) => {
  const fields = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const place = ({ id }: FormFault) => (id && fields.includes(id) ? fields.indexOf(id) : Number.POSITIVE_INFINITY);
  return faults.toSorted((a, b) => place(a) - place(b) || 0);
};

const goTo = (event: MouseEvent, id: string) => {
  event.preventDefault();
  const control = document.getElementById(id);
  control?.closest('.field')?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
};
