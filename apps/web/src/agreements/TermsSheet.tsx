import { useQuery } from '@tanstack/react-query';
import type { AgreementRepresentation } from '@trivet/contract';
import type { AgreementPatch } from '@trivet/domain';
import { useRef } from 'react';
import { Form, useForm } from '../lib/Form.tsx';
import { api } from '../lib/api.ts';
import { addDays, type Day, fullDay, today } from '../lib/dates.ts';
import { type Place, shortOf } from '../partnerships/place.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toast.tsx';
import { bindingKinds, hangingKinds } from './agreement.choices.ts';
import { paramsOf, parentsQuery, useAgreementChange } from './agreements.api.ts';
import { t } from './agreements.strings.ts';

type Values = {
  title: string;
  isBinding: boolean;
  parentId: string | null;
  startsOn: Day | null;
  endsOn: Day | null;
  noticeDays: number | null;
  reviewOn: Day | null;
};
type Props = { agreement: AgreementRepresentation; place: Place; onClose: () => void };

/** The terms of a draft: what it is called, from when to when, and when it is looked at again. */
export default function TermsSheet({ agreement, place, onClose }: Props) {
  const form = useTermsForm({ agreement, onClose });
  const { data } = useQuery(parentsQuery(place.id));
  const parents = (data?.items ?? []).filter(({ id, endedOn }) => id !== agreement.id && endedOn === null);
  const year = [{ label: t('terms.inAYear'), day: addDays(today(), 365) }];
  return (
    <Sheet title={t('acts.edit')} onClose={onClose}>
      <Form form={form} submit={t('terms.save')} onCancel={onClose} compared={compared()}>
        <TextField {...form.field('title')} label={t('draft.title')} />
        {bindingKinds.includes(agreement.kind) && (
          <Checkbox {...form.field('isBinding')} label={t('draft.isBinding')} hint={t('draft.isBindingHint')} />
        )}
        {hangingKinds.includes(agreement.kind) && (
          <Combobox
            {...form.field('parentId')}
            label={t('draft.parent')}
            hint={t('draft.parentHint')}
            optional={!form.values.isBinding}
            items={parents.map(({ id, reference, title }) => ({ id, label: `${shortOf(reference)} ${title}` }))}
          />
        )}
        <DateField {...form.field('startsOn')} label={t('terms.from')} />
        <DateField {...form.field('endsOn')} label={t('terms.until')} hint={t('terms.untilHint')} optional />
        <NumberField
          {...form.field('noticeDays')}
          label={t('terms.notice')}
          hint={t('terms.noticeHint')}
          whole
          optional
        />
        <DateField {...form.field('reviewOn')} label={t('terms.review')} hint={t('terms.reviewHint')} quick={year} />
      </Form>
    </Sheet>
  );
}

const useTermsForm = ({ agreement, onClose }: Omit<Props, 'place'>) => {
  const latest = useRef(agreement);
  const { mutateAsync: edit } = useAgreementChange((body: AgreementPatch) =>
    api.agreements.edit({ params: paramsOf(agreement), body }, { ifMatch: latest.current.version }),
  );
  return useForm<Values, AgreementPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.AgreementPatch),
    defaultValues: valuesOf(agreement),
    says: { title: t('draft.titleMissing') },
    onSubmit: async (body) => {
      await edit(body);
      toast(t('terms.saved'));
      onClose();
    },
    theirs: async () => {
      latest.current = await api.agreements.get({ params: paramsOf(agreement) });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
};

const valuesOf = ({ title, isBinding, parentId, startsOn, endsOn, noticeDays, reviewOn }: AgreementRepresentation) => ({
  title,
  isBinding,
  parentId,
  startsOn,
  endsOn,
  noticeDays,
  reviewOn,
});

const dayIn = (day: Day | null) => day && fullDay(day);
const compared = () =>
  ({
    title: [t('draft.title'), ({ title }: Values) => title],
    startsOn: [t('terms.from'), ({ startsOn }: Values) => dayIn(startsOn)],
    endsOn: [t('terms.until'), ({ endsOn }: Values) => dayIn(endsOn)],
    noticeDays: [t('terms.notice'), ({ noticeDays }: Values) => noticeDays],
    reviewOn: [t('terms.review'), ({ reviewOn }: Values) => dayIn(reviewOn)],
  }) as const;
