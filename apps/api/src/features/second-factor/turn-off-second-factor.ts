import { PasswordProof } from '@flightpath/domain';
import { definePersonalEndpoint, noContent } from '../../endpoint.ts';
import { tellChange } from '../../mail/tell-change.ts';
import { secondFactorOf } from '../account/queries.ts';
import { askSecondFactor, isOff } from './ask-second-factor.ts';
import { forgetSecondFactor } from './queries.ts';

export const turnOffSecondFactor = definePersonalEndpoint({
  method: 'POST',
  url: '/me/second-factor/turn-off',
  operationId: 'turnOffSecondFactor',
  summary: 'Turn the second factor off',
  description:
    'Asks for the password. No session of yours counts as one with a second factor any more, so that organisations that ask for it close their door.',
  tags: ['Second factor'],
  body: PasswordProof,
  response: { 204: null },
  problems: ['conflict', 'too-many-attempts'],
  examples: { body: { password: 'correct horse battery staple' } },
  handler: async (context) => {
    const { db, user, log, request } = context;
    if (!(await secondFactorOf(context, user.id)).isOn) throw isOff();
    const { headers } = await askSecondFactor(context, '/disable', context.body);
    await forgetSecondFactor(db, user.id);
    log.info({ userId: user.id, address: request.ip }, 'somebody turned their second factor off');
    tellChange(context, user.email, 'second-factor-off');
    return noContent(headers);
  },
});
