// Makes an organisation and invites its first admin: `npm run tenant:create -- --slug acme --name Acme --admin a@acme.example`.
// Exit code 1: nothing was made.
import { type Invitation, type NewTenant, todayIn } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import { operatorActor } from '../assessment/actor.ts';
import { recordDeed } from '../audit/record-events.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { type TenantTx, tenantTransaction } from '../db/tenant-transaction.ts';
import { invitationDeed } from '../features/invitations/invitation-deed.ts';
import { newIssue } from '../features/invitations/issue-invitation.ts';
import { insertInvitation, markSent, readInvitation } from '../features/invitations/queries.ts';
import { makeRecordedTenant } from '../features/tenants/make-tenant.ts';
import { invitationMessage } from '../mail/invitation-message.ts';
import { createMailer, type Message } from '../mail/mailer.ts';
import { Problem } from '../problems.ts';
import { asOperatorOfAll, Refused } from './operator.ts';
import { argumentOf, readArguments, type TenantCreateArguments } from './tenant-create-arguments.ts';

const actor = operatorActor('tenant-create');

async function createTenant(db: Database, { tenant, admin }: TenantCreateArguments, config: Config): Promise<void> {
  const at = new Date();
  const tenantId = uuidv7();
  const inTenant = <Result>(work: (tx: TenantTx) => Promise<Result>) => tenantTransaction(db, tenantId, work);
  const { token, issue } = newIssue(at);
  const invitation = await inTenant(async (tx) => {
    await makeRecordedTenant(tx, tenant, { actor, at, madeBy: null });
    const invited = { email: admin, role: 'admin' as const, personId: null };
    const id = await insertInvitation(tx, invited, { ...issue, by: actor.name });
    const made = (await readInvitation(tx, id, at)) as Invitation;
    await recordDeed(tx, invitationDeed(`Invited ${admin} as admin`, made, null), { actor, at });
    return made;
  }).catch((error: unknown) => {
    throw inArguments(error);
  });
  console.log(`${tenant.name} is made: ${config.publicOrigin}/${tenant.slug}`);
  const link = `${config.publicOrigin}/invitation#${token}`;
  const isSent = await send(config, { to: admin, ...messageTo(tenant, link, issue.expiresAt) });
  if (!isSent) {
    console.log(`The invitation of ${admin} was not sent. Hand over this link, which works once, for seven days:`);
    console.log(link);
    return;
  }
  await inTenant(async (tx) => {
    await markSent(tx, invitation.id, issue);
    const sent = { ...invitation, isSent: true };
    await recordDeed(tx, invitationDeed(`Sent the invitation of ${admin}`, sent, invitation), { actor, at });
  });
  console.log(`The invitation was sent to ${admin}.`);
}

const messageTo = ({ name, timeZone }: NewTenant, link: string, expiresAt: Date) =>
  invitationMessage({
    tenantName: name,
    invitedBy: 'The operator of Flightpath',
    role: 'admin',
    link,
    expiresOn: todayIn(timeZone, expiresAt),
  });

async function send(config: Config, message: Message): Promise<boolean> {
  const mailer = createMailer(config);
  try {
    return (await mailer.send(message)) === 'sent';
  } finally {
    mailer.close();
  }
}

/** A refusal of the API with the argument in place of the field. */
function inArguments(error: unknown): unknown {
  if (!(error instanceof Problem) || !error.errors) return error;
  const lines = error.errors.map(({ pointer, detail }) => `  ${argumentOf([pointer.replace('#/', '')])}: ${detail}`);
  return new Refused(`Nothing was made:\n${lines.join('\n')}`);
}

await asOperatorOfAll(() => readArguments(process.argv.slice(2)), createTenant);
