import { Link } from '@tanstack/react-router';
import type { WorkItem } from '@trivet/contract';
import { StandingTag } from '../actions/StandingTag.tsx';
import { daysBetween, due, fullDay, today } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import { StatusTag, type StatusKind } from '../ui/StatusTag.tsx';
import { addressOfItem } from './work-address.ts';
import { t } from './my-work.strings.ts';

/** When it is due: red once it is late, amber within 7 days. */
export function WorkTag({ item: { dueOn } }: { item: WorkItem }) {
  return <StatusTag kind={urgencyOf(dueOn)}>{dueOn ? due(dueOn) : t('myWork.row.noDate')}</StatusTag>;
}

/** How an action goes, and which partnership it is of where one is in several. */
export function WorkFacts({ item, withPartnership }: { item: WorkItem; withPartnership: boolean }) {
  const { kind, standing, partnershipName } = item;
  if (!standing && !isAsked(kind)) return withPartnership && partnershipName;
  return (
    <span className="cluster" data-gap="tight">
      {isAsked(kind) ? <span>{t(`myWork.asked.${kind}`)}</span> : standing && <StandingTag standing={standing} />}
      {withPartnership && <span>{partnershipName}</span>}
    </span>
  );
}

export function WorkTitle({ item }: { item: WorkItem }) {
  return <Link {...addressOfItem(item)}>{nameOf(item)}</Link>;
}

/** 'A-031 Agree the venue rota'; a report by the day its period begins. */
export const nameOf = ({ kind, reference, title }: WorkItem) => {
  if (kind === 'contribution_to_write') return t('myWork.row.part', { partner: title, day: fullDay(reference) });
  return isReport(kind) ? t('myWork.row.report', { day: fullDay(reference) }) : `${shortOf(reference)} ${title}`;
};

const isReport = (kind: WorkItem['kind']) =>
  kind === 'report_to_write' || kind === 'report_to_submit' || kind === 'report_to_accept';

const asked = ['help', 'verification', 'date_request', 'escalation', 'risk_allocation'] as const;
const isAsked = (kind: WorkItem['kind']): kind is (typeof asked)[number] => (asked as readonly string[]).includes(kind);

const urgencyOf = (dueOn: string | null): StatusKind => {
  if (dueOn === null) return 'grey';
  const days = daysBetween(today(), dueOn);
  return days < 0 ? 'red' : days <= 7 ? 'amber' : 'grey';
};
