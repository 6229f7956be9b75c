import { PROBLEM_SLUGS, PROBLEMS } from '../problems.ts';

const INTRODUCTION =
  'Every answer from 400 up is a problem document (RFC 9457, `application/problem+json`). Its `type` is the address of one of these entries; decide by it, never by the texts.';

/** docs/problems.md */
export function problemsMarkdown(): string {
  const entries = PROBLEM_SLUGS.map((slug) => {
    const { status, title, meaning } = PROBLEMS[slug];
    return `## ${slug}\n\n**${status}** ${title}.\n\n${meaning}\n`;
  });
  return `# Problem types\n\n<!-- Written by \`npm run generate\` from apps/api/src/problems.ts. -->\n\n${INTRODUCTION}\n\n${entries.join('\n')}`;
}

/** The same for a browser, at the address that `type` names. */
export function problemsPage(): string {
  const entries = PROBLEM_SLUGS.map((slug) => {
    const { status, title, meaning } = PROBLEMS[slug];
    return `<h2 id="${slug}">${slug}</h2><p><strong>${status}</strong> ${title}.</p><p>${withCode(meaning)}</p>`;
  });
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problem types</title>',
    '<meta name="viewport" content="width=device-width">',
    '<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:42rem;margin:2rem auto;padding:0 1rem}</style>',
    `</head><body><h1>Problem types</h1><p>${withCode(INTRODUCTION)}</p>${entries.join('')}</body></html>`,
  ].join('');
}

const withCode = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>');
