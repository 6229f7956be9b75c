export const NEW_PASSWORD_HINT =
  '12 characters or more. A few words that do not belong together are easy to keep and hard to guess.';

/** What is wrong with the length of a new password, for a form; `null`: nothing. The rest only the server can tell. */
export const newPasswordRefusal = (password: string): string | null =>
  password.length >= 12 && password.length <= 128 ? null : 'A password has at least 12 and at most 128 characters';
