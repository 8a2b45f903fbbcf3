import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { t } from './account.strings.ts';

const PasswordDialog = lazy(() => import('./PasswordDialog.tsx'));

export function PasswordCard() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={t('password.card')}>
      <div className="stack">
        <p>{t('password.lead')}</p>
        <div>
          <Button onClick={() => setOpen(true)}>{t('password.change')}</Button>
        </div>
      </div>
      <Suspense>{isOpen && <PasswordDialog onClose={() => setOpen(false)} />}</Suspense>
    </Card>
  );
}
