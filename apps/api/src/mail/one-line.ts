/**
 * The text on one line: line breaks and every other control character become a space, marks that turn the reading
 * direction round go, so that neither a header nor a name can be made to look like another.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
