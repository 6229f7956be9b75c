import type { CompanySignInRefusal } from '@flightpath/domain';

/** What is told to somebody who came back from their company and is not signed in. */
export const COMPANY_REFUSALS: Record<CompanySignInRefusal, string> = {
  'not-begun-here':
    'This sign-in was not begun in this browser, took longer than ten minutes, or was used already. Begin again.',
  cancelled: 'You went back, or your company did not let you in. Begin again when you are ready.',
  'provider-away': "Your company's sign-in does not answer just now. Try again in a moment.",
  'answer-refused':
    "Your company's answer could not be trusted, so you are not signed in. Begin again; if it stays so, tell an admin of your organisation.",
  'email-not-verified':
    'Your company does not say that your e-mail address is verified, and by that you are recognised. Tell an admin of your organisation.',
  'no-member':
    'Your company knows you, but you are neither a member of this organisation who may work here, nor invited. Ask an admin of it.',
  'linked-to-another':
    'The member with your e-mail address signs in by another account of your company. Ask an admin of your organisation.',
  unexpected: 'Something went wrong on our side, so you are not signed in. Try again in a moment.',
};

/** The words for a `problem` in the address; `null` for none, and for what is no such problem. */
export const companyRefusal = (problem: string | undefined): string | null =>
  problem !== undefined && Object.hasOwn(COMPANY_REFUSALS, problem)
    ? COMPANY_REFUSALS[problem as CompanySignInRefusal]
    : null;
