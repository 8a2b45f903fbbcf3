import { useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { useRested } from '../lib/useRested.ts';
import { TextField } from '../ui/TextField.tsx';

type Props = { id: string; label: string; value: string; onChange: (words: string | undefined) => void };

/** Words to search a list for: follows the typing after a short rest, and takes focus on '/'. */
export function SearchField({ id, label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const tell = useRested((words: string) => onChange(words.trim() || undefined));
  useCommand('search', () => document.getElementById(id)?.focus());
  // The address changed by itself: a chip was taken off, or one went back.
  if (known !== value) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const change = (words: string) => {
    setTyped(words);
    tell(words);
  };
  return (
    <div className="filter-search">
      <TextField id={id} type="search" label={label} value={typed} onChange={change} autoComplete="off" />
    </div>
  );
}
