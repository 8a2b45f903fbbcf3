import type { ReportRepresentation } from '@trivet/contract';
import { dayOf, longDay } from '../lib/dates.ts';
import { moment } from '../lib/moments.ts';
import { WentTo } from '../report-recipients/GoesTo.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Editions } from './Editions.tsx';
import { Figures } from './Figures.tsx';
import { PartnersSaid } from './PartnersSaid.tsx';
import { Reminders } from './Reminders.tsx';
import { Sections } from './Sections.tsx';
import { sectionIn } from './sections.ts';
import { SuggestedLight } from './SuggestedLight.tsx';
import { TakeReport } from './TakeReport.tsx';
import { WrittenWords } from './WrittenWords.tsx';
import { t } from './reports.strings.ts';

/** A report as it was on the day it was submitted. */
export function FrozenReport({ report }: { report: ReportRepresentation }) {
  const { snapshot, figures } = report;
  const asAt = snapshot?.asAt ?? report.updatedAt;
  return (
    <div className="stack">
      <Banner kind="info" title={submittedWords(report, longDay(dayOf(asAt)))}>
        {report.acceptedAt && report.acceptedByName && (
          <p>{t('report.acceptedOn', { day: longDay(dayOf(report.acceptedAt)), name: report.acceptedByName })}</p>
        )}
      </Banner>
      <div className="detail">
        <div className="stack">
          <Card title={t('report.words')} aside={<TakeReport report={report} />}>
            <WrittenWords words={snapshot?.words ?? report} />
          </Card>
          <Sections sections={report.sections} corrections={(snapshot?.words ?? report).corrections} />
          <PartnersSaid items={sectionIn(report.sections, 'partners')?.items ?? []} />
        </div>
        <div className="stack">
          <Card title={t('report.figures')}>
            <Figures figures={figures} asAt={t('report.figuresThen', { day: moment(asAt) })} />
          </Card>
          <Card title={t('report.suggested')}>
            <SuggestedLight suggested={figures.suggested} isFrozen />
          </Card>
          <Editions report={report} />
          <WentTo report={report} />
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
