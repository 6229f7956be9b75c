import type { Initiative, Narrative } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { useInitiativeSave } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { EditButton } from '../../ui/fact.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { PanelForm } from '../../ui/panel-list.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { anchorWords } from '../../ui/words.ts';
import { NarrativeForm } from './narrative-form.tsx';
import classes from './narratives.module.css';
import { confirmNarrative, narrativesQuery, type Where } from './queries.ts';
import { type ToldStory, toldStories } from './told-stories.ts';

/** The story of what it is worth: the main one, and how departments tell it. */
export function NarrativesPanel({ initiative }: { initiative: Initiative }) {
  const where = { tenant: useTenant().slug, key: initiative.key };
  const narratives = useQuery(narrativesQuery(where.tenant, where.key)).data ?? [];
  const [writing, setWriting] = useState<string | null>(null);
  const { ref, isOpen, close } = useEditor(['narratives']);
  const stories = toldStories(narratives, initiative.affectedDepartments);
  const isWriting = ({ department }: ToldStory) =>
    department ? department.id === writing : isOpen || writing === 'main';
  return (
    <Panel title="Narrative" id="fact-narratives">
      <div ref={ref}>
        {stories.map((story) => {
          const at = story.department?.id ?? 'main';
          const leave = () => {
            setWriting(null);
            if (at === 'main') close();
          };
          return (
            <Story
              key={at}
              story={story}
              initiative={initiative}
              where={where}
              isWriting={isWriting(story)}
              write={() => setWriting(at)}
              leave={leave}
            />
          );
        })}
      </div>
    </Panel>
  );
}

interface StoryProps {
  story: ToldStory;
  initiative: Initiative;
  where: Where;
  isWriting: boolean;
  write: () => void;
  leave: () => void;
}

function Story({ story, initiative, where, isWriting, write, leave }: StoryProps) {
  const reason = useInitiativeRights(initiative).refusal('initiative:change');
  const { department, current, earlier } = story;
  const name = department ? `narrative of ${department.name}` : 'main narrative';
  if (isWriting && reason === undefined) {
    return (
      <PanelForm>
        <NarrativeForm story={story} initiative={initiative} where={where} close={leave} />
      </PanelForm>
    );
  }
  return (
    <section
      className={classes.story}
      data-main={department === null}
      aria-label={department?.name ?? 'Main narrative'}
    >
      <div className={classes.head}>
        {current ? (
          <blockquote className={classes.text}>{current.text}</blockquote>
        ) : (
          <p className={classes.missing}>
            {department
              ? `${department.name} has none of its own.`
              : 'Nobody wrote the one story of what it is worth. Executives support what they can retell.'}
          </p>
        )}
        <EditButton label={name} reason={reason} onClick={write} />
      </div>
      {current && <Standing narrative={current} where={where} name={name} reason={reason} />}
      {earlier.length > 0 && <Earlier versions={earlier} />}
    </section>
  );
}

interface StandingProps {
  narrative: Narrative;
  where: Where;
  name: string;
  reason: string | undefined;
}

/** Whose it is, how old, and the one click that says it still holds. */
function Standing({
  narrative: { id, department, anchor, writtenOn, confirmedOn },
  where,
  name,
  reason,
}: StandingProps) {
  const save = useInitiativeSave();
  const confirm = () =>
    save({ yours: [], send: () => confirmNarrative(where, id) }).then(
      () => toast(`The ${name} still holds`),
      (error) => toastError(`The ${name} was not confirmed`, asProblem(error).detail),
    );
  return (
    <div className={classes.standing}>
      <span>
        {department && `${department.name} · `}
        {anchor && `${anchorWords[anchor]} · `}
        written <DateText value={writtenOn} />
        {confirmedOn && (
          <>
            {', confirmed '}
            <DateText value={confirmedOn} />
          </>
        )}
      </span>
      <ReasonedButton
        size="compact-xs"
        variant="subtle"
        reason={reason}
        aria-label={`The ${name} still holds`}
        onClick={confirm}
      >
        Still holds
      </ReasonedButton>
    </div>
  );
}

function Earlier({ versions }: { versions: readonly Narrative[] }) {
  return (
    <details className={classes.earlier}>
      <summary>{versions.length === 1 ? 'One earlier version' : `${versions.length} earlier versions`}</summary>
      {versions.map(({ id, text, writtenOn }) => (
        <p key={id}>
          <DateText value={writtenOn} />: {text}
        </p>
      ))}
    </details>
  );
}
