import { judgeAlike, Settings, SettingsChanges, settingsContradictions } from '@flightpath/domain';
import { initiativeIds } from '../../assessment/initiative-ids.ts';
import { reassessInitiatives } from '../../assessment/reassess.ts';
import { refuseContradictions } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { hasTimeZone, lockSettings, readSettings, updateSettings } from './queries.ts';
import { requireOwnProof } from './require-own-proof.ts';

export const changeSettings = defineEndpoint({
  method: 'PATCH',
  url: '/settings',
  operationId: 'changeSettings',
  summary: 'Change the settings of the organisation',
  description:
    'A merge patch; the archetypes are given whole. The time zone, the default cadence, and which archetypes are as good as an assembler, are what initiatives are judged by: all of them are judged again. Whoever changes the sign-in policy must be signed in as it asks.',
  tags: ['Settings'],
  permission: 'settings:change',
  body: SettingsChanges,
  response: { 200: Settings },
  problems: ['conflict'],
  examples: {
    body: {
      timeZone: 'Europe/Berlin',
      defaultCadence: 'monthly',
      archetypes: [{ name: 'connector', isAssembler: true }],
    },
  },
  handler: async ({ inTenant, audit, body: changes, actor, session, now }) => {
    const settings = await inTenant(async (tx) => {
      refuseContradictions(settingsContradictions(changes));
      const before = await lockSettings(tx);
      const after = { ...before, ...changes };
      if (after.signInPolicy !== before.signInPolicy) requireOwnProof(after.signInPolicy, session);
      if (after.timeZone !== before.timeZone) await requireTimeZone(tx, after.timeZone);
      await updateSettings(tx, after);
      const summary = "Changed the organisation's settings";
      if (!judgeAlike(before, after)) {
        await reassessInitiatives(tx, await initiativeIds(tx), { actor, summary, at: now });
      }
      await audit(tx, { subject: { kind: 'settings', id: null, label: 'Settings' }, summary, before, after });
      return readSettings(tx);
    });
    return ok(settings);
  },
});

async function requireTimeZone(tx: TenantTx, name: string): Promise<void> {
  if (await hasTimeZone(tx, name)) return;
  const detail = `The database knows no time zone ${name}: give the name of a larger place in it.`;
  throw problem('invalid-input', { detail, errors: [{ pointer: '#/timeZone', detail }] });
}
