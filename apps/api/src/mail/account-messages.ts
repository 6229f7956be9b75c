// What somebody is told about their own account: links that they asked for, and changes that they should know of.
import { letter } from './letter.ts';
import type { Message } from './mailer.ts';

type Content = Omit<Message, 'to'>;

const IGNORE = 'If you did not ask for this, ignore this message: nothing changes.';

/** The link with which whoever reads the mailbox chooses a new password. */
export const passwordResetMessage = (link: string): Content =>
  letter({
    subject: 'Choose a new Flightpath password',
    before: ['Somebody, hopefully you, asked for a new password for your Flightpath account.'],
    link: { label: 'Choose a new password', href: link },
    after: ['The link works once, for one hour. Using it signs you out everywhere.', IGNORE],
  });

/** To the new address: it becomes the account's when the link is used. */
export const emailChangeMessage = (link: string): Content =>
  letter({
    subject: 'Confirm your new e-mail address for Flightpath',
    before: ['Somebody, hopefully you, wants to sign in to Flightpath with this e-mail address from now on.'],
    link: { label: 'Confirm this e-mail address', href: link },
    after: ['The link works once, for one day.', IGNORE],
  });

/** To an address that has an account already, so that the answer to whoever asked need not say so. */
export const emailTakenMessage = (): Content =>
  letter({
    subject: 'You have a Flightpath account already',
    before: [
      'Somebody wanted to change the e-mail address of another Flightpath account to this one. This address has an account already, so nothing was changed.',
      'If it was you, sign in with this address instead. If not, there is nothing to do.',
    ],
  });

/** What the message of a change of the account says, and how to undo what one did not do. */
function changeMessage(subject: string, change: string, origin: string): Content {
  return letter({
    subject,
    before: [change, 'If it was you, there is nothing to do.'],
    link: { label: 'If it was not you, choose a new password', href: `${origin}/forgot-password` },
    after: ['That signs out everybody who uses your account. Tell an admin of your organisation, too.'],
  });
}

/** The changes that are told, each to the address that the account had before it. */
export const CHANGES = {
  'password-changed': (origin: string) =>
    changeMessage('Your Flightpath password was changed', 'The password of your account was changed.', origin),
  'second-factor-on': (origin: string) =>
    changeMessage(
      'Flightpath asks you for a second factor now',
      'A second factor was set up for your account: signing in asks for a code of the authenticator app.',
      origin,
    ),
  'second-factor-off': (origin: string) =>
    changeMessage(
      'Flightpath asks you for your password alone now',
      'The second factor of your account was turned off: signing in asks for the password alone.',
      origin,
    ),
  'backup-codes-renewed': (origin: string) =>
    changeMessage(
      'You have new Flightpath backup codes',
      'New backup codes were made for your account; the ones before work no more.',
      origin,
    ),
  'backup-code-used': (origin: string) =>
    changeMessage(
      'Somebody signed in to Flightpath with a backup code',
      'One of your backup codes was used to sign in. It works no more.',
      origin,
    ),
} satisfies Record<string, (origin: string) => Content>;

export type AccountChange = keyof typeof CHANGES;

/** To the address before: whoever reads only that one must learn that the account has left it. */
export const emailChangedMessage = (newEmail: string): Content =>
  letter({
    subject: 'The e-mail address of your Flightpath account was changed',
    before: [
      `Your account has the e-mail address ${newEmail} from now on: sign in with that one.`,
      'If it was you, there is nothing to do. If not, tell an admin of your organisation at once.',
    ],
  });
