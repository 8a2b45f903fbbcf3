import type { WebhookRepresentation } from '@trivet/contract';
import { StatusTag, type StatusKind } from '../../ui/StatusTag.tsx';
import { t } from './webhooks.strings.ts';

/** Whether it is told of things, and whether they arrive. */
export function WebhookStatusTag({ webhook: { status, failingSince } }: { webhook: WebhookRepresentation }) {
  const shown = status === 'active' && failingSince !== null ? 'failing' : status;
  return <StatusTag kind={kinds[shown]}>{t(`webhooks.status.${shown}`)}</StatusTag>;
}

const kinds: Record<WebhookRepresentation['status'] | 'failing', StatusKind> = {
  active: 'green',
  failing: 'amber',
  paused: 'grey',
  switched_off: 'red',
  removed: 'grey',
};
