import { useQuery } from '@tanstack/react-query';
import type { WebhookKind } from '@trivet/domain';
import type { FormState } from '../../lib/useForm.ts';
import { partnershipChoicesQuery } from '../../register/register.api.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { FieldProps } from '../../ui/field.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { WebhookFormDraft } from './webhook-form.ts';
import { kinds, topics } from './webhook.choices.ts';
import { t } from './webhooks.strings.ts';

export type WebhookValues = {
  name: string;
  address: string;
  kinds: readonly WebhookKind[];
  reach: 'all' | 'some';
  partnershipIds: readonly string[];
};

export const webhookSays = {
  name: t('webhooks.nameMissing'),
  address: t('webhooks.addressMissing'),
  kinds: t('webhooks.kindsMissing'),
  partnershipIds: t('webhooks.partnershipsMissing'),
};

const all = Object.keys(kinds) as WebhookKind[];

type Props = { form: FormState<WebhookValues, WebhookFormDraft>; workspaceId: string };

/** What it is called, where it is, what it is told, and of which partnerships. */
export function WebhookFields({ form, workspaceId }: Props) {
  return (
    <>
      <TextField
        {...form.field('name')}
        label={t('webhooks.name')}
        hint={t('webhooks.nameHint')}
        autoComplete="off"
        autoFocus
      />
      <TextField
        {...form.field('address')}
        label={t('webhooks.address')}
        hint={t('webhooks.addressHint')}
        autoComplete="off"
        inputMode="url"
      />
      <Kinds {...form.field('kinds')} />
      <Reach form={form} workspaceId={workspaceId} />
    </>
  );
}

function Reach({ form, workspaceId }: Props) {
  const { data } = useQuery(partnershipChoicesQuery(workspaceId));
  return (
    <>
      <Radios<WebhookValues['reach']>
        {...form.field('reach')}
        onChange={(reach) => form.set('reach', reach ?? 'all')}
        label={t('webhooks.reach')}
        options={[
          { value: 'all', label: t('webhooks.reachAll') },
          { value: 'some', label: t('webhooks.reachOnly') },
        ]}
      />
      {form.values.reach === 'some' && (
        <Checkboxes
          {...form.field('partnershipIds')}
          label={t('webhooks.partnerships')}
          options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

/** Ninety kinds of events, by what they are about: each group opens, and can be had whole. */
function Kinds({ id, error, ...field }: FieldProps<readonly WebhookKind[]>) {
  const { value, onChange } = field;
  return (
    <fieldset className="field" id={id} data-invalid={error ? '' : undefined}>
      <legend className="field-label">{t('webhooks.kinds')}</legend>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {Object.entries(topics).map(([topic, words]) => {
        const about = all.filter((kind) => kinds[kind][0] === topic);
        const chosen = about.filter((kind) => value.includes(kind));
        const others = value.filter((kind) => !about.includes(kind));
        const isWhole = chosen.length === about.length;
        return (
          <Disclosure
            key={topic}
            plain
            title={words}
            aside={t('webhooks.chosen', { count: chosen.length, all: about.length })}
          >
            <div className="stack" data-gap="tight">
              <div>
                <Button
                  size="small"
                  aria-label={`${t(isWhole ? 'webhooks.none' : 'webhooks.all')} ${words}`}
                  onClick={() => onChange(isWhole ? others : [...others, ...about])}
                >
                  {t(isWhole ? 'webhooks.none' : 'webhooks.all')}
                </Button>
              </div>
              <Checkboxes<WebhookKind>
                {...field}
                id={`${id}-${topic}`}
                error={undefined}
                label={words}
                options={about.map((kind) => ({ value: kind, label: kinds[kind][1] }))}
              />
            </div>
          </Disclosure>
        );
      })}
    </fieldset>
  );
}
