import { z } from 'zod';

/** Long is what makes a password strong: no rule about which characters it is made of. */
export const NewPassword = z.string().min(12).max(128).meta({ id: 'NewPassword', format: 'password' });
export type NewPassword = z.infer<typeof NewPassword>;

/** Shorter parts of an e-mail, such as "ann", stand in too many good sentences. */
const SHORTEST_TELLING_PART = 4;

/** Why the password is refused for somebody of this e-mail: it contains their name in it. `null`: it is not. */
export function passwordRefusal(password: string, email: string): string | null {
  const [name = ''] = email.toLowerCase().split('@');
  const parts = [name, ...name.split(/[^\p{L}\p{N}]+/u)].filter(({ length }) => length >= SHORTEST_TELLING_PART);
  const found = parts.find((part) => password.toLowerCase().includes(part));
  return found === undefined ? null : `Contains "${found}", which is part of your e-mail address.`;
}
