import type { Initiative, Learning } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { useInitiativeSave, WriteDropped } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { AddButton, PanelForm, PanelItem, PanelList } from '../../ui/panel-list.tsx';
import { toastError, toastWithUndo } from '../../ui/toast.ts';
import { learningOriginWords } from '../../ui/words.ts';
import { LearningForm } from './learning-form.tsx';
import { deleteReuse, learningsQuery, reuseLearning, type Where } from './queries.ts';
import { ReuseForm } from './reuse-form.tsx';

/** What the initiative taught, and what it took over from others. */
export function LearningsPanel({ initiative }: { initiative: Initiative }) {
  const where = { tenant: useTenant().slug, key: initiative.key };
  const { refusal } = useInitiativeRights(initiative);
  const { data } = useQuery(learningsQuery(where.tenant, where.key));
  const adding = useEditor(['learnings']);
  const linking = useEditor(['learnings.reuse']);
  const learnings = data ?? [];
  const reason = refusal('learning:add');
  const mayChange = reason === undefined;
  return (
    <Panel
      title="Learnings"
      id="fact-learnings"
      note={
        data && learnings.length === 0 && 'None yet. A failure that taught something is worth as much as a success.'
      }
    >
      <PanelList>
        {learnings.map((learning) => (
          <PanelItem
            key={learning.id}
            title={learning.title}
            detail={<Lesson learning={learning} where={where} />}
            actions={mayChange && learning.initiative.key !== where.key && <Unlink learning={learning} where={where} />}
          />
        ))}
      </PanelList>
      <div ref={adding.ref}>
        {adding.isOpen && mayChange ? (
          <PanelForm>
            <LearningForm where={where} close={adding.close} />
          </PanelForm>
        ) : (
          <AddButton reason={reason} onClick={adding.open}>
            Add learning
          </AddButton>
        )}
      </div>
      <div ref={linking.ref}>
        {linking.isOpen && mayChange ? (
          <PanelForm>
            <ReuseForm where={where} close={linking.close} />
          </PanelForm>
        ) : (
          <AddButton reason={reason} onClick={linking.open}>
            Re-use what others learned
          </AddButton>
        )}
      </div>
    </Panel>
  );
}

function Lesson({ learning, where }: { learning: Learning; where: Where }) {
  const { initiative, origin, date, department, lesson, reusedBy } = learning;
  const isTakenOver = initiative.key !== where.key;
  return (
    <>
      {lesson}{' '}
      <span>
        {isTakenOver && (
          <>
            Re-used from{' '}
            <AppLink href={`/${where.tenant}/initiatives/${initiative.key}`} title={initiative.name}>
              {initiative.key}
            </AppLink>
            {' · '}
          </>
        )}
        {learningOriginWords[origin]}, <DateText value={date} />
        {department && ` · ${department.name}`}
        {!isTakenOver && reusedBy.length > 0 && ` · re-used by ${reusedBy.map(({ key }) => key).join(', ')}`}
      </span>
    </>
  );
}

/** Takes the link to a learning of another initiative back. */
function Unlink({ learning: { id, title }, where }: { learning: Learning; where: Where }) {
  const save = useInitiativeSave();
  const fail = (error: unknown) => {
    if (!(error instanceof WriteDropped)) toastError(`${title} stays as it was`, asProblem(error).detail);
  };
  async function unlink() {
    try {
      await save({ yours: [{ label: 'Learning', value: title }], send: (ifMatch) => deleteReuse(where, id, ifMatch) });
      toastWithUndo(`${title} is no longer linked here`, () => {
        save({ yours: [], send: () => reuseLearning(where, { learningId: id, linkedOn: null }) }).catch(fail);
      });
    } catch (error) {
      fail(error);
    }
  }
  return (
    <Button size="compact-xs" variant="subtle" aria-label={`No longer re-use ${title}`} onClick={unlink}>
      Unlink
    </Button>
  );
}
