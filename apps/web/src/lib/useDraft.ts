import { useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, saveDraft } from './drafts.ts';

/** Keeps what is typed into a form on this device, every 2 seconds while it changes. */
export const useDraft = <Values>(form: string | undefined) => {
  // What was kept came from this form: its values have this form's shape or are of an older one, which the schema will judge.
  const [restored, setRestored] = useState(() =>
    form ? (readDraft(form) as { values: Values; savedAt: string } | null) : null,
  );
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const saved = useRef(JSON.stringify(restored?.values ?? null));

  const save = () => {
    if (!form || pending.current === null || pending.current === saved.current) return;
    saved.current = pending.current;
    setSavedAt(saveDraft(form, JSON.parse(pending.current)));
  };

  useEffect(() => {
    if (!form) return;
    const timer = setInterval(save, 2000);
    window.addEventListener('pagehide', save);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', save);
    };
  });

  return {
    restored,
    savedAt,
    /** Called on every render with what the form holds now. */
    keep: (values: Values, isChanged: boolean) => {
      pending.current = isChanged ? JSON.stringify(values) : null;
    },
    drop: () => {
      pending.current = null;
      setRestored(null);
      setSavedAt(null);
      if (form) dropDraft(form);
    },
  };
};
