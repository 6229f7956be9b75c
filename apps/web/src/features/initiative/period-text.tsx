import { DateText } from '../../ui/format-context.tsx';

/** " · from 1 Mar 2026 until 30 Sep 2026"; nothing for a period without ends. */
export function PeriodText({ from, to }: { from: string | null; to: string | null }) {
  if (from === null && to === null) return null;
  return (
    <>
      {' · '}
      {from && (
        <>
          from <DateText value={from} />
        </>
      )}
      {from && to && ' '}
      {to && (
        <>
          until <DateText value={to} />
        </>
      )}
    </>
  );
}
