/**
 * One spelling for one content, whatever order its fields come in: JSON without spaces, names sorted by their code units
 * (as RFC 8785 does for the values that occur here). A fingerprint is the SHA-256 of its UTF-8 bytes.
 */
export function canonicalWords(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalWords(one)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonicalWords(field)}`).join(',')}}`;
}
