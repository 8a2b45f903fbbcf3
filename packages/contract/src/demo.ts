import { Email, Id, Instant } from '@trivet/domain';
import { z } from 'zod';
import { type Contract, endpoint } from './kernel/endpoint.ts';
import { csv, xlsx } from './kernel/lists.ts';

const ClockReading = z.strictObject({ now: Instant, offsetSeconds: z.int() }).meta({ id: 'DemoClock' });

/** Where to put the clock: one of the two. */
const ClockMove = z
  .strictObject({
    now: Instant.optional(),
    offsetSeconds: z.int().min(-1_000_000_000).max(1_000_000_000).optional(),
  })
  .refine(
    ({ now, offsetSeconds }) => (now === undefined) !== (offsetSeconds === undefined),
    'Give now or offsetSeconds',
  )
  .meta({ id: 'DemoClockMove' });

const LetterLine = z.strictObject({ id: Id, at: Instant, to: z.string(), subject: z.string() });
const DemoLetter = LetterLine.extend({ text: z.string(), html: z.string() }).meta({ id: 'DemoLetter' });
export type DemoLetter = z.output<typeof DemoLetter>;

/** Served by the demo only, and so not part of `contract`: a client of it is made with `createClient({ demo }, …)`. */
export const demo = {
  readClock: endpoint({
    method: 'GET',
    path: '/demo/clock',
    summary: 'Read the demo’s clock',
    action: 'public',
    result: ClockReading,
  }),
  moveClock: endpoint({
    method: 'PUT',
    path: '/demo/clock',
    summary: 'Move the demo’s clock: what the new day asks for is done at once',
    action: 'public',
    body: ClockMove,
    result: ClockReading,
    // There is one clock, and whoever moves it last has moved it.
    ifMatch: false,
  }),
  listMail: endpoint({
    method: 'GET',
    path: '/demo/mail',
    summary: 'List the letters the demo has sent, latest first',
    action: 'public',
    query: z.strictObject({ to: Email.optional() }),
    result: z.strictObject({ items: z.array(LetterLine) }),
  }),
  readLetter: endpoint({
    method: 'GET',
    path: '/demo/mail/:letterId',
    summary: 'Read a letter the demo has sent',
    action: 'public',
    params: z.strictObject({ letterId: Id }),
    result: DemoLetter,
  }),
  readSample: endpoint({
    method: 'GET',
    path: '/demo/samples/:fileName',
    summary: 'Take away a spreadsheet as people keep them, to try an import with',
    action: 'public',
    params: z.strictObject({ fileName: z.enum(['register.xlsx', 'actions.csv']) }),
    sends: [xlsx, csv],
  }),
} as const satisfies Contract;
