import { useQuery } from '@tanstack/react-query';
import type { DecisionRepresentation } from '@trivet/contract';
import type { DecisionDraft, DecisionMethod, DecisionOption } from '@trivet/domain';
import { api } from '../lib/api.ts';
import { addDays, type Day, today } from '../lib/dates.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { DateField } from '../ui/DateField.tsx';
import { AmountField } from '../ui/MoneyField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { paramsOf, ruleQuery, useDecisionChange } from './decisions.api.ts';
import { t } from './decisions.strings.ts';

type Props = {
  /** The proposal that is changed */
  decision?: DecisionRepresentation;
  /** The decision whose place a new one takes */
  replaces?: DecisionRepresentation;
  onSaved: (decision: DecisionRepresentation) => void;
  onClose: () => void;
};
type Values = {
  title: string;
  words: string;
  why: string;
  options: string;
  consulted: string;
  amount: number | null;
  method: DecisionMethod | null;
  closesOn: Day | null;
  reviewOn: Day | null;
};

/** A proposal between meetings, with its background and options; the same form changes it. */
export default function ProposeSheet({ decision, replaces, onSaved, onClose }: Props) {
  const place = usePlace();
  const { data: rule } = useQuery(ruleQuery(place.id));
  const { mutateAsync: save } = useDecisionChange((body: DecisionDraft) => saveIn(place.id, body, decision));
  const from = decision ?? replaces;
  const form = useForm<Values, DecisionDraft>({
    schema: () => import('@trivet/domain').then(({ DecisionDraft }) => asDraft(DecisionDraft, from?.options)),
    defaultValues: valuesOf(decision ?? null, replaces?.title ?? ''),
    says: { title: t('propose.missing') },
    draft: decision ? `decision.${decision.id}` : `decision.new.${place.id}`,
    onSubmit: async (body) => {
      const saved = await save({ ...body, supersedesId: replaces?.id ?? null });
      if (!decision) toast(t('propose.done', { reference: shortOf(saved.reference) }));
      onClose();
      onSaved(saved);
    },
  });
  const methods = rule?.methods ?? [];
  return (
    <Sheet title={t(decision ? 'propose.edit' : 'propose.title')} onClose={onClose}>
      <Form form={form} submit={t(decision ? 'propose.saveEdit' : 'propose.save')} onCancel={onClose}>
        <p className="muted">
          {replaces ? t('propose.replaces', { reference: shortOf(replaces.reference) }) : t('propose.lead')}
        </p>
        <TextField {...form.field('title')} label={t('propose.field.title')} autoComplete="off" autoFocus />
        <TextArea {...form.field('words')} label={t('propose.field.words')} limit={4000} optional />
        <TextArea {...form.field('why')} label={t('propose.field.why')} limit={4000} optional />
        <TextArea
          {...form.field('options')}
          label={t('propose.field.options')}
          hint={t('propose.field.optionsHint')}
          optional
        />
        {!decision && methods.length > 0 && (
          <Radios
            {...form.field('method')}
            value={form.values.method ?? rule?.terms.method ?? null}
            label={t('propose.field.method')}
            options={methods.map((value) => ({
              value,
              label: t(`method.${value}`),
              hint: t(`method.${value}.means`),
            }))}
          />
        )}
        <DateField {...form.field('closesOn')} label={t('propose.field.closesOn')} min={today()} />
        <TextArea {...form.field('consulted')} label={t('propose.field.consulted')} rows={2} optional />
        <AmountField
          {...form.field('amount')}
          label={t('propose.field.amount')}
          hint={t('propose.field.amountHint')}
          optional
        />
        <DateField {...form.field('reviewOn')} label={t('propose.field.reviewOn')} min={addDays(today(), 1)} optional />
      </Form>
    </Sheet>
  );
}

const valuesOf = (decision: DecisionRepresentation | null, title: string): Values => ({
  title: decision?.title ?? title,
  words: decision?.words ?? '',
  why: decision?.why ?? '',
  options: decision?.options.map((option) => option.title).join('\n') ?? '',
  consulted: decision?.consulted ?? '',
  amount: decision?.amount?.amount ?? null,
  method: null,
  closesOn: decision?.closesOn ?? addDays(today(), 7),
  reviewOn: decision?.reviewOn ?? null,
});

type DraftSchema = typeof DecisionDraft;

/** The form's fields as the API takes them: a line is an option, the first of them is proposed. */
const asDraft = (schema: DraftSchema, kept: readonly DecisionOption[] = []) => ({
  '~standard': {
    validate: (typed: unknown) => {
      const { amount, options, method, ...rest } = typed as Values;
      const titles = options.split('\n').map((line) => line.trim());
      return schema['~standard'].validate({
        ...rest,
        options: [...new Set(titles.filter(Boolean))].map((title, at) => ({
          title,
          words: kept.find((option) => option.title === title)?.words ?? '',
          isChosen: at === 0,
        })),
        amount: amount === null ? null : { amount, currency: 'GBP' },
        ...(method && { method }),
      });
    },
  },
});

function saveIn(partnershipId: string, body: DecisionDraft, decision: DecisionRepresentation | undefined) {
  if (!decision) return api.decisions.propose({ params: { partnershipId }, body });
  const { method: _method, supersedesId: _replaced, ...patch } = body;
  return api.decisions.edit({ params: paramsOf(decision), body: patch }, { ifMatch: decision.version });
}
