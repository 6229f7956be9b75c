import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { type Mailbox, startMailbox } from '../../test/mailbox.ts';
import type { Config } from '../config.ts';
import { type InvitationInWords, invitationMessage } from './invitation-message.ts';
import { createMailer, type Mailer } from './mailer.ts';

let mailbox: Mailbox;
let mailer: Mailer;
beforeAll(async () => {
  mailbox = await startMailbox();
  mailer = createMailer({
    environment: 'production',
    mail: { smtpUrl: mailbox.url, from: 'Flightpath <no-reply@flightpath.example>' },
  });
});
beforeEach(() => {
  mailbox.mails.length = 0;
  mailbox.accept();
});
afterAll(async () => {
  mailer.close();
  await mailbox.stop();
});

const LINK = 'https://flightpath.example/invitation#a-token';

const invitation = (changes: Partial<InvitationInWords> = {}) => ({
  to: 'ann@acme.example',
  ...invitationMessage({
    tenantName: 'Acme',
    invitedBy: 'Ada Lund',
    role: 'viewer',
    link: LINK,
    expiresOn: '2026-03-17',
    ...changes,
  }),
});

/** The only message that has arrived. */
function arrived() {
  expect(mailbox.mails).toHaveLength(1);
  return mailbox.mails[0] as Mailbox['mails'][number];
}

describe('a message', () => {
  it('arrives, as text and as HTML that say the same', async () => {
    expect(await mailer.send(invitation())).toBe('sent');
    const { to, message } = arrived();
    expect(to).toEqual(['ann@acme.example']);
    expect(message.from).toMatchObject({ name: 'Flightpath', address: 'no-reply@flightpath.example' });
    expect(message.subject).toBe('Ada Lund invites you to Acme');
    expect(message.text?.trim()).toBe(
      [
        'Ada Lund invites you to work in Acme on Flightpath, as a viewer.',
        'May read the portfolio.',
        `Accept the invitation:\n${LINK}`,
        'The link works once, until 17 March 2026.',
        'If you do not know what this is about, ignore this message: nothing happens.',
      ].join('\n\n'),
    );
    expect(message.html).toContain(`<a href="${LINK}">Accept the invitation</a>`);
    expect(message.html).toContain('<p>The link works once, until 17 March 2026.</p>');
  });

  it('shows names as they are and never as markup', async () => {
    await mailer.send(invitation({ tenantName: 'Größe & <b>Söhne</b>', invitedBy: '"O\'Hara"' }));
    const { message } = arrived();
    expect(message.subject).toBe('"O\'Hara" invites you to Größe & <b>Söhne</b>');
    expect(message.html).toContain(
      '&quot;O&#39;Hara&quot; invites you to work in Größe &amp; &lt;b&gt;Söhne&lt;/b&gt;',
    );
  });

  it('takes no header and no second receiver from a name with line breaks', async () => {
    const attack = 'Ada\r\nBcc: eve@evil.example\r\nX-Loot: 1\r\n\r\nForged';
    await mailer.send(invitation({ invitedBy: attack, tenantName: 'Acme\nSubject: Forged\u2028too' }));
    const { to, message } = arrived();
    expect(to).toEqual(['ann@acme.example']);
    expect(message.bcc).toBeUndefined();
    expect(message.headers.map(({ key }) => key).sort()).toEqual([
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(message.subject).toBe('Ada Bcc: eve@evil.example X-Loot: 1 Forged invites you to Acme Subject: Forged too');
  });

  it('goes to one address only, whatever the address looks like', async () => {
    await mailer.send({ ...invitation(), to: 'ann@acme.example, eve@evil.example' });
    expect(mailbox.mails.flatMap(({ to }) => to)).not.toContain('eve@evil.example');
  });
});

describe('a message that cannot be sent', () => {
  /** What is logged while `send` is at work with this configuration, as one text. */
  async function sendLogging(config: Pick<Config, 'mail' | 'environment'>) {
    const lines = new PassThrough();
    const logging = createMailer(config, pino({ level: 'trace' }, lines));
    const delivery = await logging.send(invitation());
    logging.close();
    return { delivery, log: String(lines.read() ?? '') };
  }

  it('is refused by the server: told, logged without the link', async () => {
    mailbox.refuse();
    const mail = { smtpUrl: mailbox.url, from: 'no-reply@flightpath.example' };
    const { delivery, log } = await sendLogging({ environment: 'production', mail });
    expect(delivery).toBe('failed');
    expect(log).toContain('The mailbox is full');
    expect(log).not.toContain('a-token');
    expect(mailbox.mails).toEqual([]);
  });

  it('meets no server: told', async () => {
    const gone = await startMailbox();
    await gone.stop();
    const mail = { smtpUrl: gone.url, from: 'no-reply@flightpath.example' };
    expect(await sendLogging({ environment: 'production', mail })).toMatchObject({ delivery: 'failed' });
  });

  it('is logged whole where no server is set up, for developing and nowhere else', async () => {
    const developing = await sendLogging({ environment: 'development', mail: null });
    expect(developing.delivery).toBe('no-server');
    expect(developing.log).toContain(LINK);
    expect(await sendLogging({ environment: 'production', mail: null })).toEqual({ delivery: 'no-server', log: '' });
    expect(await sendLogging({ environment: 'test', mail: null })).toEqual({ delivery: 'no-server', log: '' });
  });
});
