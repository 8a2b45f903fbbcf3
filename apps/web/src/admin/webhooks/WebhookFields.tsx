import type { WebhookDraft, WebhookKind } from '@trivet/domain';
import type { FormState } from '../../lib/useForm.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import type { FieldProps } from '../../ui/field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { kinds, topics } from './webhook.choices.ts';
import { t } from './webhooks.strings.ts';

export type WebhookValues = { name: string; address: string; kinds: readonly WebhookKind[] };

export const webhookSays = {
  name: t('webhooks.nameMissing'),
  address: t('webhooks.addressMissing'),
  kinds: t('webhooks.kindsMissing'),
};

const all = Object.keys(kinds) as WebhookKind[];

/** What it is called, where it is, and what it is told. */
export function WebhookFields({ form }: { form: FormState<WebhookValues, WebhookDraft> }) {
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
