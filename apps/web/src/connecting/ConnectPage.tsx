import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { Card } from '../ui/Card.tsx';
import { CodeBlock } from '../ui/CodeBlock.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Select } from '../ui/Select.tsx';
import { feedChoices } from './feed.choices.ts';
import { t } from './connecting.strings.ts';

/** How figures come into Excel, Power BI and the like, in steps that can be followed with what is on the page. */
export function ConnectPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <Connect workspace={workspace} /> : <NotFound />;
}

function Connect({ workspace }: { workspace: SessionWorkspace }) {
  const [feed, choose] = useState('risks');
  const { origin } = window.location;
  const path = `api/v1/workspaces/${workspace.id}/feeds/${feed}.csv`;
  const address = `${origin}/${path}`;
  return (
    <>
      <PageHeader
        title={t('connect.title')}
        within={[workspace.name]}
        lead={t('connect.lead')}
        crumbs={[
          <Link key="all" to="/w/$workspace/overview" params={{ workspace: workspace.slug }}>
            {t('connect.all')}
          </Link>,
        ]}
      />
      <div className="stack">
        <Select id="feed" label={t('connect.which')} value={feed} options={feedChoices} onChange={choose} />
        <Card title={t('connect.token')}>
          <div className="stack">
            <p>{t('connect.tokenStep')}</p>
            <p className="muted">{t('connect.serviceStep')}</p>
            <div>
              <LinkButton to="/account">{t('connect.make')}</LinkButton>
            </div>
          </div>
        </Card>
        <Steps title={t('connect.excel')}>
          <Step words={t('connect.excel1')}>
            <CodeBlock code={address} what={t('connect.address')} />
          </Step>
          <Step words={t('connect.credentials')} />
          <Step words={t('connect.excel3')} />
        </Steps>
        <Steps title={t('connect.powerBi')}>
          <Step words={t('connect.powerBi1')}>
            <CodeBlock code={powerQuery(origin, path)} what={t('connect.query')} />
          </Step>
          <Step words={t('connect.credentials')} />
          <Step words={t('connect.powerBi3')} />
        </Steps>
        <Steps title={t('connect.elsewhere')}>
          <Step words={t('connect.elsewhere1')}>
            <CodeBlock code={`curl --user 'any:YOUR_TOKEN' '${address}'`} what={t('connect.call')} />
          </Step>
          <Step words={t('connect.json')} />
        </Steps>
      </div>
    </>
  );
}

/** With the host apart from the path: only so does a scheduled refresh know what it asks. */
const powerQuery = (origin: string, path: string) => `let
  Source = Csv.Document(
    Web.Contents("${origin}", [RelativePath = "${path}"]),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
  ),
  Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
  Rows`;

function Steps({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title}>
      <ol className="stack">{children}</ol>
    </Card>
  );
}

function Step({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <li>
      <p>{words}</p>
      {children}
    </li>
  );
}
