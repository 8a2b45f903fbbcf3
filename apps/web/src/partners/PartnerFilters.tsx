import { chipsOf, wordsChip } from '../lists/chips.ts';
import { FilterSelect } from '../lists/FilterSelect.tsx';
import { FilterToggle } from '../lists/FilterToggle.tsx';
import { SearchField } from '../lists/SearchField.tsx';
import type { FilterProps, Narrow } from '../lists/narrowing.ts';
import { FilterBar } from '../ui/FilterBar.tsx';
import { acknowledgements, partnerRoles } from './partner.choices.ts';
import type { PartnerSearch } from './partner-search.ts';
import { t } from './partners.strings.ts';

/** What the list of partners can be narrowed to. */
export function PartnerFilters({ search, onChange, chips, onClear }: FilterProps<PartnerSearch>) {
  return (
    <FilterBar chips={chips} onClear={onClear}>
      <SearchField
        id="partners-q"
        label={t('partners.search')}
        value={search.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <FilterSelect
        id="partners-role"
        label={t('partners.role')}
        value={search.role}
        options={partnerRoles.map((value) => ({ value, label: t(`partners.role.${value}`) }))}
        onChange={(role) => onChange({ role })}
      />
      <FilterSelect
        id="partners-acknowledgement"
        label={t('partners.expected')}
        value={search.acknowledgement}
        options={acknowledgements.map((value) => ({ value, label: t(`partners.ack.${value}`) }))}
        onChange={(acknowledgement) => onChange({ acknowledgement })}
      />
      <FilterToggle isOn={search.past} onChange={(past) => onChange({ past })}>
        {t('partners.showPast')}
      </FilterToggle>
    </FilterBar>
  );
}

export const partnerChips = ({ q, role, acknowledgement, past }: PartnerSearch, narrow: Narrow<PartnerSearch>) =>
  chipsOf<PartnerSearch>(
    {
      q: wordsChip(q),
      role: role && t(`partners.role.${role}`),
      acknowledgement: acknowledgement && t(`partners.ack.${acknowledgement}`),
      past: past && t('partners.showPast'),
    },
    narrow,
  );
