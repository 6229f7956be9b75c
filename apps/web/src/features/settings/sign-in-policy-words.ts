import type { SignInPolicy } from '@flightpath/domain';

const SENTENCES: Record<SignInPolicy, string> = {
  password: 'A password lets people in',
  'second-factor': 'A password and a second factor let people in',
  provider: 'Your company’s sign-in lets people in',
};

/** What the page says first. */
export const policySentence = (policy: SignInPolicy): string => SENTENCES[policy];

export const POLICY_CHOICES: readonly { value: SignInPolicy; label: string; description: string }[] = [
  {
    value: 'password',
    label: 'A password is enough',
    description: 'Whoever wants may set up a second factor in their account.',
  },
  {
    value: 'second-factor',
    label: 'Ask for a second factor',
    description: 'Who has none is led to set one up. Who comes by way of your company has proved enough there.',
  },
  {
    value: 'provider',
    label: 'Only by way of the company',
    description: 'Passwords of Flightpath open nothing here. Set up the company sign-in first, and use it.',
  },
];
