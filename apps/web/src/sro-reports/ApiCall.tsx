import { CodeBlock } from '../ui/CodeBlock.tsx';
import { t } from './sro-reports.strings.ts';

type Props = { path: string; query: Record<string, string | undefined> };

/** What the page shows, as a call that works where it is pasted. */
export function ApiCall({ path, query }: Props) {
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const address = `${window.location.origin}/api/v1${path}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
  return (
    <div className="stack">
      <p>{t('sroReports.callWhy')}</p>
      <CodeBlock
        code={`curl --header 'Authorization: Bearer YOUR_TOKEN' '${address}'`}
        what={t('sroReports.theCall')}
      />
    </div>
  );
}
