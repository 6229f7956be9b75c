// The tables that Prisma would make of schema.prisma, as SQL: what the schema guard holds the migrations against.
// The engine's package is internal to Prisma (pinned, and used by this test only); plain SQL stays the contract.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MIGRATIONS_FOLDER } from '../src/db/migrate.ts';

/** Node has it; the compiler's library without a browser does not know it. */
declare const WebAssembly: {
  instantiate(program: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

/** The wasm-bindgen module as it really is: its declarations leave out how it is started. */
interface Engine {
  diff(parameters: object): Promise<{ stdout: string | null }>;
}
const engineModule = bindings as unknown as {
  __wbg_set_wasm(exports: Record<string, unknown>): void;
  SchemaEngine: { new: (options: object, log: () => void, adapter: unknown) => Promise<Engine> };
};

const EVERYTHING = { externalTables: [], externalEnums: [] };

/**
 * `create table` and all the rest, from nothing to what the schema files say.
 *
 * @param url a database that answers; the engine asks it for nothing but its version.
 */
export async function ddlOfPrismaSchema(url: string): Promise<string> {
  await startEngine();
  const files = schemaFiles();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const datamodels = files.map(({ path, content }) => [path, content]);
  const engine = await engineModule.SchemaEngine.new({ datamodels }, () => {}, adapter);
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: EVERYTHING,
  });
  return stdout ?? '';
}

async function startEngine(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const program = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(program, { './schema_engine_bg.js': bindings });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

function schemaFiles(): { path: string; content: string }[] {
  const folder = dirname(MIGRATIONS_FOLDER);
  const models = readdirSync(join(folder, 'models')).map((name) => join('models', name));
  return ['schema.prisma', ...models].map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }));
}
