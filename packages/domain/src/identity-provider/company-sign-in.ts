import { z } from 'zod';

/** An address of the app itself: `//elsewhere` and what a browser reads as that would lead away. */
const LocalPath = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[^\\\s]*$/, 'Expected an address in the app, such as /acme')
  .refine((text) => !/^\/api(\/|$)|\p{Cc}/u.test(text), 'Expected a page of the app');

export const NewCompanySignIn = z
  .object({
    tenant: z.string().trim().toLowerCase().min(1, 'Must not be empty').max(63).meta({
      description: 'The short name of the organisation, as in its addresses.',
    }),
    returnTo: LocalPath.optional().meta({ description: 'Where to go on; the portfolio unless it says so.' }),
  })
  .meta({ id: 'NewCompanySignIn' });
export type NewCompanySignIn = z.infer<typeof NewCompanySignIn>;

/** Where the browser goes to sign in. */
export const CompanySignIn = z.object({ url: z.url() }).meta({ id: 'CompanySignIn' });
export type CompanySignIn = z.infer<typeof CompanySignIn>;

/** Why somebody who came back from their company is not signed in; stands as `problem` in the address of the sign-in page. */
export const CompanySignInRefusal = z.enum([
  // Not begun in this browser, begun more than ten minutes ago, or used already.
  'not-begun-here',
  'cancelled',
  'provider-away',
  // The answer is not the provider's, or not to this question.
  'answer-refused',
  'email-not-verified',
  'no-member',
  // The member signs in by another account of the provider.
  'linked-to-another',
  'unexpected',
]);
export type CompanySignInRefusal = z.infer<typeof CompanySignInRefusal>;
