import { type ReactNode, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Header } from 'react-aria-components/Header';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Aria } from './Aria.tsx';
import { IconButton } from './IconButton.tsx';
import { Icon, searchIcon } from './icons.tsx';
import { closeIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';

export type PaletteItem = {
  id: string;
  label: string;
  /** The label as it is shown, where words of it are marked. */
  shown?: ReactNode;
  detail?: ReactNode;
  icon?: string | undefined;
  keys?: string | undefined;
  /** Other words it is found by. */
  also?: string | undefined;
  run: () => void;
};
export type PaletteGroup = { title: string; items: readonly PaletteItem[] };

type Props = {
  groups: readonly PaletteGroup[];
  /** What the server found for what is typed: shown as it is, not filtered again. */
  found?: readonly PaletteGroup[];
  /** Why nothing could be found, in words. */
  failure?: string | undefined;
  isSearching?: boolean | undefined;
  onType?: (words: string) => void;
  onClose: () => void;
};

/** Ctrl K: go to a page, find a thing, do an act. */
export function Palette({ groups, found = [], failure, isSearching = false, onType, onClose }: Props) {
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  const [words, setWords] = useState('');
  const local: PaletteGroup[] = groups.map(({ title, items }) => ({
    title,
    items: items.filter((item) => contains(textOf(item), words)),
  }));
  // What is found comes a moment later: it must not push away what one is about to press.
  const shown = [...local, ...found].filter(({ items }) => items.length > 0);
  const type = (typed: string) => {
    setWords(typed);
    onType?.(typed);
  };
  return (
    <Aria>
      <ModalOverlay
        className="scrim"
        data-place="top"
        isOpen
        isDismissable
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Modal className="overlay palette">
          <Dialog className="dialog-section" aria-label={t('palette.label')}>
            <Autocomplete inputValue={words} onInputChange={type}>
              <div className="palette-search">
                <Icon path={searchIcon} />
                <SearchField aria-label={t('palette.label')} autoFocus>
                  <Input placeholder={t('palette.placeholder')} />
                </SearchField>
                <IconButton icon={closeIcon} label={t('ui.close')} onClick={onClose} />
              </div>
              {failure && (
                <p className="options-empty" role="alert">
                  {failure}
                </p>
              )}
              <Menu
                className="options"
                aria-label={t('palette.label')}
                onAction={(id) => runOf(shown, String(id), onClose)}
                renderEmptyState={() => (
                  <p className="options-empty">{t(isSearching ? 'palette.waiting' : 'palette.none')}</p>
                )}
              >
                {shown.map((group) => (
                  <MenuSection key={`${local.includes(group) ? '' : 'found '}${group.title}`}>
                    <Header className="options-title">{group.title}</Header>
                    {group.items.map(row)}
                  </MenuSection>
                ))}
              </Menu>
            </Autocomplete>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </Aria>
  );
}

const row = (item: PaletteItem) => (
  <MenuItem key={item.id} id={item.id} className="option" textValue={item.label}>
    {item.icon && <Icon path={item.icon} />}
    <span>
      {item.shown ?? item.label}
      {item.detail && <small>{item.detail}</small>}
    </span>
    {item.keys && <kbd aria-hidden="true">{item.keys}</kbd>}
  </MenuItem>
);

/** What is found by its words here has a detail of plain words. */
const textOf = ({ label, detail, also = '' }: PaletteItem) =>
  `${label} ${typeof detail === 'string' ? detail : ''} ${also}`;

const runOf = (groups: readonly PaletteGroup[], id: string, onClose: () => void) => {
  onClose();
  groups
    .flatMap(({ items }) => items)
    .find((item) => item.id === id)
    ?.run();
};
