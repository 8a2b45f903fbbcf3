import type { ReactNode } from 'react';
import { addressIn, usePlace } from '../partnerships/place.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { TabLink, TabLinks } from '../ui/Tabs.tsx';
import { t } from './resources.strings.ts';

/** What the pages of money and of all else that partners put in have in common: a title, and the way between them. */
export function ResourceTabs({ view, actions }: { view: 'money' | 'pledges' | 'skills'; actions?: ReactNode }) {
  const place = usePlace();
  const params = addressIn(place);
  return (
    <>
      <PageHeader
        title={t(`resources.${view}`)}
        within={[place.name]}
        lead={t(`resources.lead.${view}`)}
        actions={actions}
      />
      <TabLinks label={t('resources.views')}>
        <TabLink
          to="/w/$workspace/p/$code/money"
          params={params}
          label={t('resources.money')}
          activeOptions={{ exact: true }}
        />
        <TabLink to="/w/$workspace/p/$code/money/pledges" params={params} label={t('resources.pledges')} />
        <TabLink to="/w/$workspace/p/$code/money/skills" params={params} label={t('resources.skills')} />
      </TabLinks>
    </>
  );
}
