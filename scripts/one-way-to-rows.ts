// Whoever asks the connections themselves, past `tenantTransaction`, asks about no tenant's table.
import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

/** It chooses the tenant of a transaction, and nobody else does; samples are loaded by an operator, as the owner. */
const CHOOSE_TENANT = ['apps/api/src/db/tenant-transaction.ts', 'apps/api/src/sample-tenants/load-sample-tenant.ts'];

/** Where connections are taken out of the pool, and Prisma is asked outside of a tenant: users and sessions have none. */
const TAKE_CONNECTIONS = /^apps\/api\/src\/db\//;
const ASK_PRISMA = /^apps\/api\/src\/(db|auth)\//;

/** The tables of tenants, as the migrations make them. */
export function tablesOfTenants(migrations: SourceFile[]): string[] {
  return migrations.flatMap(({ text }) =>
    [...text.matchAll(/create (?:unlogged )?table (\w+) \(([\s\S]*?)\n\);/g)]
      .filter(([, , body = '']) => /^\s*tenant_id uuid (not null|primary key)/m.test(body))
      .map(([, name = '']) => name),
  );
}

/** One sentence for each way to rows that is not the one. */
export function waysAround(files: SourceFile[], tables: readonly string[]): string[] {
  const named = new RegExp(
    `\\b(?:from|join|into|update|table)\\s+(?:only\\s+)?(?:public\\.)?(${tables.join('|')})\\b`,
    'i',
  );
  return files.flatMap((file) => [...choosesTenant(file), ...asksPool(file, named)]);
}

function choosesTenant({ path, text }: SourceFile): string[] {
  const sets = [...text.matchAll(/set_config\s*\([^)]*\)|\bset\s+(?:local\s+|session\s+)?app\.\w+/gi)].map(
    ([found]) => found,
  );
  if (!CHOOSE_TENANT.includes(path)) return sets.map((found) => `${path} chooses a tenant itself: ${found}`);
  return sets
    .filter((found) => !/,\s*true\s*\)$/.test(found))
    .map((found) => `${path} chooses a tenant for longer than the transaction: ${found}`);
}

function asksPool({ path, text }: SourceFile, named: RegExp): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const { name, expression } = node;
      if (name.text === 'prisma' && !ASK_PRISMA.test(path)) found.push(`${path} asks Prisma outside of a tenant`);
      if (/(^|\.)pool$/.test(expression.getText()) && name.text === 'connect' && !TAKE_CONNECTIONS.test(path))
        found.push(`${path} takes a connection out of the pool`);
      if (/(^|\.)pool$/.test(expression.getText()) && name.text === 'query') found.push(...asked(node, path, named));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The statement stands in the call, or in a constant of the file. */
function asked({ parent }: ts.PropertyAccessExpression, path: string, named: RegExp): string[] {
  if (!ts.isCallExpression(parent)) return [];
  const [statement] = parent.arguments;
  if (!statement) return [];
  const text = ts.isIdentifier(statement) ? constantOf(statement) : statement.getText();
  const table = named.exec(text)?.[1];
  return table === undefined ? [] : [`${path} asks the pool about ${table}, which is a tenant's`];
}

const constantOf = (name: ts.Identifier): string =>
  new RegExp(`const ${name.text}\\b[^=]*=[^;]*;`).exec(name.getSourceFile().text)?.[0] ?? '';
