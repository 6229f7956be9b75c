// Writes docs/flags.md from the rule catalogue. Needs the built package: `npm run generate:docs -w @flightpath/domain`.
import { writeFile } from 'node:fs/promises';
import { ruleCatalog } from '../dist/flags/catalog.js';
import { flagsDocument } from '../dist/flags/flags-document.js';

const target = new URL('../../../docs/flags.md', import.meta.url);
await writeFile(target, flagsDocument(ruleCatalog));
console.log(`docs/flags.md: ${ruleCatalog.length} rules`);
