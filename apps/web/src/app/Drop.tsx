import { useId, useRef, type KeyboardEvent, type MouseEvent, type ReactNode, type ToggleEvent } from 'react';

type Props = {
  /** The look of the button that opens it. */
  className: string;
  label?: string;
  title: ReactNode;
  place?: 'start' | 'bottom';
  /** Told before it opens: what it holds can be fetched only then. */
  onOpen?: () => void;
  children: ReactNode;
  'data-kind'?: string;
  'data-shape'?: string;
  'data-size'?: string;
};

/** A menu of the frame as a native popover: Escape, a press outside and a choice close it, and no script is loaded for it. */
export function Drop({ className, label, title, place, onOpen, children, ...rest }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const put = (event: ToggleEvent<HTMLElement>) => {
    if (event.newState === 'open') onOpen?.();
    if (event.newState === 'open' && place !== 'bottom') putUnder(event.currentTarget, opener.current, place ?? 'end');
  };
  const closeOnChoice = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a, button')) panel.current?.hidePopover();
  };
  return (
    <>
      <button type="button" className={className} ref={opener} popoverTarget={id} aria-label={label} {...rest}>
        {title}
      </button>
      <div
        className="drop"
        id={id}
        popover="auto"
        data-place={place}
        ref={panel}
        onBeforeToggle={put}
        onClick={closeOnChoice}
        onKeyDown={stepThrough}
      >
        {children}
      </div>
    </>
  );
}

/** Under its button, inside the window. (Anchor positioning in CSS is younger than the browsers we promise.) */
const putUnder = (panel: HTMLElement, opener: HTMLElement | null, edge: 'start' | 'end') => {
  const at = opener?.getBoundingClientRect();
  if (!at) return;
  panel.style.top = `${at.bottom + 6}px`;
  if (edge === 'start') panel.style.left = `${Math.max(12, Math.min(at.left, window.innerWidth - 412))}px`;
  else panel.style.right = `${Math.max(12, window.innerWidth - at.right)}px`;
};

/** Arrow keys go through the choices, beside Tab. */
const stepThrough = (event: KeyboardEvent<HTMLElement>) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const at = choices.findIndex((choice) => choice === document.activeElement);
  event.preventDefault();
  choices[(at + step + choices.length) % choices.length]?.focus();
};
