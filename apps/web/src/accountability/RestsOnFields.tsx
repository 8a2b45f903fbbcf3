import { useQuery } from '@tanstack/react-query';
import { agreementByIdQuery, standingAgreementsQuery } from '../agreements/agreements.api.ts';
import type { FormState } from '../lib/useForm.ts';
import { shortOf, usePlace } from '../partnerships/place.ts';
import { Select } from '../ui/Select.tsx';
import type { LineValues } from './line-values.ts';
import { t } from './accountability.strings.ts';

/** Which section of which agreement a line rests on. Nothing is shown where the partnership has no agreement. */
export function RestsOnFields<Output>({ form }: { form: FormState<LineValues, Output> }) {
  const place = usePlace();
  const { agreementId, sectionKey } = form.values;
  const { data: agreements } = useQuery(standingAgreementsQuery(place.id));
  const { data: chosen } = useQuery({ ...agreementByIdQuery(place.id, agreementId), enabled: agreementId !== '' });
  if (!agreements || (agreements.items.length === 0 && agreementId === '')) return null;
  const offered = agreements.items.map(({ id, reference, title }) => ({ value: id, label: named(reference, title) }));
  // One that has ended since stays chosen until somebody chooses another.
  const ended = chosen && !offered.some(({ value }) => value === chosen.id);
  const sections = chosen?.sections.map(({ key, title }) => ({ value: key, label: title })) ?? [];
  const gone = sectionKey !== '' && chosen && !sections.some(({ value }) => value === sectionKey);
  return (
    <>
      <Select
        {...form.field('agreementId')}
        label={t('acc.rests')}
        hint={t('acc.rests.hint')}
        optional
        onChange={(agreement) => {
          form.set('agreementId', agreement);
          form.set('sectionKey', '');
        }}
        options={[
          { value: '', label: t('acc.rests.none') },
          ...offered,
          ...(ended ? [{ value: chosen.id, label: named(chosen.reference, chosen.title) }] : []),
        ]}
      />
      {agreementId !== '' && (
        <Select
          {...form.field('sectionKey')}
          label={t('acc.rests.section')}
          options={[
            { value: '', label: t('acc.field.choose') },
            ...sections,
            ...(gone ? [{ value: sectionKey, label: t('acc.rests.gone') }] : []),
          ]}
        />
      )}
    </>
  );
}

const named = (reference: string, title: string) => `${shortOf(reference)} ${title}`;
