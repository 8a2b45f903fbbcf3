import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedAgreement } from '@trivet/contract';
import type { AgreementKind } from '@trivet/domain';
import { lazy, Suspense, useState } from 'react';
import { fullDay, shortDay } from '../lib/dates.ts';
import { ListTable } from '../lists/ListTable.tsx';
import { usePages } from '../lists/usePages.ts';
import { addressIn, type Place, shortOf, useMayHere, usePlace } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { agreementIcon, plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rows } from '../ui/Rows.tsx';
import { StatusTag } from '../ui/StatusTag.tsx';
import type { Column } from '../ui/table.ts';
import { AgreementStatus } from './AgreementStatus.tsx';
import { agreementsQuery, governanceQuery } from './agreements.api.ts';
import { t } from './agreements.strings.ts';
import './agreements.css';

const DraftSheet = lazy(() => import('./DraftSheet.tsx'));

/** What the partners have agreed in writing, and which of the documents every partnership needs are missing. */
export function AgreementsPage() {
  const place = usePlace();
  const mayDraft = useMayHere('agreement.draft');
  const [drafting, draft] = useState<{ kind: AgreementKind | null } | null>(null);
  const onDraft = mayDraft ? (kind: AgreementKind | null) => draft({ kind }) : undefined;
  const start = onDraft && (
    <Button kind="primary" icon={plusIcon} onClick={() => onDraft(null)}>
      {t('agreements.draft')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('agreements.title')} within={[place.name]} lead={t('agreements.lead')} actions={start} />
      <div className="stack" data-gap="loose">
        <Agreements place={place} start={start} />
        <Governance place={place} onDraft={onDraft} />
      </div>
      <Suspense>{drafting && <DraftSheet place={place} kind={drafting.kind} onClose={() => draft(null)} />}</Suspense>
    </>
  );
}

function Agreements({ place, start }: { place: Place; start: React.ReactNode }) {
  const pages = usePages(place.id);
  const query = useQuery(agreementsQuery(place.id, pages.cursor));
  return (
    <ListTable<ListedAgreement>
      query={query}
      pages={pages}
      what={t('agreements.what')}
      caption={t('agreements.all')}
      columns={columnsIn(place)}
      idOf={({ id }) => id}
      nameOf={({ title }) => title}
      empty={
        <EmptyState icon={agreementIcon} title={t('agreements.empty')} actions={start}>
          {t('agreements.emptyWhy')}
        </EmptyState>
      }
    />
  );
}

type Draft = ((kind: AgreementKind) => void) | undefined;

function Governance({ place, onDraft }: { place: Place; onDraft: Draft }) {
  const query = useQuery(governanceQuery(place.id));
  return (
    <Card title={t('governance.title')}>
      <p className="muted">{t('governance.lead')}</p>
      <Loaded query={query} what={t('governance.title')} shape="rows" count={5}>
        {({ items }) => (
          <Rows
            label={t('governance.title')}
            items={items.map(({ kind, agreement }) => ({
              id: kind,
              tag: agreement ? (
                <AgreementStatus agreement={agreement} />
              ) : (
                <StatusTag kind="amber" shape="triangle">
                  {t('governance.missing')}
                </StatusTag>
              ),
              title: agreement ? <AgreementLink place={place} agreement={agreement} /> : t(`kind.${kind}`),
              facts: agreement ? t(`kind.${kind}`) : t(`governance.${kind}`),
              action: !agreement && onDraft && (
                <Button size="small" onClick={() => onDraft(kind)}>
                  {t('governance.draft')}
                  <span className="visually-hidden"> {t(`kind.${kind}`)}</span>
                </Button>
              ),
            }))}
          />
        )}
      </Loaded>
    </Card>
  );
}

export function AgreementLink({ place, agreement }: { place: Place; agreement: ListedAgreement }) {
  const reference = shortOf(agreement.reference);
  return (
    <Link to="/w/$workspace/p/$code/agreements/$reference" params={{ ...addressIn(place), reference }}>
      {agreement.title}
    </Link>
  );
}

const columnsIn = (place: Place): readonly Column<ListedAgreement>[] => [
  { id: 'reference', head: t('agreements.reference'), cell: ({ reference }) => shortOf(reference), nowrap: true },
  {
    id: 'title',
    head: t('agreements.name'),
    cell: (agreement) => (
      <>
        <AgreementLink place={place} agreement={agreement} />
        <small className="block muted">{under(agreement)}</small>
      </>
    ),
    isTitle: true,
  },
  { id: 'status', head: t('agreements.status'), cell: (one) => <AgreementStatus agreement={one} />, nowrap: true },
  { id: 'law', head: t('agreements.law'), cell: ({ isBinding }) => t(isBinding ? 'law.binds' : 'law.not') },
  { id: 'until', head: t('agreements.until'), cell: until, nowrap: true },
  { id: 'review', head: t('agreements.review'), cell: ({ reviewOn }) => reviewOn && shortDay(reviewOn), nowrap: true },
];

const under = ({ kind, parentTitle }: ListedAgreement) =>
  parentTitle === null ? t(`kind.${kind}`) : t('agreements.under', { kind: t(`kind.${kind}`), title: parentTitle });

const until = ({ inForceUntil, endsOn, noticeBy }: ListedAgreement) => {
  const end = inForceUntil ?? endsOn;
  if (end === null) return null;
  return (
    <>
      {shortDay(end)}
      {noticeBy && <small className="block muted">{t('agreements.noticeBy', { day: fullDay(noticeBy) })}</small>}
    </>
  );
};
