/** One refused field: `pointer` is a JSON pointer into the request's body (`/pilot/plannedEnd`). */
export interface ProblemField {
  readonly pointer: string;
  readonly detail: string;
}

const OFFLINE = 'about:offline';
const UNREADABLE = 'about:unreadable';

/**
 * Every answer that is not a success, as one error. Screens decide by `type` (the last part is `slug`), never by text.
 * `type` is `about:offline` when no answer came, and `about:unreadable` when the answer was no problem document.
 */
export class ApiProblem extends Error {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly errors: readonly ProblemField[];
  readonly requestId: string | undefined;

  constructor(fields: Partial<Omit<ApiProblem, keyof Error>> & { title: string; status: number }) {
    super(fields.detail ? `${fields.title}: ${fields.detail}` : fields.title);
    this.name = 'ApiProblem';
    this.type = fields.type ?? UNREADABLE;
    this.title = fields.title;
    this.detail = fields.detail ?? '';
    this.status = fields.status;
    this.errors = fields.errors ?? [];
    this.requestId = fields.requestId;
  }

  /** The last part of `type`: `initiative-not-found` of `https://.../problems.md#initiative-not-found`. */
  get slug(): string {
    return this.type.split(/[/#:]/).at(-1) ?? '';
  }

  get isOffline(): boolean {
    return this.type === OFFLINE;
  }

  /** The refused fields by dotted path (`pilot.plannedEnd`), as forms name them. */
  get fieldErrors(): Record<string, string> {
    return Object.fromEntries(
      this.errors.map(({ pointer, detail }) => [pointer.replace(/^#?\//, '').replaceAll('/', '.'), detail]),
    );
  }
}

/** The problem that a refused answer tells. Reads the body; never throws. */
export async function problemFromResponse(response: Response): Promise<ApiProblem> {
  const body = await response.json().catch(() => null);
  const requestId = text(body?.requestId) ?? response.headers.get('x-request-id') ?? undefined;
  if (typeof body !== 'object' || body === null || typeof body.title !== 'string') {
    // better-auth and proxies answer { message } or HTML; the status is then all that can be told.
    return new ApiProblem({
      title: text(body?.message) ?? statusTitle(response.status),
      status: response.status,
      requestId,
    });
  }
  return new ApiProblem({
    type: text(body.type),
    title: body.title,
    detail: text(body.detail),
    status: response.status,
    errors: Array.isArray(body.errors) ? body.errors.filter(isProblemField) : [],
    requestId,
  });
}

/** The problem of a request that got no answer at all. */
export function offlineProblem(): ApiProblem {
  return new ApiProblem({
    type: OFFLINE,
    title: 'No connection',
    detail: 'The server did not answer. Check the connection and try again.',
    status: 0,
  });
}

/** Any thrown value as a problem, so that a screen has one shape to show. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem({ title: 'Something went wrong on this page', detail: String(error), status: 0 });
}

function statusTitle(status: number): string {
  if (status === 429) return 'Too many requests: wait a moment and try again';
  return status >= 500 ? 'The server could not answer' : `The server refused the request (${status})`;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function isProblemField(value: unknown): value is ProblemField {
  return typeof value === 'object' && value !== null && 'pointer' in value && 'detail' in value;
}
