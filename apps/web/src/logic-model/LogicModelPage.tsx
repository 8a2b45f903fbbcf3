import { useQuery } from '@tanstack/react-query';
import type { LogicBoxRepresentation, LogicModel } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { PlanTabs } from '../plan/PlanTabs.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { outcomeIcon, plusIcon } from '../ui/icons.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { LogicColumns } from './LogicColumns.tsx';
import { LogicPicture } from './LogicPicture.tsx';
import { logicModelQuery } from './logic-model.api.ts';
import { t } from './logic-model.strings.ts';
import { TakenOut } from './TakenOut.tsx';
import type { Stage } from './stages.ts';
import './logic-model.css';

const LogicBoxSheet = lazy(() => import('./LogicBoxSheet.tsx'));

type Opened = { box: LogicBoxRepresentation } | { stage: Stage };

/** The logic model: columns of boxes to read and change, what is missing, and the same as a picture. */
export function LogicModelPage() {
  const place = usePlace();
  const query = useQuery(logicModelQuery(place.id));
  const mayAdd = useMayHere('logic_box.add');
  const [opened, open] = useState<Opened | null>(null);
  const begin = mayAdd && (
    <Button kind="primary" icon={plusIcon} onClick={() => open({ stage: 'outcome' })}>
      {t('logic.add')}
    </Button>
  );
  return (
    <>
      <PlanTabs view="logic" actions={begin} />
      <Loaded query={query} what={t('logic.what')} shape="tiles" count={7}>
        {(model) => <Model model={model} mayAdd={mayAdd} onOpen={open} />}
      </Loaded>
      <Suspense>
        {opened && query.data && <LogicBoxSheet {...opened} model={query.data} onClose={() => open(null)} />}
      </Suspense>
    </>
  );
}

type Props = { model: LogicModel; mayAdd: boolean; onOpen: (what: Opened) => void };

function Model({ model, mayAdd, onOpen }: Props) {
  const { boxes, removed } = model;
  if (boxes.length === 0 && removed.length === 0)
    return (
      <EmptyState icon={outcomeIcon} title={t('logic.empty')}>
        {t(mayAdd ? 'logic.emptyWhy' : 'logic.emptyReader')}
      </EmptyState>
    );
  return (
    <div className="stack" data-gap="loose">
      <div>
        <p>{t('logic.gaps', { count: boxes.filter(({ gaps }) => gaps.length > 0).length })}</p>
        {mayAdd && (
          <p className="muted" data-screen-only>
            {t('logic.keys')}
          </p>
        )}
      </div>
      <LogicColumns
        boxes={boxes}
        mayAdd={mayAdd}
        onAdd={(stage) => onOpen({ stage })}
        onEdit={(box) => onOpen({ box })}
      />
      {boxes.length > 0 && <LogicPicture boxes={boxes} />}
      {removed.length > 0 && <TakenOut boxes={removed} />}
    </div>
  );
}
