import { useQuery } from '@tanstack/react-query';
import type { AccountabilityLineRepresentation } from '@trivet/contract';
import type { PrivateDetail } from '@trivet/domain';
import { useState } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { dayOf, longDay } from '../lib/dates.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { privateQuery, useLineChange } from './accountability.api.ts';
import { t } from './accountability.strings.ts';

/** What a partner keeps to itself about its line upwards. Who may not read it sees that it is there, and asks for nothing. */
export function PrivateCard({ line }: { line: AccountabilityLineRepresentation }) {
  const mayRead = line.permissions.may.includes('accountability_line.read_private');
  if (mayRead) return <Confided line={line} />;
  return line.privateEditions > 0 ? <p className="muted">{t('acc.private.exists')}</p> : null;
}

function Confided({ line }: { line: AccountabilityLineRepresentation }) {
  const [isWriting, write] = useState(false);
  const query = useQuery(privateQuery(line.partnershipId, line.id));
  const mayWrite = line.permissions.may.includes('accountability_line.write_private');
  return (
    <Card title={t('acc.private.title')}>
      <div className="stack">
        <p className="muted">{t('acc.private.lead', { name: line.fromName ?? '' })}</p>
        <Loaded query={query} what={t('acc.private.title')}>
          {({ words, writtenAt, writtenByName }) =>
            isWriting ? (
              <Write line={line} words={words} onDone={() => write(false)} />
            ) : (
              <>
                <p className="prose">{words || t('acc.private.none')}</p>
                {writtenAt && (
                  <p className="muted">
                    {t('acc.private.written', { day: longDay(dayOf(writtenAt)), name: writtenByName ?? '' })}
                  </p>
                )}
                {mayWrite && <Button onClick={() => write(true)}>{t('acc.private.edit')}</Button>}
              </>
            )
          }
        </Loaded>
      </div>
    </Card>
  );
}

type WriteProps = { line: AccountabilityLineRepresentation; words: string; onDone: () => void };

function Write({ line, words, onDone }: WriteProps) {
  const { mutateAsync: keep } = useLineChange((body: PrivateDetail) =>
    api.accountabilityLines.writePrivate(
      { params: { partnershipId: line.partnershipId, lineId: line.id }, body },
      { ifMatch: line.version },
    ),
  );
  // No draft: what is private is not left lying on a device.
  const form = useForm<PrivateDetail, PrivateDetail>({
    schema: () => import('@trivet/domain').then((domain) => domain.PrivateDetail),
    defaultValues: { words },
    onSubmit: async (body) => {
      await keep(body);
      toast(t('acc.private.done'));
      onDone();
    },
  });
  return (
    <Form form={form} submit={t('acc.private.save')} onCancel={onDone}>
      <TextArea {...form.field('words')} label={t('acc.private.label')} hint={t('acc.private.hint')} rows={5} />
    </Form>
  );
}
