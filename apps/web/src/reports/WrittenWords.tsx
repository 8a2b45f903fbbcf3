import type { ReactNode } from 'react';
import { LightTag } from '../ui/LightTag.tsx';
import type { ReportWords } from './report-words.ts';
import { t } from './reports.strings.ts';

/** A report's words, to be read from top to bottom. */
export function WrittenWords({ words }: { words: ReportWords }) {
  return (
    <div className="stack report-words">
      <Part title={t('report.headline')}>{words.headline && <p className="report-headline">{words.headline}</p>}</Part>
      <Part title={t('report.light')}>
        {words.light && (
          <>
            <LightTag light={words.light} />
            {words.lightReason && <p className="as-typed">{words.lightReason}</p>}
          </>
        )}
      </Part>
      {(['achievements', 'nextPeriod', 'helpNeeded'] as const).map((name) => (
        <Part key={name} title={t(`report.${name}`)}>
          {words[name] && <p className="as-typed">{words[name]}</p>}
        </Part>
      ))}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children || <p className="muted">{t('report.nothing')}</p>}
    </div>
  );
}
