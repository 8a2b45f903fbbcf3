import type { RiskCategory, RiskProximity, RiskResponse, RiskScope } from '@trivet/domain';
import type { FieldProps } from '../ui/field.tsx';
import type { FormState } from '../lib/useForm.ts';
import type { Day } from '../lib/dates.ts';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Radios } from '../ui/Radios.tsx';
import { AroundFields } from './AroundFields.tsx';
import { useScoring, type Level } from './scoring.ts';
import { responseOptions } from './ReviewForm.tsx';
import { categories, proximities, scopes } from './risk.choices.ts';
import { t } from './risks.strings.ts';

/** What both forms of a risk hold. Its current score is typed when it is raised; later it changes by a review. */
export type RiskValues = {
  title: string;
  likelihood: Level | null;
  impact: Level | null;
  cause: string;
  event: string;
  consequence: string;
  category: RiskCategory;
  scope: RiskScope;
  proximity: RiskProximity;
  response: RiskResponse | null;
  controls: string;
  leadPartnerId: string;
  ownerPersonId: string | null;
  inherentLikelihood: Level | null;
  inherentImpact: Level | null;
  targetLikelihood: Level | null;
  targetImpact: Level | null;
  nextReviewOn: Day | null;
  affectedPartnerIds: readonly string[];
  outcomeId: string | null;
  objectiveId: string | null;
  typicalRisk: string | null;
};

type Props<Output> = { form: FormState<RiskValues, Output>; partnershipId: string; workspaceId: string };

/** The fields that may wait: what lies behind a risk, and where it comes from and goes to. */
export function MoreRiskFields<Output>({ form, partnershipId, workspaceId }: Props<Output>) {
  return (
    <div className="stack" data-gap="loose">
      <AroundFields form={form} partnershipId={partnershipId} />
      <Select
        {...form.field('category')}
        label={t('risks.raise.category')}
        options={categories.map((value) => ({ value, label: t(`risks.category.${value}`) }))}
      />
      <TextArea {...form.field('cause')} label={t('risks.raise.cause')} optional rows={2} />
      <TextArea {...form.field('event')} label={t('risks.raise.event')} optional rows={2} />
      <TextArea {...form.field('consequence')} label={t('risks.raise.consequence')} optional rows={2} />
      <Radios {...form.field('response')} label={t('risks.raise.response')} options={responseOptions()} />
      <TextArea {...form.field('controls')} label={t('risks.raise.controls')} optional rows={2} />
      <LevelPair
        workspaceId={workspaceId}
        which={t('risks.raise.inherent')}
        hint={t('risks.raise.inherentHint')}
        likelihood={form.field('inherentLikelihood')}
        impact={form.field('inherentImpact')}
      />
      <LevelPair
        workspaceId={workspaceId}
        which={t('risks.raise.target')}
        hint={t('risks.raise.targetHint')}
        likelihood={form.field('targetLikelihood')}
        impact={form.field('targetImpact')}
      />
      <Select
        {...form.field('scope')}
        label={t('risks.raise.scope')}
        options={scopes.map((value) => ({ value, label: t(`risks.scope.${value}`) }))}
      />
      <Select
        {...form.field('proximity')}
        label={t('risks.raise.proximity')}
        options={proximities.map((value) => ({ value, label: t(`risks.proximity.${value}`) }))}
      />
    </div>
  );
}

type PairProps = {
  workspaceId: string;
  which: string;
  hint: string;
  likelihood: FieldProps<Level | null>;
  impact: FieldProps<Level | null>;
};

function LevelPair({ workspaceId, which, hint, likelihood, impact }: PairProps) {
  const { likelihoods, impacts } = useScoring(workspaceId);
  return (
    <div className="level-pair">
      <LevelSelect
        field={likelihood}
        label={t('risks.raise.levelLikelihood', { which })}
        hint={hint}
        options={likelihoods}
      />
      <LevelSelect field={impact} label={t('risks.raise.levelImpact', { which })} hint={hint} options={impacts} />
    </div>
  );
}

type LevelProps = {
  field: FieldProps<Level | null>;
  label: string;
  hint: string;
  options: readonly { value: Level; label: string }[];
};

function LevelSelect({ field, label, hint, options }: LevelProps) {
  const choices = options.map((option) => ({ value: String(option.value), label: `${option.value} ${option.label}` }));
  return (
    <Select
      {...field}
      label={label}
      hint={hint}
      value={field.value === null ? '' : String(field.value)}
      options={[{ value: '', label: t('risks.raise.levelNone') }, ...choices]}
      onChange={(chosen) => field.onChange(options.find(({ value }) => String(value) === chosen)?.value ?? null)}
    />
  );
}
