import {
  anchorHeads,
  postCalendarLetters,
  purgeActionEdits,
  purgeBoardPacks,
  purgePartnershipCopies,
  purgeReportFiles,
  purgeEvents,
  purgeIdempotencyKeys,
  purgeImportRows,
  purgeWebhooks,
  sweepAuth,
} from '@trivet/db';
import { packDays } from '@trivet/domain';
import { sendPendingLetters } from '../auth/pending-letters.ts';
import { passUpEscalations } from '../actions/pass-up-escalations.ts';
import { wakePartnershipCopies } from '../partnership-copies/wake-partnership-copies.ts';
import { wakeReportFiles } from '../report-files/wake-report-files.ts';
import { wakeBoardPacks } from '../board-packs/wake-board-packs.ts';
import { asSystem } from './as-system.ts';
import { checkRollups } from './check-rollups.ts';
import { inEach } from './in-each.ts';
import { keepAllStandings } from './keep-standings.ts';
import { planWorkspace } from '../reminders/plan-workspace.ts';
import { stopAskedLetters } from '../reminders/stop-asked-letters.ts';
import { takeReturnedLetters } from '../reminders/take-returned-letters.ts';
import { openDueReports } from '../reports/open-reports.ts';
import { wakeMessages } from './messages.ts';
import { sealAllSecrets } from '../webhooks/seal-secrets.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';
import { ringBells, type WorkerParts } from './parts.ts';

/** Something done again and again, by one process at a time. `everyMs` counts from the end of one run to the next. */
export type Recurring = { name: string; everyMs: number; run: (parts: WorkerParts) => Promise<void> };

const second = 1000;
const hour = 3600 * second;

/** Everything recurring. None is a delayed job of a queue: each asks the database what there is to do (decisions.md 13). */
export const schedule: readonly Recurring[] = [
  { name: 'open_reports', everyMs: 60 * second, run: openReports },
  { name: 'pass_up_escalations', everyMs: 60 * second, run: passUp },
  { name: 'plan_reminders', everyMs: 30 * second, run: planReminders },
  { name: 'tell_calendars', everyMs: 15 * second, run: tellCalendars },
  { name: 'send_account_letters', everyMs: 3 * second, run: sendAccountLetters },
  { name: 'take_returned_letters', everyMs: 15 * second, run: takeReturned },
  { name: 'stop_letters', everyMs: 3 * second, run: stopLetters },
  { name: 'wake_messages', everyMs: 15 * second, run: wakeMessages },
  { name: 'wake_board_packs', everyMs: second, run: wakeBoardPacks },
  { name: 'wake_report_files', everyMs: second, run: wakeReportFiles },
  { name: 'wake_partnership_copies', everyMs: second, run: wakePartnershipCopies },
  { name: 'tell_webhooks', everyMs: 5 * second, run: tellWebhooks },
  { name: 'seal_webhook_secrets', everyMs: hour, run: sealAllSecrets },
  { name: 'keep_standings', everyMs: 15 * second, run: keepAllStandings },
  { name: 'purge', everyMs: hour, run: purge },
  { name: 'anchor_audit_heads', everyMs: hour, run: anchorAuditHeads },
  { name: 'check_rollups', everyMs: 24 * hour, run: checkRollups },
];

function openReports(parts: WorkerParts): Promise<void> {
  return inEach(parts, 'open_reports', (workspaceId) => openDueReports(parts.pool, workspaceId));
}

function passUp(parts: WorkerParts): Promise<void> {
  return inEach(parts, 'pass_up_escalations', (workspaceId) => passUpEscalations(parts.pool, workspaceId));
}

/** Until none is left: whoever waits for a link to get in waits seconds. */
async function sendAccountLetters({ authPool, mailer, publicOrigin, log }: WorkerParts): Promise<void> {
  while ((await sendPendingLetters({ db: authPool, mailer, publicOrigin, log })) > 0);
}

async function planReminders(parts: WorkerParts): Promise<void> {
  await inEach(parts, 'plan_reminders', async (workspaceId) => {
    await ringBells(parts, workspaceId, await planWorkspace(parts.pool, workspaceId, parts.mailDomain));
  });
  await wakeMessages(parts);
}

/** What was changed ten minutes ago is told by now. */
function tellCalendars(parts: WorkerParts): Promise<void> {
  const { pool, mailDomain } = parts;
  return inEach(parts, 'tell_calendars', (workspaceId) => {
    const call = { name: 'tell_calendars', action: 'message.send', workspaceId, requestId: 'tell_calendars' } as const;
    return asSystem(pool, call, ({ tx }) => postCalendarLetters(tx, { workspaceId, mailDomain }));
  });
}

/** Whoever stops letters in their mail program need not be told twice. */
async function stopLetters({ pool }: WorkerParts): Promise<void> {
  await stopAskedLetters(pool);
}

/** Who can ask for another address hears at once that letters come back. */
async function takeReturned(parts: WorkerParts): Promise<void> {
  for (const { workspaceId, people } of await takeReturnedLetters(parts.pool))
    await ringBells(parts, workspaceId, people);
}

/** What has no further use, of each workspace and of signing in. */
async function purge(parts: WorkerParts): Promise<void> {
  await sweepAuth(parts.authPool);
  await inEach(parts, 'purge', (workspaceId) => {
    const call = { name: 'purge', action: 'event.follow', workspaceId, requestId: 'purge' } as const;
    return asSystem(parts.pool, call, async ({ tx }) => {
      await purgeEvents(tx, workspaceId);
      await purgeIdempotencyKeys(tx, workspaceId);
      await purgeImportRows(tx, workspaceId);
      await purgeActionEdits(tx, workspaceId);
      await purgeBoardPacks(tx, workspaceId, packDays);
      await purgePartnershipCopies(tx, workspaceId);
      await purgeReportFiles(tx, workspaceId);
      await purgeWebhooks(tx, workspaceId);
    });
  });
}

async function anchorAuditHeads({ pool, anchoring }: WorkerParts): Promise<void> {
  if (anchoring) await anchorHeads(pool, anchoring);
}
