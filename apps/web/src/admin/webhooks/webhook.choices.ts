import { webhookKinds, webhookTopics } from '@trivet/domain';

export const kinds = webhookKinds;
export const topics = webhookTopics;
