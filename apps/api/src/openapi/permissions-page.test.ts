import { PERMISSION_MATRIX, Permission } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { features } from '../features/index.ts';
import { permissionsMarkdown } from './permissions-page.ts';

const page = permissionsMarkdown(features);
const sectionOf = (heading: string) => page.split(`\n${heading}\n`)[1]?.split('\n## ')[0]?.split('\n### ')[0] ?? '';

describe('docs/permissions.md', () => {
  it('says each right by role, as the matrix has it, and whether a key can have it', () => {
    expect(page).toContain('| [`decision:make`](#decisionmake) | decide at a gate | no | no | yes | no | no | never |');
    expect(page).toContain(
      '| [`evidence:add`](#evidenceadd) | add evidence | yes | yes | no | **own** | no | by scope |',
    );
    for (const permission of Permission.options) {
      const grants = Object.values(PERMISSION_MATRIX[permission]).map((grant) => grant.replace('own', '**own**'));
      expect(page).toContain(` | ${grants.join(' | ')} | `);
    }
  });

  it('lists every operation once, below the right that it asks for', () => {
    const operations = features.flatMap(({ endpoints }) => endpoints);
    for (const { operationId, permission } of operations) {
      expect(page.split(`| \`${operationId}\` |`)).toHaveLength(2);
      if (permission in PERMISSION_MATRIX) expect(sectionOf(`### ${permission}`)).toContain(`| \`${operationId}\` |`);
    }
    expect(sectionOf('### audit:read')).toContain(
      '| `listAuditEvents` | `GET /api/v1/tenants/{tenant}/audit-events` | ',
    );
  });

  it('tells which operations a key may call: none about the member who asks', () => {
    expect(sectionOf('### portfolio:read')).toMatch(/\| `leaveTenant` \| .+ \| no \|/);
    expect(sectionOf('### portfolio:read')).toMatch(/\| `listDepartments` \| .+ \| yes \|/);
  });
});
