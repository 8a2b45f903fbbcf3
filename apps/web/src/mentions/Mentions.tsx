import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { announce } from '../lib/announce.ts';
import type { FieldProps } from '../ui/field.tsx';
import { type Mention, mentionAt, namesLike, withMention } from './mention-words.ts';
import { mentionablesQuery } from './mentions.api.ts';
import { t } from './mentions.strings.ts';
import './mentions.css';

type Named = { id: string; name: string };
type Props = {
  partnershipId: string;
  /** What the box inside is given, too. */
  field: Pick<FieldProps<string>, 'id' | 'value' | 'onChange'>;
  /** A TextArea or a TextField with the same field. */
  children: ReactNode;
};

/** Offers the partnership's people where an @ is typed. The box keeps the focus: arrows choose, Enter or Tab writes the name, Escape closes. */
export function Mentions({ partnershipId, field, children }: Props) {
  const { mention, look, close } = useMention(field.id);
  const [at, setAt] = useState(0);
  const offered = useOffered(partnershipId, mention);
  const chosen = Math.min(at, offered.length - 1);
  const listId = `${field.id}-people`;
  useDescribed(field.id, { listId, active: offered.length > 0 ? optionId(listId, chosen) : undefined });
  const write = useWriting(field, mention, close);
  const onKeyDown = (event: KeyboardEvent) => {
    const named = offered[chosen];
    if (!named) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((chosen + step + offered.length) % offered.length);
    else if (event.key === 'Enter' || event.key === 'Tab') write(named.name);
    else if (event.key === 'Escape') close();
    else return setAt(0);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="mentions"
      role="presentation"
      onInput={look}
      onSelect={look}
      onKeyDownCapture={onKeyDown}
      onBlur={close}
    >
      {children}
      {offered.length > 0 && <People {...{ listId, offered, chosen }} onChoose={write} />}
    </div>
  );
}

type PeopleProps = { listId: string; offered: readonly Named[]; chosen: number; onChoose: (name: string) => void };

function People({ listId, offered, chosen, onChoose }: PeopleProps) {
  return (
    <div className="mentions-list options" role="listbox" id={listId} aria-label={t('mentions.people')}>
      {offered.map(({ id, name }, index) => (
        <div
          key={id}
          className="option"
          role="option"
          id={optionId(listId, index)}
          tabIndex={-1}
          aria-selected={index === chosen}
          // Before the box loses its focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(name);
          }}
        >
          {name}
        </div>
      ))}
    </div>
  );
}

const optionId = (listId: string, index: number) => `${listId}-${index}`;

type Box = HTMLTextAreaElement | HTMLInputElement;
const isBox = (target: EventTarget | null): target is Box =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

const boxOf = (id: string): Box | null => {
  const box = document.getElementById(id);
  return isBox(box) ? box : null;
};

/** The name that is being typed in a box, as of the last look. */
const useMention = (id: string) => {
  const [mention, setMention] = useState<Mention | null>(null);
  const look = ({ target }: SyntheticEvent) => {
    if (isBox(target) && target.id === id) setMention(mentionAt(target.value, target.selectionStart ?? 0));
  };
  return { mention, look, close: () => setMention(null) };
};

/** Who is called so, said to whoever does not see the list. */
const useOffered = (partnershipId: string, mention: Mention | null): readonly Named[] => {
  const { data: people } = useQuery({ ...mentionablesQuery(partnershipId), enabled: mention !== null });
  const offered = mention && people ? namesLike(mention.typed, people) : [];
  const count = offered.length;
  const typed = people && mention?.typed;
  useEffect(() => {
    if (typed !== undefined && count > 0) announce(t('mentions.offered', { count }));
  }, [typed, count]);
  return offered;
};

/** Puts a name where it is being typed, and the caret behind it: the browser would put it at the end. */
const useWriting = (field: Props['field'], mention: Mention | null, close: () => void) => {
  const caret = useRef<number | null>(null);
  useEffect(() => {
    if (caret.current !== null) boxOf(field.id)?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [field.id, field.value]);
  return (name: string) => {
    if (!mention) return;
    const written = withMention(field.value, mention, name);
    caret.current = written.caret;
    field.onChange(written.words);
    close();
  };
};

/** Tells assistive technology what the box offers: its own field sets none of these. */
const useDescribed = (id: string, { listId, active }: { listId: string; active: string | undefined }) => {
  useEffect(() => {
    const box = boxOf(id);
    box?.setAttribute('aria-autocomplete', 'list');
    if (active) {
      box?.setAttribute('aria-controls', listId);
      box?.setAttribute('aria-activedescendant', active);
    } else {
      box?.removeAttribute('aria-controls');
      box?.removeAttribute('aria-activedescendant');
    }
  }, [id, listId, active]);
};
