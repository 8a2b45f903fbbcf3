import { AgreementKind, hintFor, templateOf } from '@trivet/domain';

const keys = [...new Set(AgreementKind.options.flatMap((kind) => templateOf(kind).map(({ key }) => key)))];

/** What belongs in each section of our templates, by its key. */
export const sectionHints: Record<string, string> = Object.fromEntries(keys.map((key) => [key, hintFor(key) ?? '']));
