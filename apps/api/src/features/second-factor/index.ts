import type { Feature } from '../../endpoint.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { renewBackupCodes } from './renew-backup-codes.ts';
import { startSecondFactor } from './start-second-factor.ts';
import { turnOffSecondFactor } from './turn-off-second-factor.ts';

export const secondFactor: Feature = {
  tag: 'Second factor',
  description: 'A code of an authenticator app beside the password, and backup codes for the day the phone is gone.',
  endpoints: [startSecondFactor, confirmSecondFactor, renewBackupCodes, turnOffSecondFactor],
};
