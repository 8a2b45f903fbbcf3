import { type Registers, registers } from './generate.ts';
import { median, type Server, type Servers } from './servers.ts';

const rounds = 15;
const goal = 0.7;
const mostGrowth = 16 * 2 ** 20;

/**
 * W7: a register of 5,000 risks as CSV against the same rows by COPY alone, turn by turn, and how much more memory ten
 * times as many rows take while they pass through.
 */
export async function compareSpreadsheets(
  { product, handTuned }: Servers,
  { REGISTER, ARCHIVE }: Registers,
): Promise<void> {
  console.log('\nW7 5,000 risks as CSV');
  const sheet = (id: string) => `/api/v1/partnerships/${id}/risks/export?format=csv`;
  const taken: { product: number; copy: number }[] = [];
  await download(product, sheet(REGISTER));
  await download(handTuned, `/w7/${REGISTER}`);
  for (let round = 0; round < rounds; round += 1) {
    const ours = await download(product, sheet(REGISTER));
    const copy = await download(handTuned, `/w7/${REGISTER}`);
    assertRows(ours.rows, registers.REGISTER);
    assertRows(copy.rows, registers.REGISTER);
    taken.push({ product: ours.ms, copy: copy.ms });
  }
  const ratio = median(taken.map(({ product: ours, copy }) => copy / ours));
  console.log(
    `  product       ${median(taken.map((one) => one.product))
      .toFixed(0)
      .padStart(6)} ms`,
  );
  console.log(
    `  COPY alone    ${median(taken.map((one) => one.copy))
      .toFixed(0)
      .padStart(6)} ms`,
  );
  console.log(`  product to COPY ${ratio.toFixed(2)} (goal ${goal.toFixed(2)})`);

  const few = await peakOf(product, () => download(product, sheet(REGISTER)));
  const many = await peakOf(product, async () => {
    const { rows } = await download(product, sheet(ARCHIVE));
    assertRows(rows, registers.ARCHIVE);
  });
  const inMb = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  console.log(
    `  memory at most ${inMb(few)} MB with 5,000 rows and ${inMb(many)} MB with 50,000: ${inMb(many - few)} MB more (goal ${inMb(mostGrowth)})`,
  );
}

/** Read as it comes, a chunk at a time, and thrown away. */
async function download({ address, headers }: Server, path: string): Promise<{ ms: number; rows: number }> {
  const began = performance.now();
  const answer = await fetch(address + path, { headers });
  if (!answer.ok || !answer.body) throw new Error(`${path}: ${answer.status}`);
  let lines = 0;
  for await (const chunk of answer.body) for (const byte of chunk) if (byte === newline) lines += 1;
  return { ms: performance.now() - began, rows: lines - 1 };
}

const newline = 0x0a;

function assertRows(rows: number, expected: number): void {
  if (rows !== expected) throw new Error(`${rows} rows came, and not ${expected}`);
}

/** The most memory a server holds while something is done, asked for all the time. */
async function peakOf({ memory }: Server, work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) peak = Math.max(peak, await memory());
  })();
  await work();
  isOver = true;
  await watching;
  return peak;
}
