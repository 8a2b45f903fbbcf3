import type { ComboItem } from '../ui/Combobox.tsx';

/** People and places are invented. */
export const people: readonly ComboItem[] = [
  { id: 'maureen', label: 'Maureen Kerr', detail: 'Coordinator', group: 'Carnmoyle District Council' },
  { id: 'gareth', label: 'Gareth Millar', detail: 'Council lead', group: 'Carnmoyle District Council' },
  { id: 'siobhan', label: 'Siobhán McAteer', detail: 'Partner lead', group: 'Western Glens Trust' },
  { id: 'bernadette', label: 'Bernadette McGlinchey-Fotheringham', detail: 'Deputy', group: 'Western Glens Trust' },
  { id: 'roisin', label: 'Róisín Quinn', detail: 'Partner lead', group: 'Education Authority' },
];

export const likelihoods = [
  { value: 1, label: 'Rare' },
  { value: 2, label: 'Unlikely' },
  { value: 3, label: 'Possible' },
  { value: 4, label: 'Likely' },
  { value: 5, label: 'Almost certain' },
] as const;
