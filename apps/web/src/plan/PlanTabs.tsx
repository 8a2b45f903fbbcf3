import type { ReactNode } from 'react';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { TabLink, TabLinks } from '../ui/Tabs.tsx';
import { t } from './plan.strings.ts';

/** What the pages of a plan have in common: its title, and the way between them. */
export function PlanTabs({
  view,
  actions,
}: {
  view: 'objectives' | 'sight' | 'logic' | 'timeline' | 'success';
  actions?: ReactNode;
}) {
  const place = usePlace();
  const params = addressIn(place);
  return (
    <>
      <PageHeader
        title={t(`plan.title.${view}`)}
        within={[t('plan.title'), place.name]}
        lead={t(`plan.lead.${view}`)}
        actions={actions}
      />
      <TabLinks label={t('plan.views')}>
        <TabLink
          to="/w/$workspace/p/$code/plan"
          params={params}
          label={t('plan.title.objectives')}
          activeOptions={{ exact: true }}
        />
        <TabLink to="/w/$workspace/p/$code/plan/line-of-sight" params={params} label={t('plan.title.sight')} />
        <TabLink to="/w/$workspace/p/$code/plan/logic-model" params={params} label={t('plan.title.logic')} />
        <TabLink to="/w/$workspace/p/$code/plan/timeline" params={params} label={t('plan.title.timeline')} />
        <TabLink to="/w/$workspace/p/$code/plan/success" params={params} label={t('plan.title.success')} />
      </TabLinks>
    </>
  );
}
