// The contract: current, complete, and true of itself.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contractFiles } from '../src/commands/generate-contract.ts';
import { features } from '../src/features/index.ts';
import { readInput } from '../src/input-errors.ts';
import { PROBLEM_SLUGS } from '../src/problems.ts';
import { operationsOf } from './operations.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const endpoints = features.flatMap((feature) => feature.endpoints);
const files = contractFiles();
const operations = operationsOf(JSON.parse(files.get('apps/api/openapi.json') as string));

describe('the generated files', () => {
  it.each([...files.keys()])('%s is current', (path) => {
    // A comparison of the whole texts would print thousands of lines.
    expect(readFileSync(resolve(REPOSITORY, path), 'utf8') === files.get(path)).toBe(true);
  });

  it('describe every problem type', () => {
    const text = files.get('docs/problems.md');
    for (const slug of PROBLEM_SLUGS) expect(text).toContain(`\n## ${slug}\n`);
  });
});

describe('every operation', () => {
  it('has an id of its own, a summary, one known tag and a permission', () => {
    const tags = new Set(features.map(({ tag }) => tag));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const operation of operations) {
      expect(operation.summary).toMatch(/^[A-Z].*[^.]$/);
      expect(operation.tags.filter((tag) => tags.has(tag))).toHaveLength(1);
      expect(operation['x-permission']).toEqual(expect.any(String));
    }
  });

  it('answers what is refused as a problem document', () => {
    const silent = operations.filter(
      ({ responses }) => !Object.keys(responses).some((status) => status.startsWith('4')),
    );
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('shows an example of its body, which it accepts', () => {
    const withBody = endpoints.filter(({ body }) => body !== undefined);
    const without = withBody.filter(({ examples }) => examples?.body === undefined);
    expect(without.map(({ operationId }) => operationId)).toEqual([]);
    for (const { body, examples } of withBody) expect(() => readInput(body as never, examples?.body)).not.toThrow();
  });
});
