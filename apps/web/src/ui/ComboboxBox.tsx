import { Button, ComboBox, Input, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { Aria } from './Aria.tsx';
import { itemText, type ComboItem, type ComboProps } from './Combobox.tsx';
import { describedBy } from './field.tsx';
import { downIcon, Icon } from './icons.tsx';
import { t } from './ui.strings.ts';

/** The box and list of a Combobox, loaded when a form first shows one. */
export default function ComboboxBox({ items, disabled = false, autoFocus = false, ...field }: ComboProps) {
  const { id, value, onChange, onBlur, error, hint, label } = field;
  return (
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
  );
}

const option = (item: ComboItem) => (
  <ListBoxItem key={item.id} id={item.id} className="option" textValue={itemText(item)}>
    <span>
      {item.label}
      {item.detail && <small>{item.detail}</small>}
    </span>
  </ListBoxItem>
);

const grouped = (items: readonly ComboItem[]) => {
  const groups = new Map<string, ComboItem[]>();
  items.forEach((item) => groups.set(item.group ?? '', [...(groups.get(item.group ?? '') ?? []), item]));
  return [...groups];
};
