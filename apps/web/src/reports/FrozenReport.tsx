import type { ReportRepresentation } from '@trivet/contract';
import { dayOf, longDay } from '../lib/dates.ts';
import { moment } from '../lib/moments.ts';
import { Contributions } from '../report-contributions/Contributions.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { printIcon } from '../ui/page-icons.ts';
import { Figures } from './Figures.tsx';
import { Reminders } from './Reminders.tsx';
import { SuggestedLight } from './SuggestedLight.tsx';
import { WrittenWords } from './WrittenWords.tsx';
import { t } from './reports.strings.ts';

/** A report as it was on the day it was submitted. */
export function FrozenReport({ report }: { report: ReportRepresentation }) {
  const { snapshot, figures } = report;
  const asAt = snapshot?.asAt ?? report.updatedAt;
  const print = (
    <Button size="small" icon={printIcon} onClick={() => window.print()}>
      {t('report.print')}
    </Button>
  );
  return (
    <div className="stack">
      <Banner kind="info" title={submittedWords(report, longDay(dayOf(asAt)))} />
      <div className="detail">
        <div className="stack">
          <Card title={t('report.words')} aside={print}>
            <WrittenWords words={snapshot?.words ?? report} />
          </Card>
          <Contributions report={report} />
        </div>
        <div className="stack">
          <Card title={t('report.figures')}>
            <Figures figures={figures} asAt={t('report.figuresThen', { day: moment(asAt) })} />
          </Card>
          <Card title={t('report.suggested')}>
            <SuggestedLight suggested={figures.suggested} isFrozen />
          </Card>
          <Card title={t('report.reminders')}>
            <Reminders report={report} />
          </Card>
        </div>
      </div>
    </div>
  );
}

const submittedWords = ({ submittedByName: name, signedOffByName: chair }: ReportRepresentation, day: string) => {
  if (!name) return t('report.frozenPlain', { day });
  return chair && chair !== name ? t('report.frozenSigned', { day, name, chair }) : t('report.frozen', { day, name });
};
