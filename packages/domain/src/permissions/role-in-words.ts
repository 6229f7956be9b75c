import { ACTS } from './permission-for.ts';
import { type Grant, PERMISSION_MATRIX, Permission, type Role } from './permissions.ts';

/** One or two sentences on what the role may do, as the matrix has it: "May do everything but decide at a gate." */
export function roleInWords(role: Role): string {
  const everywhere = actsWith(role, 'yes');
  const ofTheirOwn = actsWith(role, 'own');
  const never = actsWith(role, 'no');
  if (ofTheirOwn.length === 0 && never.length < everywhere.length)
    return `May do everything but ${listed(never, 'or')}.`;
  const own = ofTheirOwn.length > 0 ? ` As the owner or a champion also ${listed(ofTheirOwn, 'and')}.` : '';
  return `May ${listed(everywhere, 'and')}.${own}`;
}

const actsWith = (role: Role, grant: Grant): string[] =>
  Permission.options.filter((permission) => PERMISSION_MATRIX[permission][role] === grant).map((each) => ACTS[each]);

function listed(acts: readonly string[], word: 'and' | 'or'): string {
  const last = acts.at(-1) ?? 'nothing';
  return acts.length < 2 ? last : `${acts.slice(0, -1).join(', ')} ${word} ${last}`;
}
