import type { SectionOf } from '@trivet/domain';
import { t as series } from '../outcomes/outcomes.strings.ts';
import { writtenBy } from '../outcomes/series-words.ts';
import { shortDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { Card } from '../ui/Card.tsx';
import { LightTag } from '../ui/LightTag.tsx';
import { t } from './reports.strings.ts';

type Item = SectionOf<'measures'>['items'][number];

/** Each measure with its latest value against its target, and its curve; those off target stand first. */
export function MeasuresStanding({ section: { items } }: { section: SectionOf<'measures'> }) {
  const off = items.filter(({ light }) => light === 'red' || light === 'amber').length;
  return (
    <Card title={t('section.measures')}>
      <p>{t('section.measuresOff', { off })}</p>
      <ul className="report-items">
        {items.map((item) => (
          <li key={item.measureId}>
            {item.light && <LightTag light={item.light} />} {shortOf(item.reference)} {item.title}
            <small className="block muted">{standingOf(item)}</small>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function standingOf(item: Item): string {
  const written = (value: string) => [writtenBy(item)(Number(value)), item.unitWords].filter(Boolean).join(' ');
  const said = { value: written(item.latestValue), day: shortDay(item.latestOn), curve: series(`state.${item.state}`) };
  return item.targetNow === null
    ? t('section.measure', said)
    : t('section.measureTarget', { ...said, target: written(item.targetNow) });
}
