import { useState } from 'react';
import { Button } from './Button.tsx';
import { copyIcon } from './page-icons.ts';
import { t } from './ui.strings.ts';
import './styles/code-block.css';

/** Something to paste elsewhere as it stands: a call, a query. */
export function CodeBlock({ code, what }: { code: string; what: string }) {
  const [copied, keep] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    keep(code);
  };
  return (
    <div className="code-block">
      <pre>
        <code>{code}</code>
      </pre>
      <Button size="small" icon={copyIcon} onClick={() => void copy()}>
        {t(copied === code ? 'ui.copied' : 'ui.copyIt')}
        <span className="visually-hidden"> {what}</span>
      </Button>
    </div>
  );
}
