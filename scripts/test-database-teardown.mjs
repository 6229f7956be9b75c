// Jest's global tear-down: stops the server that test-database.mjs started, unless another run still uses it.
export default async function stopTestDatabase() {
  await globalThis.stopTestDatabase?.();
}
