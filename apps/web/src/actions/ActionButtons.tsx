import type { ActionRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { shortOf, type Place } from '../partnerships/place.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import type { Ending } from './EndActionDialog.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { t } from './actions.strings.ts';

const EndActionDialog = lazy(() => import('./EndActionDialog.tsx'));
const EditActionSheet = lazy(() => import('./EditActionSheet.tsx'));

type Opened = 'update' | 'edit' | Ending;

/** What this person may do with it now: the server says so, and nothing else is shown. */
export function ActionButtons({ action, place }: { action: ActionRepresentation; place: Place }) {
  const [opened, open] = useState<Opened | null>(null);
  const { may } = action.permissions;
  const close = () => open(null);
  useCommand('row.status', () => open('update'), may.includes('action.progress'));
  useCommand('row.edit', () => open('edit'), may.includes('action.edit'));
  const shown = buttons.filter(({ right }) => may.includes(right));
  if (shown.length === 0) return null;
  return (
    <div className="stack detail-acts">
      <div className="cluster" data-gap="tight">
        {shown.map(({ act }) => (
          <Button
            key={act}
            kind={act === 'update' ? 'primary' : 'secondary'}
            aria-expanded={act === 'update' ? opened === 'update' : undefined}
            onClick={() => open(opened === act ? null : act)}
          >
            {t(words[act])}
          </Button>
        ))}
      </div>
      {opened === 'update' && (
        <Card title={t('actions.update.title', { reference: shortOf(action.reference) })}>
          <UpdateForm action={action} onDone={close} onCancel={close} />
        </Card>
      )}
      <Suspense>
        {opened === 'edit' && <EditActionSheet action={action} place={place} onClose={close} />}
        {isEnding(opened) && <EndActionDialog action={action} how={opened} onClose={close} />}
      </Suspense>
    </div>
  );
}

const buttons = [
  { act: 'update', right: 'action.progress' },
  { act: 'complete', right: 'action.complete' },
  { act: 'reopen', right: 'action.reopen' },
  { act: 'edit', right: 'action.edit' },
  { act: 'stop', right: 'action.cease' },
] as const satisfies readonly { act: Opened; right: string }[];

const words = {
  update: 'actions.update.open',
  complete: 'actions.page.complete',
  reopen: 'actions.page.reopen',
  edit: 'actions.page.edit',
  stop: 'actions.page.stop',
} as const;

const isEnding = (opened: Opened | null): opened is Ending =>
  opened === 'complete' || opened === 'stop' || opened === 'reopen';
