import type { AccountabilityLineRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { t } from './accountability.strings.ts';

const EditLineSheet = lazy(() => import('./EditLineSheet.tsx'));
const EndLineDialog = lazy(() => import('./EndLineDialog.tsx'));
const GiveAccountDialog = lazy(() => import('./GiveAccountDialog.tsx'));

/** What this person may do with it now: the server says so, and nothing else is shown. */
export function LineButtons({ line }: { line: AccountabilityLineRepresentation }) {
  const [opened, open] = useState<(typeof acts)[number] | null>(null);
  const close = () => open(null);
  const shown = acts.filter((act) => line.permissions.may.includes(`accountability_line.${rights[act]}`));
  if (shown.length === 0) return null;
  return (
    <div className="cluster detail-acts" data-gap="tight">
      {shown.map((act) => (
        <Button key={act} kind={act === 'give' ? 'primary' : 'secondary'} onClick={() => open(act)}>
          {t(`acc.page.${act}`)}
        </Button>
      ))}
      <Suspense>
        {opened === 'give' && <GiveAccountDialog line={line} onClose={close} />}
        {opened === 'edit' && <EditLineSheet line={line} onClose={close} />}
        {opened === 'end' && <EndLineDialog line={line} onClose={close} />}
      </Suspense>
    </div>
  );
}

const acts = ['give', 'edit', 'end'] as const;
const rights = { give: 'give_account', edit: 'edit', end: 'end' } as const;
