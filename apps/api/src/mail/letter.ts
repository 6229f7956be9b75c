import type { Message } from './mailer.ts';

export interface Letter {
  subject: string;
  /** Paragraphs, as plain text. */
  before: readonly string[];
  link?: { label: string; href: string };
  after?: readonly string[];
}

/** A message as plain text and as HTML that says the same. */
export function letter({ subject, before, link, after = [] }: Letter): Omit<Message, 'to'> {
  const paragraph = (text: string) => `<p>${escaped(text)}</p>`;
  const anchor = link && `<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>`;
  return {
    subject,
    text: [...before, ...(link ? [`${link.label}:\n${link.href}`] : []), ...after].join('\n\n'),
    html: [...before.map(paragraph), ...(anchor ? [anchor] : []), ...after.map(paragraph)].join('\n'),
  };
}

/** A name is one line wherever it stands: in a subject a line break would begin another header. */
export const onOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
