import { contract } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import { mount } from '../kernel/mount.ts';
import { arrangeMeeting, cancelMeeting, editMeeting } from './arrange-meeting.ts';
import {
  addAgendaItem,
  editAgendaItem,
  orderAgenda,
  removeAgendaItem,
  reopenAgendaItem,
  settleAgendaItem,
} from './prepare-agenda.ts';
import { beginMeeting, endMeeting, turnToItem } from './run-meeting.ts';
import { editNote, strikeNote, takeNote } from './take-notes.ts';
import { listMeetings, readFillings, readMeeting, readResults } from './read-meetings.ts';

export async function meetingRoutes(app: FastifyInstance): Promise<void> {
  mount(app, 'meetings', contract.meetings, {
    list: listMeetings,
    arrange: arrangeMeeting,
    get: readMeeting,
    fillings: readFillings,
    results: readResults,
    edit: editMeeting,
    cancel: cancelMeeting,
    begin: beginMeeting,
    turnTo: turnToItem,
    end: endMeeting,
    takeNote,
    editNote,
    strikeNote,
    order: orderAgenda,
    addItem: addAgendaItem,
    editItem: editAgendaItem,
    removeItem: removeAgendaItem,
    settleItem: settleAgendaItem,
    reopenItem: reopenAgendaItem,
  });
}
