import type { Found } from '@trivet/contract';
import type { SearchKind } from '@trivet/domain';
import { fullDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { t } from './search.strings.ts';
import './search.css';

/** Many of one kind, in words. */
export const manyOf = (kind: SearchKind) => t(kind === 'report' ? 'search.reports' : `search.${kind}`);

/** What one thing is called, with its reference. */
export const calledOf = ({ reference, title, periodStartsOn }: Found): string => {
  const words = title.map(({ text }) => text).join('');
  const called = words || (periodStartsOn ? t('search.report', { day: fullDay(periodStartsOn) }) : '');
  return reference ? `${shortOf(reference)} ${called}` : called;
};

/** The page of one thing. */
export const addressOf = (workspace: string, { kind, id, partnershipCode, reference, periodStartsOn }: Found) => {
  if (kind === 'person') return `/w/${workspace}/admin/people/${id}`;
  if (kind === 'organisation') return `/w/${workspace}/admin/organisations/${id}`;
  const place = `/w/${workspace}/p/${partnershipCode}`;
  if (kind === 'partnership') return place;
  return `${place}/${kind}s/${periodStartsOn ?? shortOf(reference ?? '')}`;
};

/** The same words, with those marked that were asked for. */
export const Called = ({ found }: { found: Found }) =>
  found.title.length === 0 ? (
    calledOf(found)
  ) : (
    <>
      {found.reference && `${shortOf(found.reference)} `}
      <Marked stretches={found.title} />
    </>
  );

/** Words of which some were asked for. */
export const Marked = ({ stretches }: { stretches: Found['title'] }) =>
  stretches.map(({ text, isMatch }, at) => (isMatch ? <mark key={at}>{text}</mark> : text));
