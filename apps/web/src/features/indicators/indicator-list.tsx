import type { Initiative } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { StorySection } from '../../ui/story-section.tsx';
import { IndicatorCard } from './indicator-card.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import classes from './indicators.module.css';
import { indicatorsQuery } from './queries.ts';

/** How success is measured, each indicator with its course. */
export function IndicatorList({ initiative }: { initiative: Initiative }) {
  const tenant = useTenant().slug;
  const where = { tenant, key: initiative.key };
  const { refusal } = useInitiativeRights(initiative);
  const { data, error, refetch } = useQuery(indicatorsQuery(tenant, initiative.key));
  const { ref, isOpen, open, close } = useEditor(['indicators']);
  const reason = refusal('indicator:change');
  if (error) {
    const { title, detail, requestId } = asProblem(error);
    return <ErrorState title={title} detail={detail} requestId={requestId} onRetry={refetch} />;
  }

  return (
    <StorySection
      title="How success is measured"
      actions={
        !isOpen && (
          <ReasonedButton size="xs" variant="subtle" reason={reason} onClick={open}>
            Add an indicator
          </ReasonedButton>
        )
      }
    >
      <div ref={ref}>
        {isOpen && reason === undefined && (
          <div className={classes.formBox}>
            <IndicatorForm indicator={null} where={where} seen={initiative.revision} close={close} />
          </div>
        )}
      </div>
      {!data && <SkeletonLines count={4} />}
      {data?.length === 0 && (
        <p className={classes.empty}>
          Nothing is measured yet. Begin with one number that shows whether people use it, before the return does.
        </p>
      )}
      {data?.map((indicator) => (
        <IndicatorCard key={indicator.id} indicator={indicator} initiative={initiative} where={where} />
      ))}
    </StorySection>
  );
}
