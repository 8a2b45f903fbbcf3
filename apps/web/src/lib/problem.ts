/** What the API says when it refuses (RFC 9457). */
export type Problem = {
  status: number;
  title: string;
  detail?: string | undefined;
  code?: string | undefined;
  requestId?: string | undefined;
  errors?: readonly { pointer: string; message: string }[] | undefined;
};

/** Reads any thrown thing as a problem. Status 0: no answer came at all. */
export const problemOf = (thrown: unknown): Problem => {
  if (isProblem(thrown)) return thrown;
  if (thrown instanceof Error && 'problem' in thrown && isProblem(thrown.problem)) return thrown.problem;
  return { status: 0, title: thrown instanceof Error ? thrown.message : '' };
};

/** Whether there is nothing at an address: no such record, one that may not be known of, or an id that is none. */
export const isMissing = (error: unknown) => error !== null && [400, 404].includes(problemOf(error).status);

/** '/body/items/0/dueOn', '#/dueOn' and '/dueOn' all lead to the field: 'items.0.dueOn', 'dueOn'. */
export const fieldOf = (pointer: string) =>
  pointer
    .replace(/^#/, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .filter((part, at) => part !== '' && !(at === 1 && part === 'body'))
    .join('.');

const isProblem = (thrown: unknown): thrown is Problem =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'status' in thrown &&
  typeof thrown.status === 'number' &&
  'title' in thrown &&
  typeof thrown.title === 'string';
