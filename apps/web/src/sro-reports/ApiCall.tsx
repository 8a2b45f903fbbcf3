import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { copyIcon } from '../ui/page-icons.ts';
import { t } from './sro-reports.strings.ts';
import './sro-reports.css';

type Props = { path: string; query: Record<string, string | undefined> };

/** What the page shows, as a call that works where it is pasted. */
export function ApiCall({ path, query }: Props) {
  const [isCopied, setCopied] = useState(false);
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const address = `${window.location.origin}/api/v1${path}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
  const call = `curl --header 'Authorization: Bearer YOUR_TOKEN' '${address}'`;
  const copy = async () => {
    await navigator.clipboard.writeText(call);
    setCopied(true);
  };
  return (
    <div className="stack">
      <p>{t('sroReports.callWhy')}</p>
      <pre className="api-call">
        <code>{call}</code>
      </pre>
      <div>
        <Button size="small" icon={copyIcon} onClick={() => void copy()}>
          {t(isCopied ? 'sroReports.copied' : 'sroReports.copy')}
        </Button>
      </div>
    </div>
  );
}
