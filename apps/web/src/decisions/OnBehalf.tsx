import type { DecisionRepresentation, DecisionVoice } from '@trivet/contract';
import { Select } from '../ui/Select.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { t } from './decisions.strings.ts';

type Props = { decision: DecisionRepresentation; mine: readonly DecisionVoice[]; partner: FieldProps<string> };

/** What is decided, and for which organisation one speaks, where one speaks for several. */
export const OnBehalf = ({ decision, mine, partner }: Props) => (
  <>
    <p>{decision.words || decision.title}</p>
    {mine.length > 1 && (
      <Select
        {...partner}
        label={t('decision.answer.partner')}
        options={mine.map(({ partnerId, name }) => ({ value: partnerId, label: name }))}
      />
    )}
  </>
);
