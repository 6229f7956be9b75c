// Puts the tables of docs/security/asvs.tsv into docs/security.md; a part of `npm run generate`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run-program.mjs';
import { asvsMarkdown, readItems, withTables } from './asvs.mjs';

const document = join(root, 'docs/security.md');
const items = readItems(readFileSync(join(root, 'docs/security/asvs.tsv'), 'utf8'));
writeFileSync(document, withTables(readFileSync(document, 'utf8'), asvsMarkdown(items)));
console.log(`docs/security.md: ${items.length} requirements`);
