import type { Department, Person } from '@flightpath/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { departmentsQuery, peopleQuery } from '../../api/directory.ts';
import { useCanEver, useTenant } from '../../api/tenant.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { DepartmentDialog } from './department-dialog.tsx';
import { DepartmentTree } from './department-tree.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';

type Edited = { kind: 'person'; person: Person | null } | { kind: 'department'; department: Department | null };

/** The tenant's directory: who can own, sponsor and champion, and the departments that count as different ones. */
export function PeoplePage() {
  const tenant = useTenant();
  const { count } = useFormat();
  const { data: people } = useSuspenseQuery(peopleQuery(tenant.slug));
  const { data: departments } = useSuspenseQuery(departmentsQuery(tenant.slug));
  const mayChange = useCanEver('directory:change');
  const reason = mayChange.allowed ? undefined : mayChange.reason;
  const [edited, setEdited] = useState<Edited | null>(null);
  const close = () => setEdited(null);

  return (
    <Page
      title="People"
      kicker={`${tenant.name} · directory`}
      headline={headlineOf(people.length, departments.length, count)}
      lead="When somebody leaves, every initiative that leaned on them is judged again, and their leaving shows where it hurts."
      actions={
        <>
          <ReasonedButton
            variant="default"
            reason={reason}
            onClick={() => setEdited({ kind: 'department', department: null })}
          >
            Add a department
          </ReasonedButton>
          <ReasonedButton reason={reason} onClick={() => setEdited({ kind: 'person', person: null })}>
            Add a person
          </ReasonedButton>
        </>
      }
    >
      <Section title="People" note="With the department they stand for and, where they left, their first day away.">
        <PeopleTable
          people={people}
          onEdit={mayChange.allowed ? (person) => setEdited({ kind: 'person', person }) : undefined}
        />
      </Section>
      <Section title="Departments" note="The tree, with the initiatives that each answers for.">
        <DepartmentTree
          tenant={tenant.slug}
          departments={departments}
          onEdit={mayChange.allowed ? (department) => setEdited({ kind: 'department', department }) : undefined}
        />
      </Section>
      {edited?.kind === 'person' && <PersonDialog person={edited.person} departments={departments} onClose={close} />}
      {edited?.kind === 'department' && (
        <DepartmentDialog department={edited.department} departments={departments} onClose={close} />
      )}
    </Page>
  );
}

function headlineOf(people: number, departments: number, count: (value: number) => string): string {
  if (people === 0 && departments === 0) return 'The directory is empty: nobody can own an initiative yet';
  const who = people === 1 ? 'One person' : `${count(people)} people`;
  const where = departments === 1 ? 'one department' : `${count(departments)} departments`;
  return `${who} in ${where} can own, sponsor and champion`;
}
