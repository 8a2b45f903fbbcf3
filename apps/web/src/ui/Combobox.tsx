import {
  Button,
  ComboBox,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { Aria } from './Aria.tsx';
import { describedBy, Field, type FieldProps, type Labels } from './field.tsx';
import { downIcon, Icon } from './icons.tsx';
import { t } from './ui.strings.ts';

export type ComboItem = { id: string; label: string; detail?: string | undefined; group?: string | undefined };

type Props = FieldProps<string | null> &
  Labels & { items: readonly ComboItem[]; disabled?: boolean | undefined; autoFocus?: boolean | undefined };

/** One of many, found by typing part of its name. `detail` is a second line; `group` puts items under headings. */
export function Combobox({ items, disabled = false, autoFocus = false, ...field }: Props) {
  const { id, value, onChange, onBlur, error, hint, label } = field;
  return (
    <Field {...field}>
      <Aria>
        <ComboBox
          id={id}
          aria-labelledby={`${id}-label`}
          selectedKey={value}
          onSelectionChange={(key) => onChange(key === null ? null : String(key))}
          {...(onBlur && { onBlur: () => onBlur() })}
          isDisabled={disabled}
          isInvalid={Boolean(error)}
          menuTrigger="focus"
          allowsEmptyCollection
          validationBehavior="aria"
        >
          <div className="input-row" data-joined>
            <Input className="input" autoFocus={autoFocus} aria-describedby={describedBy(id, hint, error)} />
            <Button className="button" data-shape="icon" aria-label={t('combo.show', { label })}>
              <Icon path={downIcon} />
            </Button>
          </div>
          <Popover className="popover">
            <ListBox className="options" renderEmptyState={() => <p className="options-empty">{t('combo.none')}</p>}>
              {grouped(items).map(([group, members]) =>
                group ? (
                  <ListBoxSection key={group} id={`group-${group}`}>
                    <Header className="options-title">{group}</Header>
                    {members.map(option)}
                  </ListBoxSection>
                ) : (
                  members.map(option)
                ),
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </Aria>
    </Field>
  );
}

const option = ({ id, label, detail }: ComboItem) => (
  <ListBoxItem key={id} id={id} className="option" textValue={detail ? `${label}, ${detail}` : label}>
    <span>
      {label}
      {detail && <small>{detail}</small>}
    </span>
  </ListBoxItem>
);

const grouped = (items: readonly ComboItem[]) => {
  const groups = new Map<string, ComboItem[]>();
  items.forEach((item) => groups.set(item.group ?? '', [...(groups.get(item.group ?? '') ?? []), item]));
  return [...groups];
};
