import type { FastifyBaseLogger } from 'fastify';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

export interface Message {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** `sent`: the mail server took it. `no-server`: none is set up. `failed`: it is away or refused; the log says why. */
export type Delivery = 'sent' | 'no-server' | 'failed';

export interface Mailer {
  /** Hands the message to the mail server. Never throws; never called inside a transaction, which would wait for it. */
  send(message: Message): Promise<Delivery>;
  close(): void;
}

/** Somebody waits for the answer: a server that does not answer within this is away. */
const PATIENCE_MS = 5_000;

/**
 * Sends through `config.mail`. Without it nothing is sent; for developing, and nowhere else, the log then shows the message
 * with whatever secret is in it.
 */
export function createMailer(
  { mail, environment }: Pick<Config, 'mail' | 'environment'>,
  log?: FastifyBaseLogger,
): Mailer {
  if (!mail) {
    return {
      async send({ to, subject, text }) {
        if (environment === 'development')
          log?.warn({ to, subject }, `No SMTP_URL is set, so nobody got this:\n${text}`);
        return 'no-server';
      },
      close() {},
    };
  }
  const transport = createTransport({
    url: mail.smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A message is what its texts say; it never reads a file or an address that stands in one of them.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: ({ to, ...content }) =>
      transport.sendMail({ from: mail.from, to: { name: '', address: to }, ...content }).then(
        () => 'sent',
        (error: Error) => {
          log?.warn({ err: error }, 'the mail server did not take a message');
          return 'failed';
        },
      ),
    close: () => transport.close(),
  };
}
