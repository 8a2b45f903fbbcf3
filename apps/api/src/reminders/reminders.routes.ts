import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { previewPartnershipReminders, previewReminders } from './preview-reminders.ts';
import { listPartnershipRules, listReminderRules } from './read-reminder-rules.ts';
import {
  putBackPartnershipRule,
  putBackReminderRule,
  setPartnershipRule,
  setReminderRule,
} from './set-reminder-rule.ts';

export async function reminderRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'reminderRules', contract.reminderRules, {
    list: listReminderRules,
    set: setReminderRule,
    putBack: putBackReminderRule,
    calendar: previewReminders,
  });
  mount(app, 'partnershipReminders', contract.partnershipReminders, {
    list: listPartnershipRules,
    set: setPartnershipRule,
    putBack: putBackPartnershipRule,
    calendar: previewPartnershipReminders,
  });
}
