import { BackupCodes, PasswordProof } from '@flightpath/domain';
import { definePersonalEndpoint, ok } from '../../endpoint.ts';
import { tellChange } from '../../mail/tell-change.ts';
import { secondFactorOf } from '../account/queries.ts';
import { askSecondFactor, isOff } from './ask-second-factor.ts';

export const renewBackupCodes = definePersonalEndpoint({
  method: 'POST',
  url: '/me/second-factor/backup-codes',
  operationId: 'renewBackupCodes',
  summary: 'Make ten new backup codes',
  description: 'Asks for the password. The codes before work no more; the new ones are shown this once.',
  tags: ['Second factor'],
  body: PasswordProof,
  response: { 200: BackupCodes },
  problems: ['conflict', 'too-many-attempts'],
  examples: { body: { password: 'correct horse battery staple' } },
  handler: async (context) => {
    const { user, log, request } = context;
    if (!(await secondFactorOf(context, user.id)).isOn) throw isOff();
    const { body } = await askSecondFactor<{ backupCodes: string[] }>(context, '/generate-backup-codes', context.body);
    log.info({ userId: user.id, address: request.ip }, 'somebody made new backup codes');
    tellChange(context, user.email, 'backup-codes-renewed');
    return ok({ backupCodes: body.backupCodes }, { 'cache-control': 'no-store' });
  },
});
