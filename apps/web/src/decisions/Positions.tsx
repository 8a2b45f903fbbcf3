import type { DecisionPositionView, DecisionRepresentation, DecisionVoice } from '@trivet/contract';
import { shortDay } from '../lib/dates.ts';
import { Card } from '../ui/Card.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { StanceTag } from './DecisionStatus.tsx';
import { t } from './decisions.strings.ts';

/** Where each organisation stands, with its reason, and what the rule makes of it. */
export function Positions({ decision }: { decision: DecisionRepresentation }) {
  const { voices, verdict, status, meetingId } = decision;
  const isOpen = status === 'proposed';
  const isCounted = isOpen || decision.result !== null;
  const said = meetingId !== null && !isOpen ? voices.filter(({ position }) => position) : voices;
  return (
    <Card title={t('decision.positions')}>
      <div className="stack">
        {isCounted && <p>{t(`because.${verdict.because}`)}</p>}
        {said.length > 0 && (
          <DataTable<DecisionVoice>
            rows={said}
            caption={t('decision.positions')}
            columns={columnsWhere(isOpen)}
            idOf={({ partnerId }) => partnerId}
            nameOf={({ name }) => name}
            empty={null}
          />
        )}
      </div>
    </Card>
  );
}

const columnsWhere = (isOpen: boolean): readonly Column<DecisionVoice>[] => [
  {
    id: 'organisation',
    head: t('decision.organisation'),
    cell: ({ name, isVoter }) => (
      <>
        {name}
        {!isVoter && <small className="block muted">{t('decision.heardOnly')}</small>}
      </>
    ),
    isTitle: true,
  },
  {
    id: 'stance',
    head: t('decision.stance'),
    cell: ({ position }) =>
      position ? (
        <StanceTag stance={position.stance} />
      ) : (
        <StatusTag kind="grey">{t(isOpen ? 'stance.none' : 'stance.silent')}</StatusTag>
      ),
    nowrap: true,
  },
  { id: 'reason', head: t('decision.reason'), cell: ({ position }) => position && <Reason position={position} /> },
  { id: 'given', head: t('decision.given'), cell: givenWords },
];

function Reason({ position }: { position: DecisionPositionView }) {
  const { reason, ratification, ratifyBy, ratifiedOn, ratifiedByName, ratificationWords } = position;
  return (
    <>
      {reason && <span className="as-typed">{reason}</span>}
      {ratification === 'owed' && ratifyBy && (
        <small className="block">{t('decision.ratifyBy', { day: shortDay(ratifyBy) })}</small>
      )}
      {(ratification === 'ratified' || ratification === 'refused') && ratifiedOn && (
        <small className="block muted">
          {t(`decision.${ratification}`, { name: ratifiedByName ?? '', day: shortDay(ratifiedOn) })}
          {ratificationWords && `: ${ratificationWords}`}
        </small>
      )}
    </>
  );
}

function givenWords({ position, representativeName }: DecisionVoice) {
  if (!position)
    return (
      <span className="muted">
        {representativeName ? t('decision.asksFor', { name: representativeName }) : t('decision.noLead')}
      </span>
    );
  const { givenByName, enteredByName, givenOn } = position;
  return (
    <>
      {t('decision.givenBy', { name: givenByName ?? t('decision.noLead'), day: shortDay(givenOn) })}
      {enteredByName && enteredByName !== givenByName && (
        <small className="block muted">{t('decision.enteredBy', { name: enteredByName })}</small>
      )}
    </>
  );
}
