import { describe, expect, it } from '@jest/globals';
import { NewPassword, passwordRefusal } from './password.ts';

describe('a new password', () => {
  it('has at least 12 and at most 128 characters, of any kind', () => {
    const accepts = (password: string) => NewPassword.safeParse(password).success;
    expect(['a'.repeat(11), 'a'.repeat(12), ' '.repeat(128), 'a'.repeat(129)].map(accepts)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['Anna.Schmidt-2026-x', 'anna.schmidt@acme.example', 'anna.schmidt'],
    ['myschmidtpassword', 'Anna.Schmidt@acme.example', 'schmidt'],
    ['the year of ANNA again', 'anna_s@acme.example', 'anna'],
  ])('%s contains the name in %s', (password, email, part) => {
    expect(passwordRefusal(password, email)).toBe(`Contains "${part}", which is part of your e-mail address.`);
  });

  it.each([
    ['correct horse battery staple', 'anna.schmidt@acme.example'],
    // Three letters stand in too many good sentences.
    ['planned annual report', 'ann@acme.example'],
    // The organisation is no secret part of the address, and no name.
    ['acme.example is where', 'anna@acme.example'],
  ])('%s says nothing of %s', (password, email) => {
    expect(passwordRefusal(password, email)).toBeNull();
  });
});
