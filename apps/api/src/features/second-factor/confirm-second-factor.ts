import { BackupCodes, SecondFactorConfirmation } from '@flightpath/domain';
import { claimAppCode } from '../../auth/second-factor.ts';
import { definePersonalEndpoint, ok } from '../../endpoint.ts';
import { tellChange } from '../../mail/tell-change.ts';
import { secondFactorOf } from '../account/queries.ts';
import { askSecondFactor, isOff, isOnAlready } from './ask-second-factor.ts';
import { hasBegun } from './queries.ts';

export const confirmSecondFactor = definePersonalEndpoint({
  method: 'POST',
  url: '/me/second-factor/confirm',
  operationId: 'confirmSecondFactor',
  summary: 'Turn the second factor on with a first code of the app',
  description:
    'This session counts as one with a second factor from then on, under a new cookie. The backup codes are shown this once.',
  tags: ['Second factor'],
  body: SecondFactorConfirmation,
  response: { 200: BackupCodes },
  problems: ['conflict', 'too-many-attempts'],
  examples: { body: { code: '123456' } },
  handler: async (context) => {
    const { auth, db, log, user, request, body } = context;
    if ((await secondFactorOf(context, user.id)).isOn) throw isOnAlready();
    if (!(await hasBegun(db, user.id))) throw isOff();
    const { headers } = await askSecondFactor(context, '/verify-totp', body);
    // The code that turned it on signs nobody in.
    await claimAppCode({ auth, db }, user.id, body.code);
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: user.id } });
    log.info({ userId: user.id, address: request.ip }, 'somebody turned their second factor on');
    tellChange(context, user.email, 'second-factor-on');
    return ok({ backupCodes }, headers);
  },
});
