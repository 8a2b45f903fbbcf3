import { contract } from '@trivet/contract';
import { readReporting } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command } from '../kernel/handlers.ts';
import { lastDaysOf } from './due-days.ts';
import { representSchedule } from './read-schedule.ts';

export const setSchedule = command(contract.reports.setSchedule, async ({ params, body }, context) => {
  const { schedules, actor, decision, newId, tx } = context;
  const place = { workspaceId: actor.workspaceId, partnershipId: params.partnershipId };
  const { schedule, past, nation } = await readReporting(tx, place);
  const before = schedule && (await schedules.find(schedule.id));
  const setting = { before, ids: { id: newId(), ...place }, past, lastDays: lastDaysOf(body, nation) };
  await schedules.save(domain.setReportingSchedule(setting, body, decision));
  return representSchedule(context, params.partnershipId);
});
