import { z } from 'zod';

/** The code that an authenticator app shows. */
const AppCode = z.string().regex(/^\d{6}$/, 'Expected the 6 digits that the app shows');

export const SecondFactorConfirmation = z.object({ code: AppCode }).meta({ id: 'SecondFactorConfirmation' });
export type SecondFactorConfirmation = z.infer<typeof SecondFactorConfirmation>;

/** What an authenticator app must learn. It counts once a first code of it was confirmed. */
export const SecondFactorSetup = z
  .object({
    uri: z.string().meta({ description: 'For a QR code: `otpauth://totp/...`.' }),
    key: z.string().meta({ description: 'The same to type in, in Base32.' }),
  })
  .meta({ id: 'SecondFactorSetup' });
export type SecondFactorSetup = z.infer<typeof SecondFactorSetup>;

export const BackupCodes = z
  .object({ backupCodes: z.array(z.string()).meta({ description: 'Each works once. They are shown this once.' }) })
  .meta({ id: 'BackupCodes' });
export type BackupCodes = z.infer<typeof BackupCodes>;

/** A code of the app, or one of the backup codes. */
export const SecondStep = z
  .object({
    code: z
      .string()
      .regex(
        /^(\d{6}|[0-9a-zA-Z]{5}-[0-9a-zA-Z]{5})$/,
        'Expected the 6 digits that the app shows, or a backup code such as a1B2c-D3e4F',
      ),
  })
  .meta({ id: 'SecondStep' });
export type SecondStep = z.infer<typeof SecondStep>;

export const isAppCode = (code: string): boolean => AppCode.safeParse(code).success;
