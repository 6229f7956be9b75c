// Writes what follows from the code: apps/api/openapi.json, docs/problems.md and docs/permissions.md. Needs no database.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apiContract, permissionsDocument } from '../contract.ts';
import { problemsMarkdown } from '../openapi/problems-page.ts';

/** The same depth from the sources and from the build. */
const REPOSITORY = resolve(import.meta.dirname, '../../../..');

/** The generated texts by their path in the repository. The cookie has the name that it has over http, as in a first start. */
export function contractFiles(): Map<string, string> {
  return new Map([
    ['apps/api/openapi.json', `${JSON.stringify(apiContract('flightpath-session'), null, 2)}\n`],
    ['docs/problems.md', problemsMarkdown()],
    ['docs/permissions.md', permissionsDocument()],
  ]);
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of contractFiles()) writeFileSync(resolve(REPOSITORY, path), text);
}
