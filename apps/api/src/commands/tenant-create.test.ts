import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { startTestApp, type TestApp } from '../../test/harness.ts';
import { tokenIn } from '../../test/invited.ts';
import { type Mailbox, startMailbox } from '../../test/mailbox.ts';
import { operatorCommand } from '../../test/operator-command.ts';
import type { TestDatabase } from '../../test/test-database.ts';

jest.setTimeout(120_000);

let flightpath: TestApp;
let mailbox: Mailbox;
let urls: Pick<TestDatabase, 'ownerUrl' | 'apiUrl'>;
beforeAll(async () => {
  flightpath = await startTestApp();
  mailbox = await startMailbox();
  const urlOf = (pool: { options: { connectionString?: string } }) => pool.options.connectionString as string;
  urls = { ownerUrl: urlOf(flightpath.owner as never), apiUrl: urlOf(flightpath.db.pool as never) };
});
afterAll(async () => {
  await mailbox.stop();
  await flightpath.stop();
});

const WANTED = ['--slug', 'initech', '--name', 'Initech', '--admin', 'Ann@Initech.example'];
const create = (...args: string[]) => operatorCommand(urls, 'tenant-create', ...args);
const slugs = async () =>
  (await flightpath.owner.query('select slug from tenants order by 1')).rows.map(({ slug }) => slug);

it('makes the organisation and prints the link for its first admin, who comes in by it', async () => {
  const { out, err, code } = await create(...WANTED, '--time-zone', 'Europe/Berlin', '--currency', 'CHF');
  expect({ err, code }).toEqual({ err: '', code: 0 });
  expect(out).toMatch(/^Initech is made: http:\/\/localhost:3000\/initech\n/);
  // The command runs on today's clock, and so must whoever accepts.
  flightpath.clock.moveTo(new Date().toISOString());
  const newcomer = { token: tokenIn(out), name: 'Ann Lee', password: 'green boats sail far' };
  const { body } = await flightpath.anonymous.post('/api/v1/invitations/accept', newcomer).expect(200);
  expect(body).toEqual({ tenant: { slug: 'initech', name: 'Initech' }, role: 'admin' });
  const { rows } = await flightpath.owner.query(
    `select t.time_zone, t.currency, t.created_by, array_agg(e.summary || ' by ' || e.actor_name order by e.id) as events
     from tenants t join audit_events e on e.tenant_id = t.id where t.slug = 'initech' group by 1, 2, 3`,
  );
  expect(rows).toEqual([
    {
      time_zone: 'Europe/Berlin',
      currency: 'CHF',
      created_by: null,
      events: [
        'Made the organisation Initech by Operator',
        'Invited ann@initech.example as admin by Operator',
        'Accepted the invitation as admin by Ann Lee',
      ],
    },
  ]);
});

it('sends the link where there is a mail server', async () => {
  const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'Flightpath <no-reply@example.com>' };
  const { out, code } = await operatorCommand({ ...urls, env }, 'tenant-create', ...asked({ slug: 'umbrella' }));
  expect(code).toBe(0);
  expect(out).toContain('The invitation was sent to ann@initech.example.');
  expect(out).not.toContain('/invitation#');
  expect(mailbox.mails[0]?.to).toEqual(['ann@initech.example']);
  expect(tokenIn(mailbox.mails[0]?.message.text)).toMatch(/^[\w-]{43}$/);
});

it.each([
  [{ slug: 'acme' }, '--slug: "acme" is taken. Choose another short name.'],
  [{ slug: 'sign-in' }, '--slug: Is a word that Flightpath needs for itself. Choose another one'],
  [{ slug: 'In Itech' }, '--slug: Expected a short name for its addresses'],
  [{ slug: 'other', 'time-zone': 'Europe/Atlantis' }, '--time-zone: Expected the name of a time zone that exists'],
  [{ slug: 'other', currency: 'XQZ' }, '--currency: Expected the code of a currency that exists'],
  [{ slug: 'other', admin: 'ann' }, '--admin: Expected an e-mail address'],
])('refuses %j, names the argument, and makes nothing', async (changes, words) => {
  const before = await slugs();
  const { err, code } = await create(...asked(changes));
  expect(code).toBe(1);
  expect(err).toContain(words);
  expect(await slugs()).toEqual(before);
});

it('says what it needs', async () => {
  const { err, code } = await create('--slug', 'other');
  expect(code).toBe(1);
  expect(err).toContain('npm run tenant:create -- --slug <slug>');
});

function asked(changes: Record<string, string>): string[] {
  const wanted = { slug: 'initech', name: 'Initech', admin: 'ann@initech.example', ...changes };
  return Object.entries(wanted).flatMap(([name, value]) => [`--${name}`, value]);
}
