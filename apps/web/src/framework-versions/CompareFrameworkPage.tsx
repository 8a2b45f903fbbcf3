import { useQuery } from '@tanstack/react-query';
import type { FrameworkComparison, ListedFrameworkVersion } from '@trivet/contract';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { ChangedWords } from '../comparing/ChangedWords.tsx';
import { CompareTwo } from '../comparing/CompareTwo.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Rows } from '../ui/Rows.tsx';
import { OutcomesCrumb, VersionsCrumb } from './crumbs.tsx';
import { frameworkComparisonQuery, frameworkVersionsQuery } from './framework-versions.api.ts';
import { changedWords } from './framework-words.ts';
import { t } from './framework-versions.strings.ts';

/** What was added, changed and ended between any two versions, or between one and what stands today. */
export function CompareFrameworkPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Compare workspace={workspace} /> : <NotFound />;
}

function Compare({ workspace }: { workspace: SessionWorkspace }) {
  const query = useQuery(frameworkVersionsQuery(workspace.id));
  return (
    <>
      <PageHeader
        title={t('comparison.title')}
        within={[workspace.name]}
        crumbs={[
          <OutcomesCrumb key="outcomes" workspace={workspace.slug} />,
          <VersionsCrumb key="versions" workspace={workspace.slug} />,
        ]}
        lead={t('comparison.lead')}
      />
      <Loaded query={query} what={t('frameworkVersions.title')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={outcomeIcon} title={t('frameworkVersions.none')}>
              {t('comparison.nothing')}
            </EmptyState>
          ) : (
            <CompareTwo options={optionsOf(items)}>
              {(from, to) => <Differences workspaceId={workspace.id} from={from} to={to} />}
            </CompareTwo>
          )
        }
      </Loaded>
    </>
  );
}

const optionsOf = (versions: readonly ListedFrameworkVersion[]) => [
  ...versions.toReversed().map(({ number, name }) => ({
    value: String(number),
    label: t('comparison.version', { number, name }),
  })),
  { value: 'today', label: t('comparison.today') },
];

type DifferencesProps = { workspaceId: string; from: string; to: string };

function Differences({ workspaceId, from, to }: DifferencesProps) {
  const query = useQuery(frameworkComparisonQuery(workspaceId, { from, to }));
  return (
    <Loaded query={query} what={t('comparison.title')}>
      {(comparison) => <Shown comparison={comparison} />}
    </Loaded>
  );
}

type Change = FrameworkComparison['changes'][number];

function Shown({ comparison: { added, changed, ended, changes } }: { comparison: FrameworkComparison }) {
  const of = (kind: Change['change']) => changes.filter(({ change }) => change === kind);
  return (
    <>
      <p role="status">
        {changes.length === 0 ? t('comparison.same') : t('comparison.counted', { added, changed, ended })}
      </p>
      {added > 0 && (
        <Card title={t('comparison.added')}>
          <Named changes={of('added')} label={t('comparison.added')} />
        </Card>
      )}
      {of('changed').map((change) => (
        <Card key={change.id} title={`${change.reference} ${change.title}`} aside={t('comparison.changed')}>
          {change.fields.map(changedWords).map(({ label, was, is }) => (
            <div key={label}>
              <h3>{label}</h3>
              <ChangedWords was={was} is={is} />
            </div>
          ))}
        </Card>
      ))}
      {ended > 0 && (
        <Card title={t('comparison.ended')}>
          <Named changes={of('ended')} label={t('comparison.ended')} />
        </Card>
      )}
    </>
  );
}

const Named = ({ changes, label }: { changes: readonly Change[]; label: string }) => (
  <Rows
    label={label}
    items={changes.map(({ id, reference, title, of }) => ({
      id,
      title: `${reference} ${title}`,
      facts: t(`comparison.${of}`),
    }))}
  />
);
