import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { OutcomeRepresentation } from '@trivet/contract';
import { NotFound } from '../../app/NotFound.tsx';
import { fullDay } from '../../lib/dates.ts';
import { isMissing } from '../../lib/problem.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Card } from '../../ui/Card.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useWorkspace } from '../workspace.ts';
import { OutcomeActs } from './OutcomeActs.tsx';
import { SroName } from './OutcomeLine.tsx';
import { outcomeQuery } from './outcomes.api.ts';
import { t } from './outcomes.strings.ts';

/** One outcome: what it means, who owns it, who contributes. */
export function OutcomePage() {
  const { id: workspaceId } = useWorkspace();
  const { outcomeId } = useParams({ from: '/frame/w/$workspace/admin/outcomes/$outcomeId' });
  const query = useQuery(outcomeQuery(workspaceId, outcomeId));
  if (isMissing(query.error)) return <NotFound />;
  return (
    <Loaded query={query} what={t('adminOutcomes.one')}>
      {(outcome) => <Outcome outcome={outcome} />}
    </Loaded>
  );
}

function Outcome({ outcome }: { outcome: OutcomeRepresentation }) {
  const { slug, name: workspace } = useWorkspace();
  const back = (
    <Link to="/w/$workspace/admin/outcomes" params={{ workspace: slug }}>
      {t('adminOutcomes.title')}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={outcome.statement}
        kicker={outcome.code}
        crumbs={[back]}
        within={[t('adminOutcomes.title'), workspace]}
        actions={<OutcomeActs outcome={outcome} />}
      />
      <div className="detail">
        <div className="stack">
          {outcome.archivedAt && <Banner kind="info" title={t('adminOutcomes.isArchived')} />}
          <Card>
            <Facts facts={factsOf(outcome)} />
          </Card>
        </div>
        <Contributing outcome={outcome} />
      </div>
    </>
  );
}

const factsOf = ({ sroName, narrative, activeFrom, activeTo }: OutcomeRepresentation) => [
  [t('adminOutcomes.sro'), <SroName key="sro" name={sroName} />] as const,
  [t('adminOutcomes.narrative'), narrative || null] as const,
  [t('adminOutcomes.since'), activeWords(activeFrom, activeTo)] as const,
];

const activeWords = (from: string | null, to: string | null) => {
  if (from && to) return t('adminOutcomes.fromTo', { from: fullDay(from), to: fullDay(to) });
  if (from) return t('adminOutcomes.from', { from: fullDay(from) });
  return to && t('adminOutcomes.to', { to: fullDay(to) });
};

function Contributing({ outcome: { contributing, archivedAt } }: { outcome: OutcomeRepresentation }) {
  const { slug: workspace } = useWorkspace();
  return (
    <Card title={t('adminOutcomes.contributing')}>
      {contributing.length === 0 ? (
        <p>{t('adminOutcomes.nobody')}</p>
      ) : (
        <>
          <Rows
            label={t('adminOutcomes.contributing')}
            items={contributing.map(({ id, code, name, area }) => ({
              id,
              title: (
                <Link to="/w/$workspace/p/$code" params={{ workspace, code }}>
                  {name}
                </Link>
              ),
              facts: [code, area].filter(Boolean).join(', '),
            }))}
          />
          {!archivedAt && <p className="muted">{t('adminOutcomes.mustEnd')}</p>}
        </>
      )}
    </Card>
  );
}
