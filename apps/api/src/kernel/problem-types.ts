/** Every problem type of the API and what to do about it: served at /problems/{code}, linked from each problem. */
export const problemTypes: Record<string, { status: number; means: string; do: string }> = {
  malformed: {
    status: 400,
    means:
      'The request breaks the schema of this operation: a type, an unknown field or parameter, a field that stands twice, a broken cursor, or text that is not well-formed.',
    do: 'Read `errors`: each names the place by JSON pointer. Correct it and send the request again.',
  },
  not_signed_in: {
    status: 401,
    means: 'Nobody is signed in, or the session or token has ended.',
    do: 'Sign in, or ask for a new token.',
  },
  forbidden: {
    status: 403,
    means: 'You are known here, but the right that the title names is not yours.',
    do: 'Ask the coordinator of the partnership, or an administrator of the workspace. Where the title names a scope, make a token that has it.',
  },
  not_found: {
    status: 404,
    means: 'It does not exist, or it may not be known to you. Both read the same.',
    do: 'Check the address. If somebody gave it to you, ask them whether you should be able to see it.',
  },
  wrong_method: {
    status: 405,
    means: 'This address exists, but not for this method.',
    do: 'Use one of the methods in the Allow header.',
  },
  not_served: {
    status: 406,
    means: 'This address has nothing of the media types that Accept names.',
    do: 'Name one that the title names, or leave Accept out: the answer is then JSON.',
  },
  too_slow: { status: 408, means: 'The request did not arrive in time.', do: 'Send it again.' },
  already_there: {
    status: 409,
    means: 'Something with the same name, code or role is there already.',
    do: 'Choose another, or change the one that is there.',
  },
  stale: {
    status: 412,
    means: 'Somebody changed this since you read it.',
    do: 'Read it again, look at what changed, and send your change with the new ETag.',
  },
  too_large: { status: 413, means: 'The body is over the limit.', do: 'Send less at a time: a JSON body has 256 KiB.' },
  unsupported_type: {
    status: 415,
    means: 'The body is not JSON.',
    do: 'Send application/json; PATCH also takes application/merge-patch+json.',
  },
  cannot_be: {
    status: 422,
    means:
      'The shape is right, but these values cannot be: an id that is not of this place, an owner who is not a member, days out of order.',
    do: 'Read `errors`: each names the field and says what it needs.',
  },
  idempotency_key_reused: {
    status: 422,
    means: 'This Idempotency-Key was used for a different request.',
    do: 'Use a new key for each thing you mean to do.',
  },
  if_match_needed: {
    status: 428,
    means: 'A change must say which version it was made on.',
    do: 'Send If-Match with the ETag you read.',
  },
  too_many_requests: {
    status: 429,
    means: 'The limit for this minute is used up.',
    do: 'Wait for the seconds in Retry-After.',
  },
  headers_too_large: { status: 431, means: 'The headers are over the limit.', do: 'Send fewer or shorter headers.' },
  busy: {
    status: 503,
    means: 'Others are changing the same thing at this moment.',
    do: 'Try again after the seconds in Retry-After. Nothing was changed.',
  },
  unavailable: {
    status: 503,
    means: 'The service cannot reach its database.',
    do: 'Try again after the seconds in Retry-After. Nothing was changed.',
  },
  scanner_away: {
    status: 503,
    means: 'The virus scanner that looks through files gives no answer, so no file is taken.',
    do: 'Try again after the seconds in Retry-After. Nothing was changed.',
  },
  unexpected: {
    status: 500,
    means: 'A fault of ours. Nothing was changed.',
    do: 'Try again. If it stays, tell us the request id.',
  },
};
