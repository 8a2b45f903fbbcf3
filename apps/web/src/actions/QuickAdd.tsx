import type { ActionRepresentation } from '@trivet/contract';
import type { ActionDraft } from '@trivet/domain';
import { useState } from 'react';
import type { z } from 'zod';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { longDay } from '../lib/dates.ts';
import { readQuickLine } from '../lib/quick-line.ts';
import { seatId, seatOf, type Seat } from '../partnerships/seats.api.ts';
import type { Place } from '../partnerships/place.ts';
import { typedSince } from '../lib/typed-since.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useActionChange } from './actions.api.ts';
import { seatsCalled } from './seats-called.ts';
import { t } from './quick.strings.ts';

type Values = { line: string };
type Props = {
  place: Place;
  seats: readonly Seat[];
  /** Whose it is where the line names nobody */
  holder: string;
  /** What the meeting is at that takes it */
  agendaItemId?: string | null;
  start?: string;
  /** `hasNext`: somebody has begun another line meanwhile */
  onAdded: (action: ActionRepresentation, hasNext: boolean) => void;
  onCancel: () => void;
};

/** An action in one line: what, @who, when. What was understood stands below it as one types; Enter adds it. */
export function QuickAdd({ place, seats, holder, agendaItemId = null, start = '', onAdded, onCancel }: Props) {
  const [picked, pick] = useState<string | null>(null);
  const { mutateAsync: raise } = useActionChange((body: z.input<typeof ActionDraft>) =>
    api.actions.raise({ params: { partnershipId: place.id }, body }),
  );
  const form = useForm<Values, Values>({
    schema: () => import('./quick-form.ts').then(({ quickFormOf }) => quickFormOf(seats)),
    defaultValues: { line: start },
    draft: `action.quick.${agendaItemId ?? place.id}`,
    onSubmit: async ({ line }) => {
      const sent = form.field('line').value;
      const { title, dueOn, owner } = readIn(line);
      const { personId: ownerPersonId, partnerId: ownerPartnerId } = owner ?? {};
      const action = await raise({ title, dueOn, agendaItemId, ...(owner && { ownerPersonId, ownerPartnerId }) });
      const next = typedSince(sent, form.field('line').value);
      form.set('line', next);
      onAdded(action, next !== '');
    },
  });
  const read = readIn(form.values.line);
  return (
    <Form form={form} submit={t('quick.save')} onCancel={onCancel}>
      <TextField {...form.field('line')} label={t('quick.line')} hint={t('quick.hint')} autoComplete="off" autoFocus />
      <div className="quick-read stack" data-gap="tight" role="status">
        {read.title !== '' && <Understood {...read} />}
      </div>
      {read.others.length > 0 && <Others seats={read.others} onPick={pick} />}
    </Form>
  );

  /** The line as it would be added: a name that fits several people is the first of them, unless one was picked. */
  function readIn(line: string) {
    const { owner: name, ...rest } = readQuickLine(line);
    const called = name === null ? [] : seatsCalled(name, seats);
    const owner = name === null ? seatOf(seats, holder) : (called.find((seat) => seatId(seat) === picked) ?? called[0]);
    return { ...rest, name, owner, others: called.filter((seat) => seat !== owner).slice(0, 4) };
  }
}

type Read = { title: string; dueOn: string | null; name: string | null; owner: Seat | undefined };

function Understood({ title, dueOn, name, owner }: Read) {
  return (
    <>
      <strong>{title}</strong>
      <span>
        {owner ? t('quick.owner', { name: owner.personName, organisation: owner.organisationName }) : null}
        {!owner && name !== null && t('quick.unknown', { name })}
      </span>
      <span>{dueOn ? t('quick.due', { day: longDay(dueOn) }) : t('quick.noDate')}</span>
    </>
  );
}

function Others({ seats, onPick }: { seats: readonly Seat[]; onPick: (id: string) => void }) {
  return (
    <div className="cluster" data-gap="tight">
      <span className="muted">{t('quick.orIs')}</span>
      {seats.map((seat) => (
        <Button key={seatId(seat)} size="small" onClick={() => onPick(seatId(seat))}>
          {t('quick.person', { name: seat.personName, organisation: seat.organisationName })}
        </Button>
      ))}
    </div>
  );
}
