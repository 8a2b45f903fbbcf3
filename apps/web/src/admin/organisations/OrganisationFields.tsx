import type { OrganisationKind, Sector } from '@trivet/domain';
import type { FormState } from '../../lib/useForm.ts';
import { OrganisationPicker } from '../../pickers/OrganisationPicker.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { kinds, sectors } from './organisation.choices.ts';
import { t } from './organisations.strings.ts';

export type OrganisationValues = {
  name: string;
  shortName: string;
  kind: OrganisationKind;
  sector: Sector;
  parentId: string | null;
  governingBody: string;
  website: string;
};

export const noOrganisation: OrganisationValues = {
  name: '',
  shortName: '',
  kind: 'other',
  sector: 'public',
  parentId: null,
  governingBody: '',
  website: '',
};

type Props<Output> = {
  form: FormState<OrganisationValues, Output>;
  workspaceId: string;
  /** The one that is edited: it is no part of itself. */
  itself?: string;
};

export function OrganisationFields<Output>({ form, workspaceId, itself }: Props<Output>) {
  return (
    <>
      <TextField {...form.field('name')} label={t('adminOrgs.name')} autoComplete="off" autoFocus />
      <TextField
        {...form.field('shortName')}
        label={t('adminOrgs.shortName')}
        hint={t('adminOrgs.shortNameHint')}
        autoComplete="off"
      />
      <Select
        {...form.field('kind')}
        label={t('adminOrgs.kind')}
        options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Radios<Sector>
        {...form.field('sector')}
        onChange={(sector) => sector && form.set('sector', sector)}
        label={t('adminOrgs.sector')}
        options={sectors.map((value) => ({ value, label: t(`sector.${value}`) }))}
      />
      <OrganisationPicker
        {...form.field('parentId')}
        workspaceId={workspaceId}
        label={t('adminOrgs.parent')}
        none={t('adminOrgs.noParent')}
        except={new Set(itself ? [itself] : [])}
        optional
      />
      <TextField
        {...form.field('governingBody')}
        label={t('adminOrgs.governingBody')}
        hint={t('adminOrgs.governingBodyHint')}
        optional
        autoComplete="off"
      />
      <TextField
        {...form.field('website')}
        label={t('adminOrgs.website')}
        hint={t('adminOrgs.websiteHint')}
        type="url"
        optional
        autoComplete="off"
      />
    </>
  );
}
