import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { TextField } from '../ui/TextField.tsx';

type Props = { id: string; label: string; value: string; onChange: (words: string | undefined) => void };

/** Words to search a list for: follows the typing after a short rest, and takes focus on '/'. */
export function SearchField({ id, label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef(0);
  useCommand('search', () => document.getElementById(id)?.focus());
  useEffect(() => () => clearTimeout(timer.current), []);
  // The address changed by itself: a chip was taken off, or one went back.
  if (known !== value) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const change = (words: string) => {
    setTyped(words);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onChange(words.trim() || undefined), 250);
  };
  return (
    <div className="filter-search">
      <TextField id={id} type="search" label={label} value={typed} onChange={change} autoComplete="off" />
    </div>
  );
}
