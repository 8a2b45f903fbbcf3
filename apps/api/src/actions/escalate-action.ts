import { contract } from '@trivet/contract';
import { filledLevels } from '@trivet/db';
import * as domain from '@trivet/domain';
import { command, type CommandContext } from '../kernel/handlers.ts';
import { saveUpdate } from './save-update.ts';

export const escalateAction = command(contract.actions.escalate, async ({ params, body }, context) => {
  const action = await context.actions.find(params.actionId);
  const change = domain.escalateAction(action, await levelsBeside(context, action), context.decision);
  const { escalatedTo: level, answerDueOn: dueOn } = change.after;
  return saveUpdate(context, change, { kind: 'escalated', note: body.words, level, dueOn });
});

export const answerEscalation = command(contract.actions.answerEscalation, async ({ params, body }, context) => {
  const action = await context.actions.find(params.actionId);
  const filled = body.passUp ? await levelsBeside(context, action) : [];
  const change = domain.answerEscalation(action, { passUp: body.passUp, filled }, context.decision);
  const answered = { kind: 'answered', level: action.escalatedTo } as const;
  const { escalatedTo: level, answerDueOn: dueOn } = change.after;
  const said = body.passUp ? ({ kind: 'passed_up', level, dueOn } as const) : answered;
  return saveUpdate(context, change, { ...said, note: body.words });
});

/** Nobody asks themselves. */
const levelsBeside = ({ tx, actor, decision: { today } }: CommandContext, action: domain.ActionRecord) =>
  filledLevels(tx, action, { today, exceptPersonId: actor.personId });
