import type { PublicContext } from '../context.ts';
import { type AccountChange, CHANGES } from './account-messages.ts';

/** Tells somebody by e-mail what was changed of their account, after the answer. */
export function tellChange(
  { background, mailer, auth }: Pick<PublicContext, 'background' | 'mailer' | 'auth'>,
  email: string,
  change: AccountChange,
): void {
  const content = CHANGES[change](String(auth.options.baseURL));
  background.run(`telling of ${change}`, () => mailer.send({ to: email, ...content }));
}
