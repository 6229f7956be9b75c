// Every refusal of the API, as data. An answer names its type by the slug; docs/problems.md is written from here.

export interface ProblemType {
  status: number;
  /** The same for every occurrence. */
  title: string;
  /** What it means and what the caller can do, for docs/problems.md. */
  meaning: string;
}

export const PROBLEMS = {
  'malformed-request': {
    status: 400,
    title: 'The request cannot be read',
    meaning:
      'The body is not valid JSON, a header is malformed, or the address cannot be decoded. Nothing was changed.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Sign in first',
    meaning: 'There is no valid sign-in with the request: it is missing, it ended, or it was revoked.',
  },
  'api-key-refused': {
    status: 401,
    title: 'The API key lets nobody in',
    meaning:
      'It is mistyped, unknown, revoked or expired, or its service account is disabled: the answer is the same on purpose. Nor does any key open what is about a person who signs in. An admin can see its state, and make a new one.',
  },
  'sign-in-failed': {
    status: 401,
    title: 'The e-mail or the password is wrong',
    meaning: 'The same answer for an unknown e-mail and a wrong password, so that nobody learns who has an account.',
  },
  'second-step-failed': {
    status: 401,
    title: 'The code is not right',
    meaning:
      'It is mistyped, too old, or was used before: the answer is the same on purpose. Wait for the next code of the app, or take another backup code.',
  },
  'second-step-over': {
    status: 401,
    title: 'Sign in with your password again',
    meaning:
      'There is no second step to take: the password was not given in this browser, more than ten minutes ago, or five codes were wrong.',
  },
  'not-allowed': {
    status: 403,
    title: 'Your role does not allow this',
    meaning:
      'You belong to the organisation, but your role there, or your part in this initiative, does not include this right.',
  },
  'not-allowed-to-key': {
    status: 403,
    title: 'The API key does not allow this',
    meaning:
      'The key is of the organisation, but lacks the scope that `detail` names; or this is for members only, whatever the scopes.',
  },
  'signed-in-as-another': {
    status: 403,
    title: 'You are signed in as somebody else',
    meaning:
      'The invitation is for another e-mail than the one you are signed in with. Sign out, then open its link again.',
  },
  'second-factor-required': {
    status: 403,
    title: 'The organisation asks for a second factor',
    meaning:
      'You signed in with a password alone. Set up a second factor in your account, or sign in again with the one you have; `GET /api/v1/me` says what each organisation asks for.',
  },
  'provider-sign-in-required': {
    status: 403,
    title: 'The organisation asks you to sign in with its own provider',
    meaning:
      'You signed in here, with a password. Sign out, and sign in with your company; `GET /api/v1/me` says what each organisation asks for.',
  },
  'session-of-provider': {
    status: 403,
    title: 'You are signed in with your company',
    meaning:
      'Such a sign-in counts in the organisation that vouched for you, and nowhere else. To change your account, or to join or make another organisation, sign in with your password.',
  },
  'origin-not-allowed': {
    status: 403,
    title: 'The request came from another site',
    meaning:
      'A change that is signed in by a cookie must come from the app itself: its `Origin` or `Sec-Fetch-Site` header says otherwise, or both are missing.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    meaning: 'No operation has this method and path, or a part of the path cannot be the name of anything.',
  },
  'tenant-not-found': {
    status: 404,
    title: 'There is no such organisation',
    meaning: 'The organisation does not exist, or you are not a member of it: the answer is the same on purpose.',
  },
  'company-sign-in-not-found': {
    status: 404,
    title: 'There is no company sign-in for this organisation',
    meaning:
      'There is no organisation of that short name, or it has set up no company sign-in: the answer is the same on purpose.',
  },
  'initiative-not-found': {
    status: 404,
    title: 'There is no such initiative',
    meaning: 'The organisation has no initiative with this key.',
  },
  'invitation-not-found': {
    status: 404,
    title: 'This invitation does not work any more',
    meaning:
      'It was accepted, revoked or replaced by a newer one, it has expired, or the link is incomplete: the answer is the same on purpose. Whoever invited you can send a new one.',
  },
  'link-not-found': {
    status: 404,
    title: 'This link does not work any more',
    meaning:
      'It was used, replaced by a newer one or taken back, it has expired, or it is incomplete: the answer is the same on purpose. Ask for a new one.',
  },
  'record-not-found': {
    status: 404,
    title: 'There is no such record',
    meaning:
      'The initiative or the organisation has no record with this id (or number) in the list that the path names.',
  },
  conflict: {
    status: 409,
    title: 'It contradicts what is recorded',
    meaning: 'The request is valid by itself but clashes with what is stored; `detail` names both sides.',
  },
  'answer-not-kept': {
    status: 409,
    title: 'It was done already',
    meaning:
      'A request with this `Idempotency-Key` was carried out, and its answer may have shown a secret, which is shown once only and kept nowhere. Nothing was done again. Read the list to see what was made; what was lost with the answer has to be made anew, under another key.',
  },
  'import-busy': {
    status: 409,
    title: 'An import is running',
    meaning:
      'An organisation runs one dry run, commit or undo at a time, and a server a few of them. Read the running import until it has ended, then repeat the request.',
  },
  'import-changed-since': {
    status: 409,
    title: 'The import cannot be undone',
    meaning:
      'Somebody, or a later import, changed initiatives of this one after it; undoing it would throw that away. `errors` names them. Nothing was changed.',
  },
  'changed-meanwhile': {
    status: 412,
    title: 'It was changed meanwhile',
    meaning:
      'The `If-Match` header names an older revision than the stored one. Read the initiative again, compare, and repeat the change.',
  },
  'body-too-large': {
    status: 413,
    title: 'The request is too large',
    meaning: 'The body or the uploaded file is larger than this operation accepts.',
  },
  'media-type-not-supported': {
    status: 415,
    title: 'The body is of a kind that is not accepted here',
    meaning: 'The `Content-Type` header is missing or names a kind of content that this operation does not read.',
  },
  'invalid-input': {
    status: 422,
    title: 'Some of the input is not right',
    meaning: 'One or more fields are refused; `errors` names each with the reason. Nothing was changed.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'The key stands for another request',
    meaning:
      'Within the last 24 hours you sent this `Idempotency-Key` with another body or to another address. Nothing was changed. Make a new key for every request, and repeat it only with the same request.',
  },
  'file-refused': {
    status: 422,
    title: 'The file cannot be imported',
    meaning:
      'It is empty, not a table, damaged, or larger than what is accepted; `detail` says why and what to do, `errors` where. Nothing was stored.',
  },
  'mapping-unfinished': {
    status: 422,
    title: 'The mapping is not finished',
    meaning:
      'A column or a value of the file has no meaning yet; `errors` names each. A file is loaded with a whole mapping or not at all. Nothing was changed.',
  },
  'if-match-required': {
    status: 428,
    title: 'Say which revision you are changing',
    meaning:
      'Send the `ETag` of the initiative, as you last read it, in the `If-Match` header, so that nobody overwrites what they never saw.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    meaning: 'Wait for the seconds that `Retry-After` says, then try again.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning:
      'Your address, you, or your organisation sent more requests than a minute allows; `RateLimit-Policy` says how many that are, `RateLimit` what is left. Wait for the seconds that `Retry-After` says.',
  },
  unexpected: {
    status: 500,
    title: 'Something went wrong on our side',
    meaning: 'An error that nobody foresaw. Nothing was changed. The log holds the whole of it under the `requestId`.',
  },
  'provider-away': {
    status: 502,
    title: 'The sign-in of the company does not answer',
    meaning:
      'The identity provider of the organisation did not answer, or not as one. Try again later; an admin can try the connection.',
  },
  'not-ready': {
    status: 503,
    title: 'The service is not ready',
    meaning: 'It is starting or stopping, or its database does not answer. Try again after `Retry-After` seconds.',
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemSlug = keyof typeof PROBLEMS;

export const PROBLEM_SLUGS = Object.keys(PROBLEMS) as ProblemSlug[];

/** The `type` of a problem: a path on the answering server, so that it reads the same in every installation. */
export const problemType = (slug: ProblemSlug): string => `/api/problems#${slug}`;

/**
 * One refused part of the input. `pointer`: `#/pilot/plannedEndOn` in the body, `?phase` a query parameter.
 * `detail`: one sentence for the person who wrote it.
 */
export interface InputError {
  pointer: string;
  detail: string;
}

export interface ProblemOptions {
  /** One sentence, safe for the reader; the problem's title when left out. */
  detail?: string;
  errors?: InputError[];
  headers?: Record<string, string>;
  cause?: unknown;
}

/** Thrown by endpoints; the problem-details plugin renders it. */
export class Problem extends Error {
  readonly slug: ProblemSlug;
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: InputError[] | undefined;
  readonly headers: Record<string, string>;

  constructor(slug: ProblemSlug, options: ProblemOptions = {}) {
    super(options.detail ?? PROBLEMS[slug].title, { cause: options.cause });
    this.name = 'Problem';
    this.slug = slug;
    this.status = PROBLEMS[slug].status;
    this.detail = options.detail;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }
}

/** `throw problem('invalid-input', { errors: [{ pointer: '#/name', detail: 'Must not be empty.' }] })` */
export function problem(slug: ProblemSlug, options?: ProblemOptions): Problem {
  return new Problem(slug, options);
}
