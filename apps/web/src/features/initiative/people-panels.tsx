import { todayIn } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { championsQuery } from '../../api/initiative.ts';
import { useInitiativeSave } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { sponsorWords } from '../../ui/words.ts';
import { useInitiative } from './initiative-context.tsx';
import { PeriodText } from './period-text.tsx';
import { listQuery, postCheckIn } from './queries.ts';
import { championKind, sponsorKind, teamKind } from './record-kinds.ts';
import { RecordPanel } from './record-panel.tsx';

export function SponsorsPanel() {
  const { where, refusal } = useInitiative();
  const sponsors = useQuery(listQuery(where.tenant, where.key, 'sponsors')).data ?? [];
  // A check-in is recorded on the sponsor's own line: what leads to it leads here, there is no form to open.
  const { ref } = useEditor(['checkIns']);
  return (
    <div ref={ref}>
      <RecordPanel
        title="Sponsors"
        kind={sponsorKind}
        fields={['sponsors']}
        reason={refusal('team:change')}
        empty="Nobody sponsors it. Two executives from different departments carry it across a border."
        lines={sponsors.map((item) => ({
          item,
          title: item.person.name,
          isInactive: !item.isActive,
          detail: (
            <>
              {item.department?.name ?? 'No department'} · {sponsorWords[item.kind].toLowerCase()}
              <PeriodText from={null} to={item.to} />
              {item.isActive && item.lastCheckInOn && (
                <>
                  {' '}
                  · checked in <DateText value={item.lastCheckInOn} />
                </>
              )}
            </>
          ),
          action: item.isActive && refusal('check-in:post') === undefined && (
            <CheckIn personId={item.person.id} name={item.person.name} />
          ),
        }))}
      />
    </div>
  );
}

function CheckIn({ personId, name }: { personId: string; name: string }) {
  const { where } = useInitiative();
  const { timeZone } = useTenant();
  const save = useInitiativeSave();
  const record = () =>
    save({
      yours: [],
      send: () => postCheckIn(where, { personId, date: todayIn(timeZone, new Date()), note: null }),
    }).then(
      () => toast(`${name} checked in today`),
      (error) => toastError('The check-in was not recorded', asProblem(error).detail),
    );
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      onClick={record}
      data-field="checkIns"
      aria-label={`Check in ${name} today`}
    >
      Check in
    </Button>
  );
}

export function ChampionsPanel() {
  const { initiative, where, refusal } = useInitiative();
  const champions = useQuery(championsQuery(where.tenant, where.key)).data ?? [];
  const covered = new Set(champions.filter(({ isActive }) => isActive).map(({ department }) => department.id));
  return (
    <RecordPanel
      title="Champions"
      kind={championKind}
      fields={['champions']}
      reason={refusal('team:change')}
      empty="Name the departments that will be affected first: each needs a champion."
      lines={champions.map((item) => ({
        item,
        title: item.person.name,
        isInactive: !item.isActive,
        detail: (
          <>
            {item.department.name}
            <PeriodText from={null} to={item.to} />
          </>
        ),
      }))}
      gaps={initiative.affectedDepartments
        .filter(({ id }) => !covered.has(id))
        .map(({ id, name }) => ({ key: id, text: `${name} has no champion`, initial: { departmentId: id } }))}
    />
  );
}

const TEAM_WORDS = { pilot: 'Pilot team', run: 'Run team' } as const;

export function TeamPanel() {
  const { where, refusal } = useInitiative();
  const team = useQuery(listQuery(where.tenant, where.key, 'team')).data ?? [];
  return (
    <RecordPanel
      title="Team"
      kind={teamKind}
      fields={['team']}
      reason={refusal('team:change')}
      empty="Nobody is named. The pilot team learns, the run team keeps it."
      lines={team.map((item) => ({
        item,
        title: item.person.name,
        isInactive: !item.isActive,
        detail: (
          <>
            {TEAM_WORDS[item.team]}
            {item.role && ` · ${item.role}`}
            <PeriodText from={item.from} to={item.to} />
          </>
        ),
      }))}
    />
  );
}
