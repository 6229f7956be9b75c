// A real mail server on loopback that keeps what it gets.
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  /** As the envelope says: where the server would deliver it. */
  to: string[];
  /** As a mail program shows it. */
  message: Email;
}

export interface Mailbox {
  /** For `SMTP_URL`. */
  url: string;
  mails: Mail[];
  /** The mails that match, as soon as there are that many: messages are sent after the answers that cause them. */
  arrived(matches: (mail: Mail) => boolean, count?: number): Promise<Mail[]>;
  /** From now on no message is taken. */
  refuse(): void;
  accept(): void;
  stop(): Promise<void>;
}

/** Starts the server; stop it. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: Mail[] = [];
  const waiting = new Set<() => void>();
  let isRefusing = false;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => done(isRefusing ? new Error('450 The mailbox is full') : undefined),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, message: await PostalMime.parse(Buffer.concat(chunks)) });
        for (const look of waiting) look();
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    arrived: (matches, count = 1) =>
      new Promise((resolve) => {
        const look = () => {
          const found = mails.filter(matches);
          if (found.length < count) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    refuse: () => {
      isRefusing = true;
    },
    accept: () => {
      isRefusing = false;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
