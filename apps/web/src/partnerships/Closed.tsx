import type { RegisterEntry } from '@trivet/contract';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { partnersIcon } from '../ui/icons.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { t } from './partnerships.strings.ts';

/** A partnership one may know of but not read: why, and who can change that. */
export function Closed({ entry: { name, code, leadPartner } }: { entry: RegisterEntry }) {
  return (
    <>
      <PageHeader title={name} kicker={code} />
      <Card>
        <EmptyState
          icon={partnersIcon}
          title={t('place.closedTitle', { name })}
          actions={<LinkButton to="/">{t('place.home')}</LinkButton>}
        >
          {t('place.closedLead')} {leadPartner && t('place.closedLeadPartner', { organisation: leadPartner.name })}
        </EmptyState>
      </Card>
    </>
  );
}
