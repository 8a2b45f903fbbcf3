import type { ImportRepresentation } from '@trivet/contract';

export type Mapping = ImportRepresentation['mapping'];

/** Says what words of a column mean; '' for nothing. */
export const meaning = (
  mapping: Mapping,
  said: readonly { field: string; word: string; means: string }[],
): Mapping => ({
  ...mapping,
  values: said.reduce(
    (values, { field, word, means }) => ({ ...values, [field]: { ...values[field], [word]: means } }),
    mapping.values,
  ),
});

/** Forgets what was said of a word. */
export const forgetting = (mapping: Mapping, field: string, word: string): Mapping => {
  const { [word]: _gone, ...kept } = mapping.values[field] ?? {};
  return { ...mapping, values: { ...mapping.values, [field]: kept } };
};

/** Leaves rows out, or with none takes all in again. */
export const leavingOut = (mapping: Mapping, rows: readonly number[]): Mapping => ({
  ...mapping,
  leaveOut: rows.length === 0 ? [] : [...new Set([...mapping.leaveOut, ...rows])].toSorted((a, b) => a - b),
});

/** Gives new records one value of a field; with '' none. */
export const forAll = (mapping: Mapping, field: string, value: string): Mapping => {
  const { [field]: _gone, ...others } = mapping.fixed;
  return { ...mapping, fixed: value === '' ? others : { ...others, [field]: value } };
};

/** What words mean, as the person would say it: [field, word, meaning]. */
export const wordsSaid = ({ mapping, fields }: Pick<ImportRepresentation, 'mapping' | 'fields'>) =>
  Object.entries(mapping.values).flatMap(([name, words]) => {
    const field = fields.find((each) => each.name === name);
    return Object.entries(words).map(([word, means]) => ({
      name,
      heading: field?.heading ?? name,
      word,
      means: field?.choices.find(({ value }) => value === means)?.label ?? means,
    }));
  });
