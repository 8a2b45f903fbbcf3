import type { ListedDecision } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { shortOf } from '../partnerships/place.ts';
import type { Column } from '../ui/table.ts';
import { DecisionLink, DecisionStatus, tallyWords } from './DecisionStatus.tsx';
import { t } from './decisions.strings.ts';

type AddressOf = (decision: ListedDecision) => { workspace: string; code: string };

/** The columns of a register of decisions, wherever it is. */
export const columnsAt = (
  addressOf: AddressOf,
  more: readonly Column<ListedDecision>[] = [],
): readonly Column<ListedDecision>[] => [
  {
    id: 'reference',
    head: t('decisions.reference'),
    cell: ({ reference }) => shortOf(reference),
    nowrap: true,
    sortable: more.length === 0,
  },
  {
    id: 'title',
    head: t('decisions.name'),
    cell: (decision) => (
      <DecisionLink address={addressOf(decision)} reference={decision.reference}>
        {decision.title}
      </DecisionLink>
    ),
    isTitle: true,
  },
  ...more,
  { id: 'status', head: t('decisions.status'), cell: ({ status }) => <DecisionStatus status={status} />, nowrap: true },
  { id: 'where', head: t('decisions.where'), cell: whereWords },
  { id: 'method', head: t('decisions.method'), cell: ({ method }) => t(`method.${method}`) },
  { id: 'positions', head: t('decisions.positions'), cell: tallyWords },
  {
    id: 'reviewOn',
    head: t('decisions.review'),
    cell: ({ reviewOn }) => reviewOn && shortDay(reviewOn),
    nowrap: true,
    sortable: true,
  },
];

const whereWords = ({ meetingReference, meetingHeldOn, status, closesOn, decidedOn }: ListedDecision) => {
  if (meetingReference && meetingHeldOn)
    return t('decisions.at', { reference: shortOf(meetingReference), day: shortDay(meetingHeldOn) });
  if (status === 'proposed' && closesOn) return t('decision.answersBy', { day: shortDay(closesOn) });
  return (
    <>
      {t('decisions.between')}
      {decidedOn && <small className="block muted">{shortDay(decidedOn)}</small>}
    </>
  );
};
