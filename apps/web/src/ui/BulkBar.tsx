import { useEffect, useEffectEvent, type MouseEvent } from 'react';
import { Button } from './Button.tsx';
import { ticked, type Listed, type Selection } from './selection.ts';
import { t } from './ui.strings.ts';

type Props<Row> = { selection: Selection<Row>; rows: Listed<Row> };

/** What can be done with the ticked rows. It stays in sight; Escape takes the ticks off. */
export function BulkBar<Row>({ selection: { chosen, onChange, bulk }, rows }: Props<Row>) {
  const elsewhere = [...chosen.keys()].filter((id) => !rows.some(([each]) => each === id)).length;
  const isWhole = rows.every(([id]) => chosen.has(id));
  const clear = () => onChange(new Map());
  useEscape(clear);
  const clearAndStay = ({ currentTarget }: MouseEvent) => {
    // The button goes with the bar: focus must not fall out of the table.
    currentTarget.closest('.table-block')?.querySelector<HTMLElement>('tbody .select-cell input')?.focus();
    clear();
  };
  return (
    <div className="bulk-bar" role="group" aria-label={t('table.selected', { count: chosen.size })}>
      <p>
        <strong>{t('table.selected', { count: chosen.size })}</strong>
        {elsewhere > 0 && <small>{t('table.selectedElsewhere', { count: elsewhere })}</small>}
      </p>
      {bulk}
      <div className="cluster push" data-gap="tight">
        {!isWhole && (
          <Button kind="quiet" size="small" onClick={() => onChange(ticked(chosen, rows, true))}>
            {t('table.selectAllOf', { count: rows.length })}
            <span className="visually-hidden"> {t('table.onPage')}</span>
          </Button>
        )}
        <Button kind="quiet" size="small" aria-keyshortcuts="Escape" onClick={clearAndStay}>
          {t('table.clear')}
          <span className="visually-hidden"> {t('table.selection')}</span>
        </Button>
      </div>
    </div>
  );
}

/** Escape belongs first to what is open over the page, and to what is being typed. */
const useEscape = (act: () => void) => {
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isElsewhere(event.target)) return;
    if (!document.querySelector('[role=dialog], [role=alertdialog], [role=menu], :popover-open')) act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onEscape(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};

const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
