import { problem } from '../../problems.ts';
import { violatedConstraint } from '../../violations.ts';

/** Two departments of one name under one parent would be a spelling of the same one: 422 at the name. */
export async function refusingSameName<Result>(name: string, write: () => Promise<Result>): Promise<Result> {
  return write().catch((error: unknown) => {
    if (violatedConstraint(error) !== 'departments_name_key') throw error;
    const detail = `There is already a department called "${name}" in this place of the tree.`;
    throw problem('invalid-input', { detail, errors: [{ pointer: '#/name', detail }] });
  });
}
