import type { AnsweringPartner } from '@trivet/contract';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { t } from './accountability.strings.ts';

type Props = {
  id: string;
  partners: readonly AnsweringPartner[];
  partnerId: string | undefined;
  onChoose: (partnerId: string | undefined) => void;
};

/** One partner, or all of them: on the map and in the matrix. */
export function PartnerChoice({ id, partners, partnerId, onChoose }: Props) {
  return (
    <FilterSelect
      id={id}
      label={t('acc.matrix.one')}
      any={t('acc.matrix.all')}
      value={partnerId}
      options={partners.map((one) => ({ value: one.partnerId, label: one.name }))}
      onChange={onChoose}
    />
  );
}
