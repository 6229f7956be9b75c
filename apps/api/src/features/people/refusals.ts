import { problem } from '../../problems.ts';
import { violatedConstraint } from '../../violations.ts';

/** An e-mail names one person of the directory: 422 at the e-mail when it names another already. */
export async function refusingSameEmail<Result>(email: string | null, write: () => Promise<Result>): Promise<Result> {
  return write().catch((error: unknown) => {
    if (violatedConstraint(error) !== 'people_email_key') throw error;
    const detail = `The directory already has somebody with the e-mail ${email}.`;
    throw problem('invalid-input', { detail, errors: [{ pointer: '#/email', detail }] });
  });
}
