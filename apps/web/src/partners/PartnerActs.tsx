import { useQuery } from '@tanstack/react-query';
import type { PartnerRepresentation } from '@trivet/contract';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../lib/keyboard.ts';
import { useMayHere, usePlace } from '../partnerships/place.ts';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { Button } from '../ui/Button.tsx';
import { t } from './partners.strings.ts';

const EditPartnerSheet = lazy(() => import('./EditPartnerSheet.tsx'));
const RoleDialog = lazy(() => import('./RoleDialog.tsx'));
const LeadDialog = lazy(() => import('./LeadDialog.tsx'));
const DepartureDialog = lazy(() => import('./DepartureDialog.tsx'));

type Act = 'edit' | 'setRole' | 'makeLead' | 'depart';

/** What this person may do with a partner now: the server says so, and nothing else is shown. */
export function PartnerActs({ partner }: { partner: PartnerRepresentation }) {
  const [opened, open] = useState<Act | null>(null);
  const place = usePlace();
  const mayMoveLead = useMayHere('partner.set_role');
  const { data: partnership } = useQuery(partnershipQuery(place.id));
  const { may } = partner.permissions;
  const leads = partner.role === 'lead';
  const acts: Record<Act, boolean> = {
    edit: may.includes('partner.edit'),
    setRole: may.includes('partner.set_role') && !leads,
    makeLead: mayMoveLead && partner.leftOn === null && !leads,
    depart: may.includes('partner.depart'),
  };
  useCommand('row.edit', () => open('edit'), acts.edit);
  const shown = order.filter((act) => acts[act]);
  const close = () => open(null);
  if (shown.length === 0) return null;
  return (
    <div className="detail-acts cluster" data-gap="tight">
      {shown.map((act) => (
        <Button key={act} kind={act === 'edit' ? 'primary' : 'secondary'} onClick={() => open(act)}>
          {t(`partner.${act}`)}
        </Button>
      ))}
      <Suspense>
        {opened === 'edit' && <EditPartnerSheet partner={partner} onClose={close} />}
        {opened === 'setRole' && <RoleDialog partner={partner} onClose={close} />}
        {opened === 'makeLead' && partnership && (
          <LeadDialog partner={partner} partnership={partnership} onClose={close} />
        )}
        {opened === 'depart' && <DepartureDialog partner={partner} onClose={close} />}
      </Suspense>
    </div>
  );
}

const order: readonly Act[] = ['edit', 'setRole', 'makeLead', 'depart'];
