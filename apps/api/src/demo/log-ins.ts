import { carnmoyle } from './carnmoyle/workspace.ts';
import { glenree } from './glenree/workspace.ts';
import type { PersonKey, WorkspaceStory } from './story.ts';

/** Somebody to sign in as, to see what one in this role sees. */
export type LogIn = { role: string; name: string; email: string; sees: string };

/** One of each role. */
export const logIns: readonly LogIn[] = [
  logIn(carnmoyle, 'bernadette', 'Member', 'Early Years; coordinates Age-friendly Carnmoyle'),
  logIn(carnmoyle, 'roisin', 'Partner lead', 'Early Years, for the Education Board'),
  logIn(carnmoyle, 'boyd', 'Chair', 'Early Years'),
  logIn(carnmoyle, 'maureen', 'Coordinator', 'Early Years'),
  logIn(carnmoyle, 'orr', 'Senior Responsible Owner', 'all 5 partnerships'),
  logIn(carnmoyle, 'orla', 'Organisation lead', 'where the Education Board is a partner'),
  logIn(carnmoyle, 'ian', 'Auditor', 'everything, and changes nothing'),
  logIn(carnmoyle, 'nuala', 'Administrator', 'people, organisations, settings'),
  logIn(carnmoyle, 'desmond', 'Gatekeeper', 'the register'),
  logIn(glenree, 'sinead', 'Coordinator', 'another workspace: Glenree Health Alliance'),
  logIn(glenree, 'priya', 'Partner lead', 'both workspaces'),
];

/** What is printed when all of it runs. */
export function welcome({
  address,
  mailbox,
  password,
}: {
  address: string;
  mailbox: string;
  password: string;
}): string {
  const rows = logIns.map(({ role, name, email, sees }) => [role, email, name, sees]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return [
    '',
    `Trivet runs at ${address}`,
    `The emails it sends are at ${mailbox}`,
    '',
    `Sign in as one of these people, all invented. The password of each: ${password}`,
    '',
    ...table,
    '',
    'Ctrl-C stops it; what you did is kept.',
  ].join('\n');
}

function logIn({ people }: WorkspaceStory, key: PersonKey, role: string, sees: string): LogIn {
  const person = people[key];
  if (!person) throw new Error(`The demo has no ${key}`);
  return { role, name: person.name, email: person.email, sees };
}
