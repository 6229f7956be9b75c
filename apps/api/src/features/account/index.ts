import type { Feature } from '../../endpoint.ts';
import { cancelEmailChange } from './cancel-email-change.ts';
import { changePassword } from './change-password.ts';
import { confirmEmailChange } from './confirm-email-change.ts';
import { getAccount } from './get-account.ts';
import { requestEmailChange } from './request-email-change.ts';

export const account: Feature = {
  tag: 'Account',
  description: 'The own account, whatever the organisation: password and e-mail.',
  endpoints: [getAccount, changePassword, requestEmailChange, cancelEmailChange, confirmEmailChange],
};
