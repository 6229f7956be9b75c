import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ImportMapping } from '@flightpath/domain';

export interface ImportArguments {
  file: string;
  tenant: string;
  /** `null`: none was given. */
  mapping: ImportMapping | null;
  isDryRun: boolean;
}

export const USAGE = `npm run import -- <file> --tenant <slug> --mapping <json, or a file of it> [--dry-run]

  <file>      a CSV file or an Excel workbook (.xlsx)
  --tenant    the organisation, by the name in its addresses
  --mapping   what columns and values mean; without it the remembered one is used, or one is proposed and nothing imported
  --dry-run   say what would happen, and change nothing`;

/** What the operator asks for. Throws an Error that says in words what is wrong with it. */
export function readArguments(args: string[]): ImportArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      tenant: { type: 'string' },
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (!file || !values.tenant || others.length > 0) throw new Error(`Say one file and the organisation.\n\n${USAGE}`);
  return {
    file,
    tenant: values.tenant,
    mapping: values.mapping === undefined ? null : readMapping(values.mapping),
    isDryRun: values['dry-run'],
  };
}

function readMapping(given: string): ImportMapping {
  const isInline = given.trimStart().startsWith('{');
  if (!isInline && !existsSync(given)) throw new Error(`There is no mapping file ${given}.`);
  const result = ImportMapping.safeParse(parsed(isInline ? given : readFileSync(given, 'utf8')));
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.') || 'mapping'}: ${message}`);
  throw new Error(`The mapping is not one:\n${lines.join('\n')}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The mapping is not valid JSON: ${(error as Error).message}`);
  }
}
