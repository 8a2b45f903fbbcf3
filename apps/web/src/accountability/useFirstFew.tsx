import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../ui/Button.tsx';
import { t } from './accountability.strings.ts';

const atFirst = 6;
const atATime = 50;

/** The first few of a long list and the press for more; on paper all of it. */
export function useFirstFew<Item>(items: readonly Item[]) {
  const [count, show] = useState(atFirst);
  const isOnPaper = useOnPaper();
  const shown = isOnPaper ? items : items.slice(0, count);
  const left = items.length - shown.length;
  const more = left > 0 && (
    <Button kind="link" onClick={() => show(count + atATime)}>
      {left > atATime ? t('acc.more', { next: atATime, left }) : t('acc.moreAll', { count: items.length })}
    </Button>
  );
  return { shown, more };
}

/** Whether the page is being printed: drawn anew before the printer looks. */
function useOnPaper(): boolean {
  const [isOnPaper, set] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => set(true));
    const after = () => set(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return isOnPaper;
}
