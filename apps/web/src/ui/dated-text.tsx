import { DateText } from './format-context.tsx';
import { textParts } from './text-parts.ts';

/** A recorded text, its dates as the reader writes dates. */
export function DatedText({ text }: { text: string }) {
  return textParts(text).map((part, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a recorded text never move.
    if ('date' in part) return <DateText key={place} value={part.date} />;
    return part.text;
  });
}
