import { useQuery } from '@tanstack/react-query';
import type { ListedReportRecipient } from '@trivet/contract';
import { useState } from 'react';
import { problemOf } from '../lib/problem.ts';
import { usePlace } from '../partnerships/place.ts';
import { PersonPicker } from '../pickers/PersonPicker.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Rows } from '../ui/Rows.tsx';
import { toast } from '../ui/Toast.tsx';
import { recipientsQuery, useRecipientChanges } from './report-recipients.api.ts';
import { t } from './report-recipients.strings.ts';

/** To whom every report of a partnership goes, and the way to change that. */
export function RecipientsCard() {
  const query = useQuery(recipientsQuery(usePlace().id));
  return (
    <Card title={t('recipients.title')}>
      <Loaded query={query} what={t('recipients.what')}>
        {({ items, permissions }) => (
          <div className="stack">
            <p className="muted">{t('recipients.why')}</p>
            {items.length === 0 && <p>{t('recipients.none')}</p>}
            {items.length > 0 && <List items={items} />}
            {permissions.may.includes('report_recipient.add') && <Add />}
          </div>
        )}
      </Loaded>
    </Card>
  );
}

function List({ items }: { items: readonly ListedReportRecipient[] }) {
  return (
    <Rows
      label={t('recipients.title')}
      items={items.map((recipient) => ({
        id: recipient.id,
        title: recipient.personName,
        facts: recipient.isHere ? recipient.organisationName : t('recipients.gone'),
        action: recipient.permissions.may.includes('report_recipient.remove') && <Remove recipient={recipient} />,
      }))}
    />
  );
}

function Remove({ recipient }: { recipient: ListedReportRecipient }) {
  const { personName: name } = recipient;
  const { remove } = useRecipientChanges(recipient.partnershipId);
  const press = () =>
    remove.mutate(recipient, {
      onSuccess: () => toast(t('recipients.removed', { name })),
      onError: (thrown) => toast(problemOf(thrown).title || t('recipients.failed'), { bad: true }),
    });
  return (
    <Button size="small" busy={remove.isPending} aria-label={t('recipients.removeOf', { name })} onClick={press}>
      {t('recipients.remove')}
    </Button>
  );
}

function Add() {
  const place = usePlace();
  const { add } = useRecipientChanges(place.id);
  const [turn, setTurn] = useState(0);
  const [error, setError] = useState<string>();
  const choose = (personId: string | null) => {
    setError(undefined);
    if (personId === null) return;
    add.mutate(personId, {
      onSuccess: ({ personName: name }) => {
        toast(t('recipients.added', { name }));
        // Another box after each one: it begins empty.
        setTurn(turn + 1);
      },
      onError: (thrown) => setError(problemOf(thrown).title || t('recipients.failed')),
    });
  };
  return (
    <PersonPicker
      key={turn}
      id="report-recipient"
      workspaceId={place.workspaceId}
      label={t('recipients.add')}
      hint={t('recipients.addHint')}
      error={error}
      value={null}
      onChange={choose}
    />
  );
}
