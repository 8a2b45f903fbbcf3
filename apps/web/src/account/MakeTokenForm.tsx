import type { Scope } from '@trivet/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useSession } from '../app/session.ts';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { addDays, today, type Day } from '../lib/dates.ts';
import type { FormState } from '../lib/useForm.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { myTokensQuery } from './account.api.ts';
import type { TokenFormDraft } from './token-form.ts';
import { scopes } from './token.choices.ts';
import { scopeHint, scopeWords } from './tokens.ts';
import { useProof } from './useProof.tsx';
import { t } from './account.strings.ts';

export type MadeToken = Awaited<ReturnType<typeof api.me.createToken>>;

type Values = {
  name: string;
  workspaceId: string;
  scopes: readonly Scope[];
  reach: 'all' | 'some';
  partnershipIds: readonly string[];
  lastDay: Day | null;
};

type Props = { onMade: (token: MadeToken) => void; onCancel: () => void };

/** What a token is for, what it may do, where, and how long. */
export function MakeTokenForm({ onMade, onCancel }: Props) {
  const { workspaces } = useSession();
  const queries = useQueryClient();
  const { proven, question } = useProof();
  const form = useForm<Values, TokenFormDraft>({
    schema: () => import('./token-form.ts').then(({ TokenForm }) => TokenForm),
    defaultValues: { ...nothingChosen, workspaceId: workspaces[0]?.id ?? '' },
    says: {
      name: t('tokens.nameMissing'),
      scopes: t('tokens.scopesMissing'),
      partnershipIds: t('tokens.reachMissing'),
      lastDay: t('tokens.lastDayMissing'),
    },
    onSubmit: async (body) => {
      onMade(await proven(() => api.me.createToken({ params: {}, body })));
      await queries.invalidateQueries(myTokensQuery);
    },
  });
  const here = workspaces.find(({ id }) => id === form.values.workspaceId);
  const partnerships = here?.partnerships ?? [];
  return (
    <>
      <Form form={form} submit={t('tokens.make')} onCancel={onCancel}>
        <TextField
          {...form.field('name')}
          label={t('tokens.name')}
          hint={t('tokens.nameHint')}
          autoComplete="off"
          autoFocus
        />
        {workspaces.length > 1 && (
          <Select
            {...form.field('workspaceId')}
            label={t('account.workspace')}
            options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Checkboxes<Scope> {...form.field('scopes')} label={t('tokens.scopes')} options={scopes.map(choiceOf)} />
        <Reach form={form} partnerships={partnerships} />
        <DateField
          {...form.field('lastDay')}
          label={t('tokens.lastDay')}
          hint={t('tokens.lastDayHint')}
          quick={quickDays()}
          min={today()}
          max={addDays(today(), 365)}
        />
      </Form>
      {question}
    </>
  );
}

type ReachProps = { form: FormState<Values, TokenFormDraft>; partnerships: readonly { id: string; name: string }[] };

/** All partnerships, also those to come, or some by name. */
function Reach({ form, partnerships }: ReachProps) {
  if (partnerships.length === 0) return null;
  return (
    <>
      <Radios<Values['reach']>
        {...form.field('reach')}
        onChange={(reach) => form.set('reach', reach ?? 'all')}
        label={t('tokens.reach')}
        options={reaches.map(({ value, label }) => ({ value, label: t(label) }))}
      />
      {form.values.reach === 'some' && (
        <Checkboxes
          {...form.field('partnershipIds')}
          label={t('tokens.reachSomeLabel')}
          options={partnerships.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

const nothingChosen = { name: '', scopes: [], reach: 'all', partnershipIds: [], lastDay: null } as const;

const reaches = [
  { value: 'all', label: 'tokens.reachAll' },
  { value: 'some', label: 'tokens.reachSome' },
] as const;

const choiceOf = (scope: Scope) => ({ value: scope, label: scopeWords(scope), hint: scopeHint(scope) });

const quickDays = () => [
  { label: t('tokens.inMonth'), day: addDays(today(), 30) },
  { label: t('tokens.inQuarter'), day: addDays(today(), 90) },
  { label: t('tokens.inYear'), day: addDays(today(), 365) },
];
