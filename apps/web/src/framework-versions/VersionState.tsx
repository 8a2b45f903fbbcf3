import type { ListedFrameworkVersion } from '@trivet/contract';
import { today } from '../lib/dates.ts';
import { StatusTag } from '../ui/StatusTag.tsx';
import { standingOf } from './framework-words.ts';
import { t } from './framework-versions.strings.ts';

const kinds = { in_force: 'green', coming: 'blue', past: 'grey' } as const;

/** Whether a version is in force, in a word. */
export function VersionState({ version }: { version: ListedFrameworkVersion }) {
  const { state } = standingOf(version, today());
  return <StatusTag kind={kinds[state]}>{t(`versions.state.${state}`)}</StatusTag>;
}
