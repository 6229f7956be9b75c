import { z } from 'zod';
import { Instant } from '../calendar/calendar.ts';
import { NewPassword } from '../members/password.ts';

/** How whoever is signed in proves who they are. */
export const Account = z
  .object({
    name: z.string(),
    email: z.string(),
    /** The e-mail that was asked for and is not confirmed yet; `null`: none. */
    newEmail: z.object({ email: z.string(), expiresAt: Instant }).nullable(),
    secondFactor: z.object({
      isOn: z.boolean(),
      /** How many backup codes are left; 0 while it is off. */
      backupCodesLeft: z.int(),
    }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** The password that one has, to show that it is still oneself who asks. */
const password = z.string().min(1).max(128).meta({ format: 'password' });

export const PasswordProof = z.object({ password }).meta({ id: 'PasswordProof' });
export type PasswordProof = z.infer<typeof PasswordProof>;

export const PasswordChange = z
  .object({ currentPassword: password, newPassword: NewPassword })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.infer<typeof PasswordChange>;

const email = z.email().max(320).toLowerCase();

export const EmailChange = z.object({ email, password }).meta({ id: 'EmailChange' });
export type EmailChange = z.infer<typeof EmailChange>;

const token = z.string().min(1).max(100).meta({ description: 'What stands behind the `#` of the link.' });

export const EmailConfirmation = z.object({ token }).meta({ id: 'EmailConfirmation' });
export type EmailConfirmation = z.infer<typeof EmailConfirmation>;

export const PasswordResetRequest = z.object({ email }).meta({ id: 'PasswordResetRequest' });
export type PasswordResetRequest = z.infer<typeof PasswordResetRequest>;

export const PasswordReset = z.object({ token, newPassword: NewPassword }).meta({ id: 'PasswordReset' });
export type PasswordReset = z.infer<typeof PasswordReset>;
