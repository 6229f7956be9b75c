import type { Invitation, Member } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { membersSentence } from './members-sentence.ts';

const member = (isDisabled = false) => ({ isDisabled }) as Member;
const invitation = (state: Invitation['state']) => ({ state }) as Invitation;

describe('membersSentence', () => {
  it('counts who may work here, not who is disabled', () => {
    expect(membersSentence([member()], [])).toBe('One person may work here');
    expect(membersSentence([member(), member(), member(true)], [])).toBe('2 people may work here');
  });

  it('counts the invitations that can still be accepted', () => {
    const closed = (['accepted', 'revoked', 'expired'] as const).map(invitation);
    expect(membersSentence([member()], closed)).toBe('One person may work here');
    expect(membersSentence([member()], [invitation('open'), ...closed])).toBe(
      'One person may work here, and one invitation waits for an answer',
    );
    expect(membersSentence([member()], [invitation('open'), invitation('open')])).toBe(
      'One person may work here, and 2 invitations wait for an answer',
    );
  });
});
