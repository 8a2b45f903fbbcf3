import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components/Menu';
import { Aria } from './Aria.tsx';
import type { ButtonKind } from './Button.tsx';
import { downIcon, Icon, moreIcon } from './icons.tsx';

export type MenuEntry =
  | 'line'
  | {
      id: string;
      label: string;
      icon?: string;
      hint?: string;
      danger?: boolean;
      /** Why it cannot be done now; said under the label. */
      disabledReason?: string | undefined;
      onAction: () => void;
    };

type Props = {
  /** The name of the button; its words too unless it is an icon. */
  label: string;
  entries: readonly MenuEntry[];
  kind?: ButtonKind;
  /** Three dots instead of words: for rows. */
  iconOnly?: boolean;
  size?: 'small';
};

/** Acts on one thing that are too many for buttons. */
export function Menu({ label, entries, kind = 'secondary', iconOnly = false, size }: Props) {
  const disabledKeys = entries.flatMap((entry) => (entry !== 'line' && entry.disabledReason ? [entry.id] : []));
  return (
    <Aria>
      <MenuTrigger>
        <Button
          className="button"
          data-kind={iconOnly ? 'quiet' : kind}
          data-size={size}
          data-shape={iconOnly ? 'icon' : undefined}
          {...(iconOnly && { 'aria-label': label })}
        >
          {iconOnly ? <Icon path={moreIcon} /> : <span>{label}</span>}
          {!iconOnly && <Icon path={downIcon} />}
        </Button>
        <Popover className="popover" placement="bottom end">
          <AriaMenu className="options" aria-label={label} disabledKeys={disabledKeys}>
            {entries.map((entry, at) => (entry === 'line' ? <Separator key={`line-${at}`} /> : item(entry)))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </Aria>
  );
}

const item = ({ id, label, icon, hint, danger, disabledReason, onAction }: Exclude<MenuEntry, 'line'>) => (
  <MenuItem
    key={id}
    id={id}
    className="option"
    textValue={label}
    onAction={onAction}
    data-danger={danger ? '' : undefined}
  >
    {icon && <Icon path={icon} />}
    <span>
      {label}
      {(disabledReason ?? hint) && <small>{disabledReason ?? hint}</small>}
    </span>
  </MenuItem>
);
