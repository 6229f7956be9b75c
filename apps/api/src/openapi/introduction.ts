/** What a reader of the contract should know before the first operation. */
export const INTRODUCTION = {
  title: 'Flightpath',
  version: '1.0.0',
  summary: 'The register of AI initiatives, and why each is where it is.',
  description: [
    'Flightpath keeps one register of AI initiatives per organisation, from pilot to program, and judges each with fixed rules over recorded facts.',
    '',
    "**Paths.** An organisation's resources live under `/api/v1/tenants/{tenant}`. Whoever is not a member gets the same 404 as for an organisation that does not exist.",
    '',
    '**Signing in.** People have a session, other systems an API key: `Authorization: Bearer fp_…`. Admins make keys, each with its scopes; an operation that lists the scheme `apiKey` takes one that has the scope in its `x-permission`.',
    '',
    '**Values.** Ids are UUIDs; dates are `YYYY-MM-DD` in the time zone of the organisation; instants are ISO 8601 in UTC; money is an amount as text with its currency. A field that an operation does not know is refused, not ignored.',
    '',
    '**Lists** answer `data` and `nextCursor`; pass it as `after` for the next page, with the same filters and sort. Filters of one name take several values, with commas or repeated.',
    '',
    '**Changes** to an initiative and its records ask for `If-Match` with its `ETag` (428 without it, 412 when it changed meanwhile); what is only appended does not. Reads answer 304 to an `If-None-Match` that still holds.',
    '',
    '**Refusals** are problem documents (RFC 9457); the `type` of each is described at `/api/problems`.',
  ].join('\n'),
  license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
};
