import { useQuery } from '@tanstack/react-query';
import { outcomesInOrderQuery } from '../admin/outcomes/outcomes.api.ts';
import { Form } from '../lib/Form.tsx';
import { OrganisationPicker } from '../pickers/OrganisationPicker.tsx';
import { partnersQuery } from '../partners/partners.api.ts';
import { Checkbox } from '../ui/Checkboxes.tsx';
import { Combobox } from '../ui/Combobox.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Radios } from '../ui/Radios.tsx';
import { Select } from '../ui/Select.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { SeriesHome, ShownSeries } from './series.api.ts';
import { directions, frequencies, quadrants, units } from './series.choices.ts';
import { type SeriesForm, useSeriesForm } from './useSeriesForm.ts';
import { t as words } from './outcomes.strings.ts';
import { t as said } from './series.strings.ts';
import { t } from './series-forms.strings.ts';

type Props = {
  home: SeriesHome;
  workspaceId: string;
  /** Left out to add one. */
  series?: ShownSeries;
  outcomeId?: string;
  onClose: () => void;
};

/** What is measured, in which unit, which way is better, and who collects it. */
export default function SeriesSheet(props: Props) {
  const { home, series, onClose } = props;
  const form = useSeriesForm(props);
  const { direction } = form.values;
  const add = t(home.kind === 'indicator' ? 'series.addIndicator' : 'series.addMeasure');
  return (
    <Sheet title={series ? t('series.edit') : add} onClose={onClose}>
      <Form form={form} submit={series ? t('series.save') : add} onCancel={onClose}>
        <TextField {...form.field('title')} label={t('series.title')} hint={t('series.titleHint')} autoFocus />
        {home.kind === 'measure' ? (
          <OfPartnership form={form} partnershipId={home.partnershipId} />
        ) : (
          <OfWorkspace form={form} workspaceId={home.workspaceId} />
        )}
        <Select
          {...form.field('unit')}
          label={t('series.unit')}
          width="short"
          options={units.map((value) => ({ value, label: said(`unit.${value}`) }))}
        />
        <TextField
          {...form.field('unitWords')}
          label={t('series.unitWords')}
          hint={t('series.unitWordsHint')}
          optional
        />
        <Radios
          {...form.field('direction')}
          label={t('series.direction')}
          options={directions.map((value) => ({ value, label: said(`direction.${value}`) }))}
        />
        {direction === 'band' && (
          <>
            <NumberField {...form.field('bandFrom')} label={t('series.bandFrom')} />
            <NumberField {...form.field('bandTo')} label={t('series.bandTo')} />
          </>
        )}
        <Select
          {...form.field('frequency')}
          label={t('series.frequency')}
          width="short"
          options={frequencies.map((value) => ({ value, label: said(`frequency.${value}`) }))}
        />
        <More form={form} />
      </Form>
    </Sheet>
  );
}

function More({ form }: { form: SeriesForm }) {
  return (
    <Disclosure plain title={t('series.more')}>
      <TextArea {...form.field('definition')} label={t('series.definition')} optional />
      <NumberField {...form.field('decimals')} label={t('series.decimals')} whole />
      <NumberField {...form.field('reportingDays')} label={t('series.reportingDays')} whole />
      <Select
        {...form.field('formula')}
        label={t('series.formula')}
        width="short"
        options={(['one', 'sum', 'mean', 'latest'] as const).map((value) => ({
          value,
          label: t(`series.formula.${value}`),
        }))}
      />
      <TextField {...form.field('source')} label={t('series.source')} optional />
      <TextArea {...form.field('comparability')} label={t('series.comparability')} optional />
      <Checkbox
        {...form.field('isInDevelopment')}
        label={t('series.inDevelopment')}
        hint={t('series.inDevelopmentHint')}
      />
    </Disclosure>
  );
}

function OfPartnership({ form, partnershipId }: { form: SeriesForm; partnershipId: string }) {
  const { data } = useQuery(partnersQuery(partnershipId, {}));
  const partners = (data?.items ?? []).map(({ id, organisationName }) => ({ id, label: organisationName }));
  return (
    <>
      <Radios
        {...form.field('quadrant')}
        label={t('series.quadrant')}
        options={quadrants.map((value) => ({ value, label: words(`box.${value}`) }))}
      />
      <Combobox
        {...form.field('partnerId')}
        label={t('series.partner')}
        items={partners}
        none={t('series.partnerAll')}
        optional
      />
      <Combobox
        {...form.field('collectedByPartnerId')}
        label={t('series.collector')}
        items={partners}
        none={t('series.collectorNone')}
        optional
      />
    </>
  );
}

function OfWorkspace({ form, workspaceId }: { form: SeriesForm; workspaceId: string }) {
  const { data } = useQuery(outcomesInOrderQuery(workspaceId));
  const outcomes = (data?.items ?? []).map(({ id, code, statement }) => ({ id, label: `${code} ${statement}` }));
  return (
    <>
      <Combobox {...form.field('outcomeId')} label={t('series.outcome')} items={outcomes} />
      <OrganisationPicker
        {...form.field('collectedByOrganisationId')}
        workspaceId={workspaceId}
        label={t('series.collector')}
        none={t('series.collectorNone')}
        optional
      />
    </>
  );
}
