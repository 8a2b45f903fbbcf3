import { useQuery } from '@tanstack/react-query';
import type { MeetingRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { DeclaredList } from './DeclaredList.tsx';
import { interestsQuery } from './interests.api.ts';
import { t } from './interests.strings.ts';

const DeclareDialog = lazy(() => import('./DeclareDialog.tsx'));

/** The interests of a meeting in one place, and the way to declare one. */
export default function InterestsPanel({ meeting }: { meeting: MeetingRepresentation }) {
  const { data } = useQuery(interestsQuery(meeting));
  const [isDeclaring, setDeclaring] = useState(false);
  if (!data) return null;
  const { items, permissions } = data;
  if (items.length === 0 && permissions.may.length === 0) return null;
  return (
    <Disclosure title={t('interests.title')} aside={t('interests.count', { count: items.length })}>
      <div className="stack" data-gap="tight">
        {items.length === 0 ? (
          <p className="muted">{t('interests.none')}</p>
        ) : (
          <DeclaredList meeting={meeting} interests={items} label={t('interests.title')} isWithItem />
        )}
        {permissions.may.length > 0 && (
          <div>
            <Button onClick={() => setDeclaring(true)}>{t('interests.declare')}</Button>
          </div>
        )}
      </div>
      <Suspense>{isDeclaring && <DeclareDialog meeting={meeting} onClose={() => setDeclaring(false)} />}</Suspense>
    </Disclosure>
  );
}
