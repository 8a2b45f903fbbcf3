import { useQueryClient } from '@tanstack/react-query';
import type { PartnerRepresentation } from '@trivet/contract';
import type { PartnerPatch } from '@trivet/domain';
import { useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import type { FormState } from '../lib/useForm.ts';
import { Radios } from '../ui/Radios.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { toast } from '../ui/Toast.tsx';
import { readinessParts } from './Readiness.tsx';
import { partnerQuery, useRefreshPartners } from './partners.api.ts';
import { answers, priorities } from './partner.choices.ts';
import { t } from './partners.strings.ts';

const texts = ['gives', 'gains', 'expectations', 'responsibilities', 'functions'] as const;
const names = [...texts, ...readinessParts, 'readinessNote', 'priority'] as const;

type Values = Pick<PartnerRepresentation, (typeof names)[number]>;
type PartnerForm = FormState<Values, PartnerPatch>;
type Props = { partner: PartnerRepresentation; onClose: () => void };

/** Changes what is expected of a partner, what it gives and gains, and how ready it is. */
export default function EditPartnerSheet({ partner, onClose }: Props) {
  const form = usePartnerForm(partner, onClose);
  return (
    <Sheet title={t('partner.editTitle', { name: partner.organisationName })} onClose={onClose}>
      <Form form={form} submit={t('partner.save')} onCancel={onClose} compared={compared()}>
        {texts.map((name) => (
          <TextArea key={name} {...form.field(name)} label={t(`partner.${name}`)} optional />
        ))}
        <Readiness form={form} />
      </Form>
    </Sheet>
  );
}

const usePartnerForm = (partner: PartnerRepresentation, onClose: () => void): PartnerForm => {
  const latest = useRef(partner);
  const queries = useQueryClient();
  const refresh = useRefreshPartners(partner.partnershipId);
  const params = { partnershipId: partner.partnershipId, partnerId: partner.id };
  return useForm<Values, PartnerPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.PartnerPatch),
    defaultValues: valuesOf(partner),
    draft: `partner.${partner.id}`,
    onSubmit: async (values) => {
      const body = changed<PartnerPatch>(values, valuesOf(latest.current));
      if (Object.keys(body).length > 0) {
        const saved = await api.partners.edit({ params, body }, { ifMatch: latest.current.version });
        queries.setQueryData(partnerQuery(partner.partnershipId, partner.id).queryKey, saved);
        await refresh();
      }
      toast(t('partner.saved', { name: partner.organisationName }));
      onClose();
    },
    theirs: async () => {
      latest.current = await api.partners.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
};

function Readiness({ form }: { form: PartnerForm }) {
  return (
    <>
      {readinessParts.map((part) => (
        <Radios key={part} {...form.field(part)} label={t(`partner.${part}`)} options={answerOptions()} inline />
      ))}
      <TextArea {...form.field('readinessNote')} label={t('partner.note')} hint={t('partner.noteHint')} optional />
      <Radios {...form.field('priority')} label={t('partner.priority')} options={priorityOptions()} inline />
    </>
  );
}

const answerOptions = () => answers.map((value) => ({ value, label: t(`partner.answer.${value}`) }));

const priorityOptions = () => priorities.map((value) => ({ value, label: t(`partners.priority.${value}`) }));

const compared = () => ({
  ...Object.fromEntries(texts.map((name) => [name, [t(`partner.${name}`), (values: Values) => values[name]] as const])),
  ...Object.fromEntries(
    readinessParts.map((part) => [
      part,
      [t(`partner.${part}`), (values: Values) => t(`partner.answer.${values[part]}`)] as const,
    ]),
  ),
  readinessNote: [t('partner.note'), ({ readinessNote }: Values) => readinessNote] as const,
  priority: [t('partner.priority'), ({ priority }: Values) => t(`partners.priority.${priority}`)] as const,
});

const valuesOf = (partner: PartnerRepresentation) =>
  // Made of `names`, which is what the type is made of.
  Object.fromEntries(names.map((name) => [name, partner[name]])) as Values;
