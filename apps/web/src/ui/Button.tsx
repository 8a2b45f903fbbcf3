import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, spinnerIcon } from './icons.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger' | 'link';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: ButtonKind;
  size?: 'small';
  icon?: string;
  /** An icon after the words: Next. */
  iconAfter?: string;
  /** Working: cannot be pressed again, and says so to a screen reader. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

/** A verb: 'Log a risk'. One primary button per view. */
export function Button({
  kind = 'secondary',
  size,
  icon,
  iconAfter,
  busy = false,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  const { children, className, ...attributes } = rest;
  return (
    <button
      {...attributes}
      type={type}
      className={`button ${className ?? ''}`}
      data-kind={kind}
      data-size={size}
      aria-busy={busy || undefined}
      aria-disabled={busy || attributes['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <Icon path={spinnerIcon} /> : icon && <Icon path={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon path={iconAfter} />}
    </button>
  );
}
