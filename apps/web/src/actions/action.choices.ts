import { ActionPriority, ActionStatus } from '@trivet/domain';

export const priorities = ActionPriority.options;
export const statuses = ActionStatus.options;
