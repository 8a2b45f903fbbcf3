import { useQuery } from '@tanstack/react-query';
import type { DecisionRepresentation } from '@trivet/contract';
import type { DecisionMethod, MeetingDecisionDraft, Stance } from '@trivet/domain';
import { useState } from 'react';
import { interestsQuery } from '../interests/interests.api.ts';
import { api } from '../lib/api.ts';
import { addDays, type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { usePlace } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { ruleQuery, useDecisionChange } from './decisions.api.ts';
import { t } from './decisions.strings.ts';
import { ReadBack } from './ReadBack.tsx';
import { Votes } from './Votes.tsx';
import './decisions.css';

type Props = { meetingId: string; itemId: string; title: string; onDone: () => void };

/** What a meeting decides, written down in place, by keyboard; saved, it is read back until a key is pressed. */
export default function DecisionEntry({ onDone, ...entry }: Props) {
  const [saved, keep] = useState<DecisionRepresentation | null>(null);
  return saved ? <ReadBack decision={saved} onDone={onDone} /> : <Entry {...entry} onSaved={keep} onDone={onDone} />;
}

type As = MeetingDecisionDraft['as'];
type Values = {
  itemId: string;
  title: string;
  method: DecisionMethod | null;
  positions: Record<string, { stance: Stance; reason: string }>;
  as: As;
  why: string;
  reason: string;
  reviewOn: Day | null;
};

function Entry({
  meetingId,
  itemId,
  title,
  onSaved,
  onDone,
}: Props & { onSaved: (one: DecisionRepresentation) => void }) {
  const { id: partnershipId } = usePlace();
  const { data: rule } = useQuery(ruleQuery(partnershipId));
  const { mutateAsync: record } = useDecisionChange((body: MeetingDecisionDraft) =>
    api.decisions.record({ params: { partnershipId, meetingId }, body }),
  );
  const form = useForm<Values, MeetingDecisionDraft>({
    schema: () => import('@trivet/domain').then((domain) => asDraft(domain.MeetingDecisionDraft)),
    defaultValues: { itemId, title, method: null, positions: {}, as: 'taken', why: '', reason: '', reviewOn: null },
    draft: `decision.at.${itemId}`,
    onSubmit: async (body) => onSaved(await record(body)),
  });
  const aside = useAside({ partnershipId, id: meetingId }, itemId);
  const { positions, as } = form.values;
  const method = form.values.method ?? rule?.terms.method ?? null;
  return (
    <Form form={form} submit={t('entry.save')} onCancel={onDone}>
      <TextArea {...form.field('title')} label={t('entry.what')} rows={2} limit={200} autoFocus />
      <Radios
        {...form.field('method')}
        value={method}
        label={t('entry.method')}
        inline
        options={(rule?.methods ?? []).map((value) => ({ value, label: t(`method.${value}`) }))}
      />
      {method === 'executive' && <TextArea {...form.field('why')} label={t('entry.why')} rows={2} />}
      <Votes
        voters={rule?.voters ?? []}
        aside={aside}
        positions={positions}
        onChange={(now) => form.set('positions', now)}
      />
      <Radios
        {...form.field('as')}
        label={t('entry.as')}
        inline
        options={(['taken', 'not_taken', 'deferred'] as const).map((value) => ({
          value,
          label: t(`entry.as.${value}`),
        }))}
      />
      {as === 'deferred' && <TextArea {...form.field('reason')} label={t('entry.reason')} rows={2} />}
      {as === 'taken' && (
        <DateField {...form.field('reviewOn')} label={t('entry.review')} min={addDays(today(), 1)} optional />
      )}
    </Form>
  );
}

/** The partners whose representative declared an interest and stood aside: they have no position. */
function useAside(meeting: { partnershipId: string; id: string }, itemId: string): ReadonlySet<string | null> {
  const declared = useQuery(interestsQuery(meeting)).data?.items ?? [];
  const aside = declared.filter(
    (one) => one.itemId === itemId && (one.handling === 'took_no_part' || one.handling === 'left'),
  );
  return new Set(aside.map(({ partnerId }) => partnerId));
}

/** The form's fields as the API takes them: nobody's position is filled in. */
const asDraft = (schema: typeof MeetingDecisionDraft) => ({
  '~standard': {
    validate: (typed: unknown) => {
      const { positions, method, ...rest } = typed as Values;
      return schema['~standard'].validate({
        ...rest,
        ...(method && { method }),
        positions: Object.entries(positions).map(([partnerId, said]) => ({ partnerId, ...said })),
      });
    },
  },
});
