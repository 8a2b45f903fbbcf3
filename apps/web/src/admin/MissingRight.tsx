import type { SessionWorkspace } from '../app/session.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { settingsIcon } from '../ui/icons.tsx';
import { AnchorButton, LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useAdministrators } from './workspace.ts';
import { t } from './admin.strings.ts';

type Props = { title: string; needs: 'administrator' | 'auditor'; workspace: SessionWorkspace };

/** A page that takes a role one does not have: which role, and who can give it. */
export function MissingRight({ title, needs, workspace: { id, name } }: Props) {
  const administrators = useAdministrators(id);
  const words = { role: t(`role.${needs}`).toLowerCase(), workspace: name };
  const asks = administrators.slice(0, 3).map((person) => (
    <AnchorButton key={person.id} href={`mailto:${person.email}`}>
      {t('right.ask', { name: person.name })}
    </AnchorButton>
  ));
  return (
    <>
      <PageHeader title={title} within={[name]} />
      <Card>
        <EmptyState
          icon={settingsIcon}
          title={t('right.title', { role: t(`right.${needs}`) })}
          actions={
            <>
              {asks}
              <LinkButton to="/">{t('right.home')}</LinkButton>
            </>
          }
        >
          {t(asks.length > 0 ? 'right.why' : 'right.nobody', words)}
        </EmptyState>
      </Card>
    </>
  );
}
