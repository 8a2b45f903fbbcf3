import { Link } from '@tanstack/react-router';
import type { WorkItem } from '@trivet/contract';
import { daysBetween, due, fullDay, today } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { StatusTag, type StatusKind } from '../ui/StatusTag.tsx';
import { addressOfItem } from './work-address.ts';
import { t } from './my-work.strings.ts';

/** When it is due: red once it is late, amber within 7 days. */
export function WorkTag({ item: { dueOn } }: { item: WorkItem }) {
  return <StatusTag kind={urgencyOf(dueOn)}>{dueOn ? due(dueOn) : t('myWork.row.noDate')}</StatusTag>;
}

/** How an action goes, and whose it is where one is in several partnerships. */
export function WorkFacts({ item, withPartnership }: { item: WorkItem; withPartnership: boolean }) {
  const { kind, light, partnershipName } = item;
  if (kind !== 'action') return withPartnership && partnershipName;
  return (
    <span className="cluster" data-gap="tight">
      <StatusTag kind={light}>{t(`myWork.row.${delivery[light]}`)}</StatusTag>
      {withPartnership && partnershipName}
    </span>
  );
}

export function WorkTitle({ item }: { item: WorkItem }) {
  return <Link {...addressOfItem(item)}>{nameOf(item)}</Link>;
}

/** 'A-031 Agree the venue rota'; a report by the day its period begins. */
export const nameOf = ({ kind, reference, title }: WorkItem) =>
  kind === 'report_to_write' || kind === 'report_to_submit'
    ? t('myWork.row.report', { day: fullDay(reference) })
    : `${shortOf(reference)} ${title}`;

const delivery = { green: 'on_track', amber: 'at_risk', red: 'off_track' } as const;

const urgencyOf = (dueOn: string | null): StatusKind => {
  if (dueOn === null) return 'grey';
  const days = daysBetween(today(), dueOn);
  return days < 0 ? 'red' : days <= 7 ? 'amber' : 'grey';
};
