import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';

export interface SectionDataProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** A part of the page that fills in by itself: one that fails says so in its place, and the rest still stands. */
export function SectionData<Data>({ query, children }: SectionDataProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <SkeletonLines count={4} />;
  const { title, detail, requestId } = asProblem(query.error);
  return (
    <ErrorState
      title={title}
      detail={detail}
      {...(requestId === undefined ? {} : { requestId })}
      onRetry={() => void query.refetch()}
    />
  );
}
