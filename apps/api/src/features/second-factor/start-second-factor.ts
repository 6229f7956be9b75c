import { PasswordProof, SecondFactorSetup } from '@flightpath/domain';
import { definePersonalEndpoint, ok } from '../../endpoint.ts';
import { secondFactorOf } from '../account/queries.ts';
import { askSecondFactor, isOnAlready } from './ask-second-factor.ts';

export const startSecondFactor = definePersonalEndpoint({
  method: 'POST',
  url: '/me/second-factor',
  operationId: 'startSecondFactor',
  summary: 'Begin to set up an authenticator app',
  description:
    'Asks for the password. Nothing is asked at sign-in until a first code was confirmed; beginning again makes another key.',
  tags: ['Second factor'],
  body: PasswordProof,
  response: { 200: SecondFactorSetup },
  problems: ['conflict', 'too-many-attempts'],
  examples: { body: { password: 'correct horse battery staple' } },
  handler: async (context) => {
    if ((await secondFactorOf(context, context.user.id)).isOn) throw isOnAlready();
    const { body } = await askSecondFactor<{ totpURI: string }>(context, '/enable', context.body);
    const key = new URL(body.totpURI).searchParams.get('secret') as string;
    return ok({ uri: body.totpURI, key }, { 'cache-control': 'no-store' });
  },
});
