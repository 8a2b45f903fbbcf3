import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { ceaseAction } from './cease-action.ts';
import { completeAction } from './complete-action.ts';
import { editAction } from './edit-action.ts';
import { editActions } from './edit-actions.ts';
import { answerEscalation, escalateAction } from './escalate-action.ts';
import { setDependencies, setHelpers } from './link-action.ts';
import { answerDateRequest, askForDate } from './move-date.ts';
import { exportActions } from './export-actions.ts';
import { noteAction } from './note-action.ts';
import { progressAction } from './progress-action.ts';
import { raiseAction } from './raise-action.ts';
import { getAction, listActions, listActionUpdates, listMyActions } from './read-actions.ts';
import { reopenAction } from './reopen-action.ts';
import { takeBackActionEdit } from './take-back-edit.ts';
import { returnAction, verifyAction } from './verify-action.ts';

export async function actionRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'actions', contract.actions, {
    mine: listMyActions,
    list: listActions,
    export: exportActions,
    raise: raiseAction,
    get: getAction,
    edit: editAction,
    progress: progressAction,
    complete: completeAction,
    cease: ceaseAction,
    reopen: reopenAction,
    verify: verifyAction,
    sendBack: returnAction,
    askForDate,
    answerDateRequest,
    escalate: escalateAction,
    answerEscalation,
    setHelpers,
    setDependencies,
    editMany: editActions,
    takeBackEdit: takeBackActionEdit,
    note: noteAction,
    updates: listActionUpdates,
  });
}
