import type { Pool } from '../kernel/pool.ts';

/** A letter that the demo's mailbox has. */
export type DemoLetter = { id: string; at: string; to: string; subject: string; text: string; html: string };

const kept = 500;

/** Puts a letter into the demo's mailbox, which keeps the latest 500. */
export async function keepDemoLetter(
  pool: Pool,
  letter: Omit<DemoLetter, 'id' | 'at'> & { messageId: string },
): Promise<void> {
  await pool.query(
    `with added as (
       insert into app.demo_letters (at, message_id, recipient, subject, text, html) values (app.now(), $1, $2, $3, $4, $5))
     delete from app.demo_letters where id in (select id from app.demo_letters order by id desc offset $6)`,
    [letter.messageId, letter.to, letter.subject, letter.text, letter.html, kept - 1],
  );
}

/** The latest letters first, all or those to one address. */
export async function listDemoLetters(pool: Pool, to: string | null): Promise<Omit<DemoLetter, 'text' | 'html'>[]> {
  const { rows } = await pool.query<DemoLetter>(
    `select id, at, recipient as "to", subject from app.demo_letters where $1::text is null or recipient = $1 order by id desc limit 200`,
    [to],
  );
  return rows;
}

/** @returns undefined when there is none such */
export async function readDemoLetter(pool: Pool, id: string): Promise<DemoLetter | undefined> {
  const { rows } = await pool.query<DemoLetter>(
    'select id, at, recipient as "to", subject, text, html from app.demo_letters where id = $1',
    [id],
  );
  return rows[0];
}
