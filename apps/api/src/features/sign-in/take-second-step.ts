import { isAppCode, SecondStep } from '@flightpath/domain';
import { askAuth } from '../../auth/ask-auth.ts';
import { SECOND_STEP_COOKIE } from '../../auth/auth.ts';
import { claimAppCode, endSession, userIdOfStep } from '../../auth/second-factor.ts';
import { definePublicEndpoint, ok } from '../../endpoint.ts';
import { tellChange } from '../../mail/tell-change.ts';
import { problem } from '../../problems.ts';
import { SignedIn, type SignedInUser } from './signed-in.ts';

interface Answered {
  token: string;
  user: SignedInUser;
}

export const takeSecondStep = definePublicEndpoint({
  method: 'POST',
  url: '/api/auth/sign-in/second-step',
  operationId: 'takeSecondStep',
  summary: 'Sign in with the code of the authenticator app, or a backup code',
  description:
    'After `signInEmail` answered 202, in the same browser. Each code works once. After five wrong codes sign in with the password again; after ten in a row the second step rests for a quarter of an hour.',
  tags: ['Sign-in'],
  body: SecondStep,
  response: { 200: SignedIn },
  problems: ['second-step-failed', 'second-step-over', 'too-many-attempts'],
  examples: { body: { code: '123456' } },
  handler: async (context) => {
    const { auth, db, log, request, body } = context;
    const cookie = secondStepCookies(request.headers.cookie);
    if (!cookie) throw problem('second-step-over');
    // By the step rather than an address: colleagues behind one address are not in each other's way.
    await request.server.countSignIn(request, cookie);
    const tried = { address: request.ip, userId: await userIdOfStep(auth, cookie) };
    const isOfApp = isAppCode(body.code);
    const path = isOfApp ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
    const answer = await askAuth<Answered & { code?: string }>(auth, request, path, { code: body.code }, cookie);
    if (answer.status !== 200 || !answer.body) {
      log.info({ ...tried, reason: answer.body?.code }, 'somebody failed at the second step');
      throw refusalOf(answer.status, answer.body?.code);
    }
    const { token, user } = answer.body;
    if (isOfApp && !(await claimAppCode({ auth, db }, user.id, body.code))) {
      await endSession(db, token);
      log.warn(tried, 'a code of an authenticator app was used twice');
      throw problem('second-step-failed');
    }
    if (!isOfApp) tellChange(context, user.email, 'backup-code-used');
    log.info(tried, 'somebody signed in');
    return ok({ user: { id: user.id, name: user.name, email: user.email } }, answer.headers);
  },
});

/** The cookies of the step alone: a session that the browser has beside them must not answer for it. */
const secondStepCookies = (header = ''): string => {
  const own = header.split(';').map((part) => part.trim());
  const hasStep = own.some((part) => STEP.test(part));
  return hasStep ? own.filter((part) => STEP.test(part) || UNTIL_CLOSED.test(part)).join('; ') : '';
};

const STEP = new RegExp(`^(__Host-)?flightpath-${SECOND_STEP_COOKIE}=`);
const UNTIL_CLOSED = /^(__Host-)?flightpath-until-closed=/;

const OVER = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'TOTP_NOT_ENABLED'];

function refusalOf(status: number, code: string | undefined) {
  if (status >= 500) return new Error(`the second step answered ${status}`);
  if (status === 429) return problem('too-many-attempts', { headers: { 'retry-after': '900' } });
  return problem(OVER.includes(code ?? '') ? 'second-step-over' : 'second-step-failed');
}
