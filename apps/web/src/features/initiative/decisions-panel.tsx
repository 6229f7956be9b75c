import type { Decision } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { decisionsQuery } from '../../api/initiative.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { PanelItem, PanelList } from '../../ui/panel-list.tsx';
import { decisionWords, phaseWords } from '../../ui/words.ts';
import { Conditions } from './conditions.tsx';
import { useInitiative } from './initiative-context.tsx';

/** What executives decided, with the conditions they made; what comes next is decided at the gate review. */
export function DecisionsPanel() {
  const { where } = useInitiative();
  const decisions = useQuery(decisionsQuery(where.tenant, where.key)).data ?? [];
  const { ref } = useEditor(['conditions']);
  return (
    <Panel
      title="Decisions"
      id="fact-decisions"
      note={decisions.length === 0 && 'None yet. An executive decides at the gate, with the criteria in view.'}
      actions={
        <Button
          component={AppLink}
          variant="subtle"
          size="compact-sm"
          href={`/${where.tenant}/initiatives/${where.key}/gate`}
        >
          Gate review
        </Button>
      }
    >
      <div ref={ref}>
        <PanelList>
          {decisions.map((decision) => (
            <PanelItem
              key={decision.id}
              title={titleOf(decision)}
              detail={
                <>
                  <DateText value={decision.date} />
                  {decision.until && (
                    <>
                      {', until '}
                      <DateText value={decision.until} />
                    </>
                  )}
                  {decision.decidedBy && ` · ${decision.decidedBy.name}`} · {decision.rationale}
                  {decision.feedback && ` For the team: ${decision.feedback}`}
                </>
              }
            >
              <Conditions conditions={decision.conditions} />
            </PanelItem>
          ))}
        </PanelList>
      </div>
    </Panel>
  );
}

const titleOf = ({ outcome, toPhase }: Decision): string =>
  toPhase ? `${decisionWords[outcome]} to ${phaseWords[toPhase]}` : decisionWords[outcome];
