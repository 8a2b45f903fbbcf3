import type { KeyboardEvent, MouseEvent } from 'react';
import { t } from './ui.strings.ts';

type Props = {
  /** The row, in words. */
  name: string;
  isOn: boolean;
  /** `through` with Shift: all the rows since the one before. */
  onTick: (isOn: boolean, through: boolean) => void;
};

/** Ticks a row. Arrow keys go from box to box; with Shift they take the row along, as Shift and a press take all between. */
export function TickBox({ name, isOn, onTick }: Props) {
  return (
    <label>
      <input
        type="checkbox"
        aria-label={t('table.select', { what: name })}
        checked={isOn}
        onChange={({ target, nativeEvent }) => onTick(target.checked, hasShift(nativeEvent))}
        onMouseDown={keepText}
        onKeyDown={step}
      />
    </label>
  );
}

// Browsers tell a change of a tick box by a click, which knows of Shift; React's types do not say so.
const hasShift = (event: Event) => 'shiftKey' in event && event.shiftKey === true;

/** Shift and a press would mark the words between. */
const keepText = (event: MouseEvent<HTMLInputElement>) => {
  if (!event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.focus();
};

const step = (event: KeyboardEvent<HTMLInputElement>) => {
  const row = event.currentTarget.closest('tr');
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  const box = next?.querySelector<HTMLInputElement>('.select-cell input');
  if (!box) return;
  event.preventDefault();
  box.focus();
  if (event.shiftKey && box.checked !== event.currentTarget.checked) box.click();
};
