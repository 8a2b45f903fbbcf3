import type { FrameworkInForce } from '@trivet/db';
import { dayWords } from '../reminders/day-words.ts';

/** The version of the outcomes in force on the day of a document, in words. */
export const frameworkWords = (version: FrameworkInForce | null): string =>
  version
    ? `Version ${version.number}, ${version.name}, in force since ${dayWords(version.inForceFrom)}`
    : 'No version had been published';
