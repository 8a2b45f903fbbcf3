import { useContext, useEffect, useEffectEvent, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components/ComboBox';
import { Header } from 'react-aria-components/Header';
import { Aria } from './Aria.tsx';
import { itemText, type ComboItem, type ComboProps } from './Combobox.tsx';
import { describedBy } from './field.tsx';
import { downIcon, Icon } from './icons.tsx';
import { plain } from '../lib/plain.ts';
import { t } from './ui.strings.ts';

/** The box and list of a Combobox, loaded when a form first shows one. */
export default function ComboboxBox({ disabled = false, autoFocus = false, ...field }: ComboProps) {
  const { id, value, items, none, onChange, onBlur, onSearch, error, hint, label } = field;
  const [isEmptied, empty] = useState(false);
  const [choices, count] = useState(0);
  const choose = (key: string | number | null) => {
    empty(key === null);
    if (key !== null) count(choices + 1);
    onChange(key === null || key === noneId ? null : String(key));
  };
  return (
    <Aria>
      <ComboBox
        id={id}
        aria-labelledby={`${id}-label`}
        // Emptied to be filled anew: what the form puts in its place must not run into what is typed.
        selectedKey={isEmptied ? null : value}
        onSelectionChange={choose}
        {...(onSearch && { onInputChange: onSearch, defaultFilter: fits(field) })}
        onBlur={() => {
          empty(false);
          onBlur?.();
        }}
        isDisabled={disabled}
        isInvalid={Boolean(error)}
        menuTrigger="focus"
        allowsEmptyCollection
        validationBehavior="aria"
      >
        <ClosedBy choices={choices} />
        <div className="input-row" data-joined>
          <Input
            className="input"
            autoFocus={autoFocus}
            {...(none !== undefined && { placeholder: none })}
            aria-describedby={describedBy(id, hint, error)}
          />
          <Button className="button" data-shape="icon" aria-label={t('combo.show', { label })}>
            <Icon path={downIcon} />
          </Button>
        </div>
        <Popover className="popover">
          <ListBox className="options" renderEmptyState={() => <p className="options-empty">{emptyWords(field)}</p>}>
            {none !== undefined && option({ id: noneId, label: none })}
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

const noneId = 'none';

/** A choice closes the list, also where it changed nothing: none for none, or what only adds to something else. */
function ClosedBy({ choices }: { choices: number }) {
  const state = useContext(ComboBoxStateContext);
  const close = useEffectEvent(() => state?.close());
  useEffect(() => {
    if (choices > 0) close();
  }, [choices]);
  return null;
}

/**
 * What the server found fits. What was chosen stays in the list, so that its words can come back, and so does the choice
 * of none: these show only where they hold what is typed.
 */
const fits = ({ items, value }: ComboProps) => {
  const found = new Set(items.filter(({ id }) => id !== value).map(itemText));
  return (text: string, typed: string) => found.has(text) || plain(text).includes(plain(typed));
};

const emptyWords = ({ isSearching, items, nothingLeft }: ComboProps) =>
  isSearching ? t('combo.waiting') : items.length === 0 && nothingLeft ? nothingLeft : t('combo.none');

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
