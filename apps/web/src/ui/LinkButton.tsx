import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import type { ButtonKind } from './Button.tsx';
import { Icon } from './icons.tsx';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  kind?: ButtonKind;
  size?: 'small';
  icon?: string;
  ref?: Ref<HTMLAnchorElement>;
  children?: ReactNode;
};

/** A link to another address or a file that looks like a button. */
export function AnchorButton({ kind = 'secondary', size, icon, className, children, ...rest }: Props) {
  return (
    <a {...rest} className={`button ${className ?? ''}`} data-kind={kind} data-size={size}>
      {icon && <Icon path={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** The same inside the application: takes `to`, `params` and `search` as the router's Link does. */
export const LinkButton = createLink(AnchorButton);
