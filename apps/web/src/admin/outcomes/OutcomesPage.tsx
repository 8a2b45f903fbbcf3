import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { outcomeIcon, plusIcon } from '../../ui/icons.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { useAct } from '../useAct.ts';
import { useWorkspace } from '../workspace.ts';
import { t as common } from '../admin.strings.ts';
import { OutcomeName } from './OutcomeLine.tsx';
import { outcomesInOrderQuery } from './outcomes.api.ts';
import { t } from './outcomes.strings.ts';

const InOrder = lazy(() => import('./OutcomesInOrder.tsx').then((m) => ({ default: m.OutcomesInOrder })));
const AddOutcomeSheet = lazy(() => import('./AddOutcomeSheet.tsx'));

/** What the workspace wants for its people, in the order it is read, with who owns each. */
export function OutcomesPage() {
  const { id: workspaceId, name } = useWorkspace();
  const query = useQuery(outcomesInOrderQuery(workspaceId));
  const [isAdding, add] = useState(false);
  return (
    <>
      <PageHeader
        title={t('adminOutcomes.title')}
        lead={t('adminOutcomes.lead', { workspace: name })}
        within={[common('admin.title'), name]}
        actions={
          <Button kind="primary" icon={plusIcon} onClick={() => add(true)}>
            {t('adminOutcomes.add')}
          </Button>
        }
      />
      <div className="stack">
        <Loaded query={query} what={t('adminOutcomes.what')} shape="rows" count={8}>
          {({ items }) =>
            items.length > 0 ? (
              <Suspense>
                <InOrder outcomes={items} />
              </Suspense>
            ) : (
              <NothingYet />
            )
          }
        </Loaded>
        <Archive />
      </div>
      <Suspense>{isAdding && <AddOutcomeSheet workspaceId={workspaceId} onClose={() => add(false)} />}</Suspense>
    </>
  );
}

function NothingYet() {
  const params = { workspaceId: useWorkspace().id };
  const { mutate, isPending } = useAct('outcomes', { done: t('adminOutcomes.templateDone') });
  return (
    <Card>
      <EmptyState
        icon={outcomeIcon}
        title={t('adminOutcomes.empty')}
        actions={
          <Button busy={isPending} onClick={() => mutate(() => api.outcomes.addTemplate({ params }))}>
            {t('adminOutcomes.template')}
          </Button>
        }
      >
        {t('adminOutcomes.emptyWhy')}
      </EmptyState>
    </Card>
  );
}

function Archive() {
  const { data } = useQuery(outcomesInOrderQuery(useWorkspace().id, true));
  if (!data || data.items.length === 0) return null;
  return (
    <Disclosure title={t('adminOutcomes.archivedList')} aside={data.items.length}>
      <Rows
        label={t('adminOutcomes.archivedList')}
        items={data.items.map((outcome) => ({ id: outcome.id, title: <OutcomeName outcome={outcome} /> }))}
      />
    </Disclosure>
  );
}
