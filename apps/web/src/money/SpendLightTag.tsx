import type { SpendLight } from '@trivet/domain';
import { StatusTag } from '../ui/StatusTag.tsx';
import { t } from './money.strings.ts';

/** How spending stands, in the word that says why. */
export const SpendLightTag = ({ of: { light, reason } }: { of: SpendLight }) => (
  <StatusTag kind={light}>{t(reason ? `light.spend.${reason}` : 'light.spend.within')}</StatusTag>
);
