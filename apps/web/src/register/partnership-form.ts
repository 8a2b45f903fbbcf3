import type { PartnershipRepresentation } from '@trivet/contract';
import type { PartnershipPatch } from '@trivet/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../lib/api.ts';
import { changed } from '../lib/changed.ts';
import { fullDay } from '../lib/dates.ts';
import { useForm, type FormState } from '../lib/useForm.ts';
import { partnershipQuery } from '../partnerships/place.api.ts';
import { toast } from '../ui/Toast.tsx';
import { t } from './register.strings.ts';

const names = [
  'name',
  'purpose',
  'vision',
  'rationale',
  'area',
  'kind',
  'level',
  'accountabilityModel',
  'startsOn',
  'endsOn',
  'reviewOn',
  'timeHorizon',
  'riskAppetite',
] as const satisfies readonly (keyof PartnershipRepresentation)[];

export type PartnershipValues = Pick<PartnershipRepresentation, (typeof names)[number]>;
export type PartnershipForm = FormState<PartnershipValues, PartnershipPatch>;

/** What a partnership is, as a form that sends only what was changed. */
export const usePartnershipForm = (partnership: PartnershipRepresentation): PartnershipForm => {
  const latest = useRef(partnership);
  const show = useShowPartnership();
  const params = { partnershipId: partnership.id };
  return useForm<PartnershipValues, PartnershipPatch>({
    schema: () => import('@trivet/domain').then((domain) => domain.PartnershipPatch),
    defaultValues: valuesOf(partnership),
    says: { name: t('setUp.nameMissing') },
    draft: `partnership.${partnership.id}`,
    onSubmit: async (values) => {
      const body = changed<PartnershipPatch>(values, valuesOf(latest.current));
      if (Object.keys(body).length > 0) {
        latest.current = await api.partnerships.edit({ params, body }, { ifMatch: latest.current.version });
        await show(latest.current);
      }
      toast(t('settings.saved'));
    },
    theirs: async () => {
      latest.current = await api.partnerships.get({ params });
      return { values: valuesOf(latest.current), of: latest.current };
    },
  });
};

/** Puts what the server answered on every page that names the partnership. */
export const useShowPartnership = () => {
  const queries = useQueryClient();
  return async (partnership: PartnershipRepresentation) => {
    queries.setQueryData(partnershipQuery(partnership.id).queryKey, partnership);
    await Promise.all([['session'], ['register']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
};

/** How each field reads, for the panel that puts yours and theirs side by side. */
export const comparedFields = () =>
  ({
    name: [t('setUp.name'), ({ name }: PartnershipValues) => name],
    purpose: [t('setUp.purpose'), ({ purpose }: PartnershipValues) => purpose],
    vision: [t('settings.vision'), ({ vision }: PartnershipValues) => vision],
    rationale: [t('settings.rationale'), ({ rationale }: PartnershipValues) => rationale],
    area: [t('setUp.area'), ({ area }: PartnershipValues) => area],
    kind: [t('setUp.kind'), ({ kind }: PartnershipValues) => t(`register.kind.${kind}`)],
    level: [t('setUp.level'), ({ level }: PartnershipValues) => t(`register.level.${level}`)],
    accountabilityModel: [
      t('settings.model'),
      ({ accountabilityModel }: PartnershipValues) => t(`register.model.${accountabilityModel}`),
    ],
    startsOn: [t('settings.startsOn'), ({ startsOn }: PartnershipValues) => startsOn && fullDay(startsOn)],
    endsOn: [t('settings.endsOn'), ({ endsOn }: PartnershipValues) => endsOn && fullDay(endsOn)],
    reviewOn: [t('settings.reviewOn'), ({ reviewOn }: PartnershipValues) => reviewOn && fullDay(reviewOn)],
    timeHorizon: [t('settings.timeHorizon'), ({ timeHorizon }: PartnershipValues) => timeHorizon],
    riskAppetite: [t('settings.appetite'), ({ riskAppetite }: PartnershipValues) => riskAppetite],
  }) as const;

const valuesOf = (partnership: PartnershipRepresentation) =>
  // Made of `names`, which is what the type is made of.
  Object.fromEntries(names.map((name) => [name, partnership[name]])) as PartnershipValues;
