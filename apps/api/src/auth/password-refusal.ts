import { passwordRefusal } from '@flightpath/domain';
import { isGuessable } from './guessable-password.ts';

/** Why whoever has this e-mail and name may not have the password, as one sentence; `null`: they may. */
export function refusalOfPassword(password: string, { email, name = '' }: { email: string; name?: string }) {
  const refusal = passwordRefusal(password, email);
  if (refusal !== null) return refusal;
  return isGuessable(password, [email, ...email.split('@'), name, 'flightpath']) ? GUESSABLE : null;
}

const GUESSABLE = 'Is among the passwords that are tried first. A few words that do not belong together are better.';
