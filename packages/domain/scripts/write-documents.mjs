// Writes docs/flags.md and docs/gates.md from the catalogues. Needs the built package: `npm run generate:docs -w @flightpath/domain`.
import { writeFile } from 'node:fs/promises';
import { ruleCatalog } from '../dist/flags/catalog.js';
import { flagsDocument } from '../dist/flags/flags-document.js';
import { gateCatalog } from '../dist/gates/catalog.js';
import { gatesDocument } from '../dist/gates/gates-document.js';

const docs = new URL('../../../docs/', import.meta.url);
await writeFile(new URL('flags.md', docs), flagsDocument(ruleCatalog));
console.log(`docs/flags.md: ${ruleCatalog.length} rules`);
await writeFile(new URL('gates.md', docs), gatesDocument(gateCatalog));
console.log(`docs/gates.md: ${gateCatalog.length} criteria`);
