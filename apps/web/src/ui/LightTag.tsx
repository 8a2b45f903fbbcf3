import { StatusTag } from './StatusTag.tsx';
import { t } from './ui.strings.ts';

export type Light = 'red' | 'amber' | 'green' | 'grey';

type Props = {
  light: Light;
  /** Another word for this light where the screen has one: 'At risk', 'High'. */
  word?: string | undefined;
  /** The light before: 'Amber, from red' tells the direction that 'Amber' hides. */
  was?: Light | null | undefined;
  /** Said beside it when it is old: '62 days old'. */
  age?: string | undefined;
  solid?: boolean;
};

/** A traffic light: red, amber, green, or not assessed. */
export function LightTag({ light, word = t(`light.${light}`), was, age, solid = false }: Props) {
  return (
    <span className="light">
      <StatusTag kind={light} solid={solid} stale={age !== undefined}>
        {word}
      </StatusTag>
      {was && was !== light && <small>{t('light.from', { was: t(`light.${was}`).toLowerCase() })}</small>}
      {age && <small>{age}</small>}
    </span>
  );
}
