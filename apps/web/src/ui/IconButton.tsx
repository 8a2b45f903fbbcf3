import type { ButtonHTMLAttributes, Ref } from 'react';
import type { ButtonKind } from './Button.tsx';
import { Icon } from './icons.tsx';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  icon: string;
  /** What it does, in words: the name a screen reader says and the tip a mouse shows. */
  label: string;
  kind?: ButtonKind;
  size?: 'small';
  ref?: Ref<HTMLButtonElement>;
};

/** A button that is only an icon: for places where words do not fit, never for the main act. */
export function IconButton({ icon, label, kind = 'quiet', size, className = '', type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={`button ${className}`}
      data-shape="icon"
      data-kind={kind}
      data-size={size}
      aria-label={label}
      title={label}
    >
      <Icon path={icon} />
    </button>
  );
}
