import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { FrameworkVersionRepresentation } from '@trivet/contract';
import type { FrameworkIndicator, FrameworkOutcome } from '@trivet/domain';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { fullDay, today } from '../lib/dates.ts';
import { t as series } from '../outcomes/series.strings.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { OutcomesCrumb, VersionsCrumb } from './crumbs.tsx';
import { frameworkVersionQuery } from './framework-versions.api.ts';
import { publishedWords, standingOf, targetWords } from './framework-words.ts';
import { VersionState } from './VersionState.tsx';
import { t } from './framework-versions.strings.ts';
import './framework-versions.css';

/** A version as it was published: every outcome with its indicators. */
export function FrameworkVersionPage() {
  const workspace = useWorkspaceHere();
  const { number } = useParams({ from: '/frame/w/$workspace/outcomes/versions/$number' });
  return workspace ? <Version workspace={workspace} number={number} /> : <NotFound />;
}

function Version({ workspace, number }: { workspace: SessionWorkspace; number: string }) {
  const query = useQuery(frameworkVersionQuery(workspace.id, number));
  return (
    <Loaded query={query} what={t('oneVersion.about')}>
      {(version) => (version ? <Shown workspace={workspace} version={version} /> : <NotFound />)}
    </Loaded>
  );
}

type ShownProps = { workspace: SessionWorkspace; version: FrameworkVersionRepresentation };

function Shown({ workspace, version }: ShownProps) {
  const { number, name, reason, fingerprint, isIntact, content } = version;
  const { outcomeCount: outcomes, indicatorCount: indicators } = version;
  return (
    <>
      <PageHeader
        title={t('frameworkVersions.one', { number, name })}
        within={[t('frameworkVersions.title'), workspace.name]}
        crumbs={[
          <OutcomesCrumb key="outcomes" workspace={workspace.slug} />,
          <VersionsCrumb key="versions" workspace={workspace.slug} />,
        ]}
        lead={standingOf(version, today()).words}
      />
      <div className="stack">
        {!isIntact && <Banner kind="warning">{t('oneVersion.broken')}</Banner>}
        <Card title={t('oneVersion.about')} aside={<VersionState version={version} />}>
          <Facts
            facts={[
              [t('oneVersion.published'), publishedWords(version)],
              [
                t('oneVersion.reason'),
                <span key="reason" className="as-typed">
                  {reason}
                </span>,
              ],
              [t('oneVersion.holds'), t('frameworkVersions.holds', { outcomes, indicators })],
              [
                t('oneVersion.fingerprint'),
                <Fingerprint key="fingerprint" fingerprint={fingerprint} isIntact={isIntact} />,
              ],
            ]}
          />
        </Card>
        {content.outcomes.map((outcome) => (
          <Outcome key={outcome.id} outcome={outcome} />
        ))}
      </div>
    </>
  );
}

const Fingerprint = ({ fingerprint, isIntact }: Pick<FrameworkVersionRepresentation, 'fingerprint' | 'isIntact'>) => (
  <>
    {isIntact && t('oneVersion.intact')}
    <code className="framework-fingerprint">{fingerprint}</code>
  </>
);

function Outcome({ outcome: { code, statement, narrative, indicators, ...days } }: { outcome: FrameworkOutcome }) {
  return (
    <Card title={`${code} ${statement}`}>
      {narrative && <p className="as-typed">{narrative}</p>}
      <Facts
        facts={[
          [t('frameworkField.activeFrom'), days.activeFrom && fullDay(days.activeFrom)],
          [t('frameworkField.activeTo'), days.activeTo && fullDay(days.activeTo)],
        ]}
      />
      {indicators.length === 0 && <p className="muted">{t('oneVersion.noIndicators')}</p>}
      {indicators.map((indicator) => (
        <Disclosure key={indicator.id} plain title={`${indicator.reference} ${indicator.title}`} later>
          <Facts facts={factsOf(indicator)} />
        </Disclosure>
      ))}
    </Card>
  );
}

function factsOf(indicator: FrameworkIndicator) {
  const { unit, unitWords, direction, bandFrom: from, bandTo: to, baselineOn, baselineValue, targets } = indicator;
  const better =
    direction === 'band' && from && to ? series('about.band', { from, to }) : series(`direction.${direction}`);
  const baseline = baselineOn && baselineValue;
  return [
    [t('frameworkField.definition'), indicator.definition || null],
    [t('frameworkField.unit'), [series(`unit.${unit}`), unitWords].filter(Boolean).join(', ')],
    [t('frameworkField.direction'), better],
    [t('oneVersion.collected'), indicator.collectedBy ?? t('oneVersion.nobody')],
    [t('frameworkField.source'), indicator.source || null],
    [t('frameworkField.frequency'), series(`frequency.${indicator.frequency}`)],
    [t('frameworkField.isInDevelopment'), indicator.isInDevelopment ? t('versions.yes') : null],
    [t('frameworkField.comparability'), indicator.comparability || null],
    [t('frameworkField.baselineValue'), baseline ? targetWords([{ on: baselineOn, value: baselineValue }]) : null],
    [t('frameworkField.targets'), targets.length > 0 ? targetWords(targets) : null],
    [t('frameworkField.tolerance'), indicator.tolerance],
  ] as const;
}
