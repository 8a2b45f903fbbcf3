import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NotFound } from '../app/NotFound.tsx';
import type { SessionWorkspace } from '../app/session.ts';
import { useWorkspaceHere } from '../app/useWorkspaceHere.ts';
import { indicatorsQuery } from '../outcomes/series.api.ts';
import { Banner } from '../ui/Banner.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { BringFile } from './BringFile.tsx';
import { registerPath } from './import-address.ts';
import { NoFileYet } from './NoFileYet.tsx';
import { PastImports } from './PastImports.tsx';
import { mayEnterValues } from './may-enter-values.ts';
import { t } from './imports.strings.ts';
import './imports.css';

/** Where a spreadsheet of values of indicators comes in, for those who enter them. */
export function IndicatorValuesPage() {
  const workspace = useWorkspaceHere();
  return workspace ? <IndicatorValues workspace={workspace} /> : <NotFound />;
}

function IndicatorValues({ workspace }: { workspace: SessionWorkspace }) {
  const indicators = useQuery(indicatorsQuery(workspace.id));
  return (
    <>
      <PageHeader
        title={t('imports.title.indicator_values')}
        within={[workspace.name]}
        kicker={t('imports.step', { step: 1 })}
        lead={t('imports.lead')}
        crumbs={[
          <Link key="register" to={registerPath('indicator_values')} params={{ workspace: workspace.slug }}>
            {t('imports.register.indicator_values')}
          </Link>,
        ]}
      />
      <div className="stack" data-gap="loose">
        <Loaded query={indicators} what={t('imports.file')} count={8}>
          {({ items }) =>
            mayEnterValues(workspace, items) ? (
              <Card>
                <BringFile register="indicator_values" />
                <NoFileYet
                  why={t('imports.indicatorsTemplateWhy')}
                  template={`/api/v1/workspaces/${workspace.id}/indicator-imports/template`}
                />
              </Card>
            ) : (
              <Banner kind="info">{t('imports.indicatorsNotYours')}</Banner>
            )
          }
        </Loaded>
        <PastImports />
      </div>
    </>
  );
}
