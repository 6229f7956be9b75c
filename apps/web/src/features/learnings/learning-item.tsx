import type { Learning } from '@flightpath/domain';
import { AppLink } from '../../ui/app-link.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { learningOriginWords } from '../../ui/words.ts';
import { WrittenItem } from '../../ui/written-list.tsx';

/** One learning, with where it came from and who re-uses it. */
export function LearningItem({ learning, tenant }: { learning: Learning; tenant: string }) {
  const { initiative, department, hypothesis, result, reusedBy } = learning;
  return (
    <WrittenItem
      title={learning.title}
      margin={
        <>
          <DateText value={learning.date} />
          <br />
          {learningOriginWords[learning.origin]}
        </>
      }
      foot={
        <>
          <span>
            <AppLink
              href={`/${tenant}/initiatives/${initiative.key}`}
            >{`${initiative.key} ${initiative.name}`}</AppLink>
            {department && `, ${department.name}`}
          </span>
          {reusedBy.length > 0 && (
            <span>
              reused by{' '}
              {reusedBy.map(({ key, name }, index) => (
                <span key={key}>
                  {index > 0 && ', '}
                  <AppLink href={`/${tenant}/initiatives/${key}`}>{`${key} ${name}`}</AppLink>
                </span>
              ))}
            </span>
          )}
        </>
      }
    >
      <p>{learning.lesson}</p>
      {(hypothesis || result) && (
        <details>
          <summary>What was tried, and what came out</summary>
          {hypothesis && <p>Hypothesis: {hypothesis}</p>}
          {result && <p>Result: {result}</p>}
        </details>
      )}
    </WrittenItem>
  );
}
