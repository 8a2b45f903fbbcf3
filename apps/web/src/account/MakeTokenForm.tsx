import type { Scope } from '@trivet/domain';
import { useQuery } from '@tanstack/react-query';
import { api } from '../lib/api.ts';
import { Form, useForm } from '../lib/Form.tsx';
import { addDays, today, type Day } from '../lib/dates.ts';
import type { FormState } from '../lib/useForm.ts';
import { outcomesQuery } from '../register/register.api.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { TokenFormDraft } from './token-form.ts';
import { scopeHint, scopeWords } from './tokens.ts';
import { useProof } from './useProof.tsx';
import { t } from './account.strings.ts';

export type MadeToken = Awaited<ReturnType<typeof api.me.createToken>>;

/** Whoever is to have the token: oneself, or a service account. */
export type Holder = {
  workspaces: readonly { id: string; name: string }[];
  scopes: readonly Scope[];
  partnershipsIn: (workspaceId: string) => readonly { id: string; name: string }[];
  /** How having no limit is said */
  all: string;
  /** The latest day that can be its last */
  until: Day;
  make: (draft: TokenFormDraft) => Promise<MadeToken>;
};

type Values = {
  name: string;
  workspaceId: string;
  scopes: readonly Scope[];
  reach: 'all' | 'outcomes' | 'partnerships';
  outcomeIds: readonly string[];
  partnershipIds: readonly string[];
  lastDay: Day | null;
};

type Props = { holder: Holder; onMade: (token: MadeToken) => void; onCancel: () => void };

/** What a token is for, what it may do, where, and how long. */
export function MakeTokenForm({ holder, onMade, onCancel }: Props) {
  const { workspaces } = holder;
  const { proven, question } = useProof();
  const form = useForm<Values, TokenFormDraft>({
    schema: () => import('./token-form.ts').then(({ TokenForm }) => TokenForm),
    defaultValues: { ...nothingChosen, workspaceId: workspaces[0]?.id ?? '' },
    says: {
      name: t('tokens.nameMissing'),
      scopes: t('tokens.scopesMissing'),
      outcomeIds: t('tokens.outcomesMissing'),
      partnershipIds: t('tokens.reachMissing'),
      lastDay: t('tokens.lastDayMissing'),
    },
    onSubmit: async (draft) => onMade(await proven(() => holder.make(draft))),
  });
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
        <Checkboxes<Scope> {...form.field('scopes')} label={t('tokens.scopes')} options={holder.scopes.map(choiceOf)} />
        <Reach form={form} holder={holder} />
        <DateField
          {...form.field('lastDay')}
          label={t('tokens.lastDay')}
          hint={t('tokens.lastDayHint')}
          quick={quickDays().filter(({ day }) => day <= holder.until)}
          min={today()}
          max={holder.until}
        />
      </Form>
      {question}
    </>
  );
}

type ReachProps = { form: FormState<Values, TokenFormDraft>; holder: Holder };

/** All partnerships, also those to come; those of some outcomes, also those to come; or some by name. */
function Reach({ form, holder }: ReachProps) {
  const { reach, workspaceId } = form.values;
  const { data: outcomes = [] } = useQuery(outcomesQuery(workspaceId));
  const partnerships = holder.partnershipsIn(workspaceId);
  if (partnerships.length === 0) return null;
  return (
    <>
      <Radios<Values['reach']>
        {...form.field('reach')}
        onChange={(chosen) => form.set('reach', chosen ?? 'all')}
        label={t('tokens.reach')}
        options={[
          { value: 'all', label: holder.all },
          ...(outcomes.length > 0 ? [{ value: 'outcomes' as const, label: t('tokens.reachOutcomes') }] : []),
          { value: 'partnerships', label: t('tokens.reachSome') },
        ]}
      />
      {reach === 'outcomes' && (
        <Checkboxes
          {...form.field('outcomeIds')}
          label={t('tokens.reachOutcomesLabel')}
          options={outcomes.map(({ id, code, statement }) => ({ value: id, label: `${code} ${statement}` }))}
        />
      )}
      {reach === 'partnerships' && (
        <Checkboxes
          {...form.field('partnershipIds')}
          label={t('tokens.reachSomeLabel')}
          options={partnerships.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

const nothingChosen = {
  name: '',
  scopes: [],
  reach: 'all',
  outcomeIds: [],
  partnershipIds: [],
  lastDay: null,
} as const;

const choiceOf = (scope: Scope) => ({ value: scope, label: scopeWords(scope), hint: scopeHint(scope) });

const quickDays = () => [
  { label: t('tokens.inMonth'), day: addDays(today(), 30) },
  { label: t('tokens.inQuarter'), day: addDays(today(), 90) },
  { label: t('tokens.inYear'), day: addDays(today(), 365) },
];
