import type { Initiative } from '@flightpath/domain';
import { Fact } from '../../ui/fact.tsx';
import { FactPanel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { HealthBadge, StateBadge } from '../../ui/health-badge.tsx';
import { assessedTone } from '../../ui/words.ts';

/** Who answers for it and how it stands: what the rules found beside what people say. */
export function Standing({ initiative }: { initiative: Initiative }) {
  const { owner, nextPhaseOwner, sponsors, state, health, statedHealth, lastToldOn, lastUpdateOn } = initiative;
  return (
    <FactPanel title="How it stands">
      {state === 'active' ? (
        <>
          <Fact label="Assessed">
            <HealthBadge tone={assessedTone[health]} />
          </Fact>
          <Fact label="Stated" missing="Not stated">
            {statedHealth && <HealthBadge tone={statedHealth} />}
          </Fact>
        </>
      ) : (
        <Fact label="State">
          <StateBadge state={state} />
        </Fact>
      )}
      <Fact label="Owner" missing="Nobody">
        {owner?.name}
      </Fact>
      {nextPhaseOwner && <Fact label="Owner next">{nextPhaseOwner.name}</Fact>}
      <Fact label="Sponsors" missing="Nobody">
        {sponsors.map(({ name }) => name).join(', ')}
      </Fact>
      <Fact label="Last update" missing="Never">
        {lastUpdateOn && <DateText value={lastUpdateOn} />}
      </Fact>
      <Fact label="Told upward" missing="Never">
        {lastToldOn && <DateText value={lastToldOn} />}
      </Fact>
    </FactPanel>
  );
}
