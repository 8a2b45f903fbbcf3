import type { Correction, ReportSection, SectionOf } from '@trivet/domain';
import { shortDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { LightTag } from '../ui/LightTag.tsx';
import { Card } from '../ui/Card.tsx';
import { MeasuresStanding } from './MeasuresStanding.tsx';
import { PromisedAndDelivered } from './PromisedAndDelivered.tsx';
import { SpendAgainstBudget } from './SpendAgainstBudget.tsx';
import { idOf, lateIn } from './deviations.ts';
import { sectionIn } from './sections.ts';
import { t } from './reports.strings.ts';

type Props = {
  sections: readonly ReportSection[];
  /** What is done about each late milestone and action; left out where it is being written beside */
  corrections?: readonly Correction[];
};

/** What a report is filled in with: risks, what is late and what is done about them, requests. */
export function Sections({ sections, corrections }: Props) {
  const [risks, deviations, measures, money, pledges, requests] = [
    sectionIn(sections, 'risks'),
    sectionIn(sections, 'deviations'),
    sectionIn(sections, 'measures'),
    sectionIn(sections, 'money'),
    sectionIn(sections, 'pledges'),
    sectionIn(sections, 'requests'),
  ];
  return (
    <>
      {risks && <Risks section={risks} />}
      {deviations && corrections && <Deviations section={deviations} corrections={corrections} />}
      {measures && measures.items.length > 0 && <MeasuresStanding section={measures} />}
      {money && money.sums.length > 0 && <SpendAgainstBudget section={money} />}
      {pledges && pledges.valued.length + pledges.unvalued.length > 0 && <PromisedAndDelivered section={pledges} />}
      {requests && <Requests section={requests} />}
    </>
  );
}

function Risks({ section }: { section: SectionOf<'risks'> }) {
  const { open, byLight, since, raised, closed, worse, better, highest } = section;
  return (
    <Card title={t('section.risks')}>
      <div className="stack" data-gap="tight">
        <p>{t('section.risksOpen', { open, ...byLight })}</p>
        <p>{t('section.risksMoved', { day: shortDay(since), raised, closed, worse, better })}</p>
        {highest.length > 0 && <h3>{t('section.highest')}</h3>}
        <ul className="report-items">
          {highest.map(({ riskId, reference, title, light, score, scoreThen, leadPartnerName }) => (
            <li key={riskId}>
              <LightTag light={light} /> {shortOf(reference)} {title}
              <small className="block muted">
                {scoreThen === null ? t('section.riskNew', { score }) : scoreWords(score, scoreThen)}.{' '}
                {t('section.riskLed', { partner: leadPartnerName })}
              </small>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

const scoreWords = (score: number, before: number) =>
  score === before ? String(score) : t('section.riskFrom', { score, before });

function Deviations({
  section,
  corrections,
}: {
  section: SectionOf<'deviations'>;
  corrections: readonly Correction[];
}) {
  const late = lateIn(section);
  return (
    <Card title={t('section.deviations')}>
      {late.length === 0 ? (
        <p className="muted">{t('section.deviationsNone')}</p>
      ) : (
        <ul className="report-items">
          {late.map(({ id, reference, title, ownerName, partnerName, daysLate }) => (
            <li key={id}>
              {t('report.correction', { reference: shortOf(reference), title })}
              <small className="block muted">
                {t('report.correctionFacts', {
                  owner: ownerName ?? partnerName ?? t('report.correctionNobody'),
                  days: daysLate,
                })}
              </small>
              <CorrectionWords words={corrections.find((one) => idOf(one) === id)?.words} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const CorrectionWords = ({ words }: { words: string | undefined }) =>
  words ? <p className="as-typed">{words}</p> : <p className="muted">{t('report.correctionNone')}</p>;

function Requests({ section: { escalated, help } }: { section: SectionOf<'requests'> }) {
  if (escalated.length === 0 && help.length === 0)
    return (
      <Card title={t('section.requests')}>
        <p className="muted">{t('section.requestsNone')}</p>
      </Card>
    );
  return (
    <Card title={t('section.requests')}>
      <ul className="report-items">
        {escalated.map(({ actionId, reference, title, level, since }) => (
          <li key={actionId}>
            {shortOf(reference)} {title}
            <small className="block muted">
              {t(level === 'sro' ? 'section.toSro' : 'section.toSponsor', { day: shortDay(since) })}
            </small>
          </li>
        ))}
        {help.map(({ partnerName, words }) => (
          <li key={partnerName}>
            {words}
            <small className="block muted">{partnerName}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
