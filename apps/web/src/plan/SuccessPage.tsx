import { useQuery } from '@tanstack/react-query';
import type { CriterionRepresentation } from '@trivet/contract';
import type { CriterionKind } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { api } from '../lib/api.ts';
import { fullDay } from '../lib/dates.ts';
import { measuresQuery } from '../outcomes/series.api.ts';
import { SeriesLink } from '../outcomes/SeriesRows.tsx';
import { TargetLight } from '../outcomes/SeriesTags.tsx';
import { latestWords } from '../outcomes/series-words.ts';
import { shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows, type RowItem } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import { toast } from '../ui/Toast.tsx';
import { PlanTabs } from './PlanTabs.tsx';
import { criteriaQuery, usePlanChange } from './plan.api.ts';
import { t } from './plan.strings.ts';

const CriterionSheet = lazy(() => import('./CriterionSheet.tsx'));
const PlanReasonDialog = lazy(() => import('./PlanReasonDialog.tsx'));

type Doing = { what: 'add'; kind: CriterionKind } | { what: 'edit' | 'withdraw'; criterion: CriterionRepresentation };

/** By what success and failure are known and when somebody steps in: agreed, as worded, with who answers for the outcome. */
export function SuccessPage() {
  const place = usePlace();
  const mayAdd = useMayHere('criterion.add');
  const [doing, start] = useState<Doing | null>(null);
  const close = () => start(null);
  const begin = mayAdd && (
    <Button kind="primary" icon={plusIcon} onClick={() => start({ what: 'add', kind: 'success' })}>
      {t('criterion.add')}
    </Button>
  );
  return (
    <>
      <PlanTabs view="success" actions={begin} />
      <Loaded query={useQuery(criteriaQuery(place.id))} what={t('plan.title.success')} count={6}>
        {({ items }) => (
          <div className="stack" data-gap="loose">
            {kinds.map((kind) => (
              <OfKind key={kind} kind={kind} items={items.filter((one) => one.kind === kind)} onStart={start} />
            ))}
            <Withdrawn />
          </div>
        )}
      </Loaded>
      <Suspense>
        {doing?.what === 'add' && <CriterionSheet kind={doing.kind} onClose={close} />}
        {doing?.what === 'edit' && <CriterionSheet criterion={doing.criterion} onClose={close} />}
        {doing?.what === 'withdraw' && <Withdraw criterion={doing.criterion} onClose={close} />}
      </Suspense>
    </>
  );
}

const kinds = ['success', 'failure', 'intervention'] as const;

type OfKindProps = {
  kind: CriterionKind;
  items: readonly CriterionRepresentation[];
  onStart: (what: Doing) => void;
};

function OfKind({ kind, items, onStart }: OfKindProps) {
  const { mutate: agree } = usePlanChange(async (criterion: CriterionRepresentation) => {
    await api.criteria.agree({ params: paramsOf(criterion), body: {} }, { ifMatch: criterion.version });
    toast(t('criterion.agreedDone', { reference: shortOf(criterion.reference) }));
  });
  return (
    <Card title={t(`criterion.${kind}`)}>
      {items.length === 0 ? (
        <p className="muted">{t(`criterion.${kind}None`)}</p>
      ) : (
        <Rows label={t(`criterion.${kind}`)} items={items.map((one) => rowOf(one, { onStart, onAgree: agree }))} />
      )}
    </Card>
  );
}

type Acts = { onStart: (what: Doing) => void; onAgree: (criterion: CriterionRepresentation) => void };

const rowOf = (criterion: CriterionRepresentation, { onStart, onAgree }: Acts): RowItem => {
  const { may } = criterion.permissions;
  const named = <span className="visually-hidden"> {shortOf(criterion.reference)}</span>;
  return {
    id: criterion.id,
    tag: <Agreed criterion={criterion} />,
    title: (
      <span>
        {shortOf(criterion.reference)} {criterion.words}
      </span>
    ),
    facts: <CriterionFacts criterion={criterion} />,
    action: (
      <span className="cluster" data-gap="tight" data-screen-only>
        {may.includes('criterion.agree') && (
          <Button kind="primary" size="small" onClick={() => onAgree(criterion)}>
            {t('criterion.agree')}
            {named}
          </Button>
        )}
        {may.includes('criterion.edit') && (
          <Button size="small" onClick={() => onStart({ what: 'edit', criterion })}>
            {t('plan.change')}
            {named}
          </Button>
        )}
        {may.includes('criterion.withdraw') && (
          <Button size="small" kind="quiet" onClick={() => onStart({ what: 'withdraw', criterion })}>
            {t('criterion.withdraw')}
            {named}
          </Button>
        )}
      </span>
    ),
  };
};

/** What happens then, and the measures that show whether it is so. */
function CriterionFacts({ criterion: { id, response } }: { criterion: CriterionRepresentation }) {
  const { data } = useQuery(measuresQuery(usePlace().id));
  const showing = (data?.items ?? []).filter(({ evidenceOf }) => evidenceOf.some((one) => one.id === id));
  return (
    <>
      {response}
      {showing.map((measure) => (
        <span className="cluster" data-gap="tight" key={measure.id}>
          <SeriesLink series={measure} />
          <TargetLight series={measure} />
          <span>{latestWords(measure)}</span>
        </span>
      ))}
    </>
  );
}

/** Who agreed, when; or that it waits, and who agreed to other words before. */
function Agreed({ criterion: { agreed, agreedByName, agreedOn } }: { criterion: CriterionRepresentation }) {
  const by = agreedByName && agreedOn && t('criterion.agreedBy', { name: agreedByName, day: fullDay(agreedOn) });
  return (
    <>
      <StatusTag kind={agreed ? 'green' : 'amber'}>{t(agreed ? 'criterion.agreed' : 'criterion.waits')}</StatusTag>
      {by && <small className="block muted">{agreed ? by : t('criterion.before', { by })}</small>}
    </>
  );
}

function Withdrawn() {
  const place = usePlace();
  const { data } = useQuery(criteriaQuery(place.id, true));
  if (!data || data.items.length === 0) return null;
  return (
    <Disclosure title={t('criterion.withdrawn', { count: data.items.length })}>
      <Rows
        label={t('criterion.withdrawn', { count: data.items.length })}
        items={data.items.map(({ id, reference, words, withdrawnReason, withdrawnOn }) => ({
          id,
          title: `${shortOf(reference)} ${words}`,
          facts: withdrawnOn && t('criterion.withdrawnOn', { day: fullDay(withdrawnOn), reason: withdrawnReason }),
        }))}
      />
    </Disclosure>
  );
}

function Withdraw({ criterion, onClose }: { criterion: CriterionRepresentation; onClose: () => void }) {
  return (
    <PlanReasonDialog
      title={t('criterion.withdrawTitle', { reference: shortOf(criterion.reference) })}
      ask={t('criterion.withdrawAsk')}
      verb={t('criterion.withdraw')}
      draft={`criterion.withdraw.${criterion.id}`}
      onReason={(body) => api.criteria.withdraw({ params: paramsOf(criterion), body }, { ifMatch: criterion.version })}
      onClose={onClose}
    />
  );
}

const paramsOf = ({ partnershipId, id }: CriterionRepresentation) => ({ partnershipId, criterionId: id });
