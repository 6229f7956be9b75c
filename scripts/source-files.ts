// The files that people write, for the checks of the repository's conventions.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  path: string;
  text: string;
}

const root = resolve(import.meta.dirname, '..');
const NOT_WRITTEN_BY_PEOPLE =
  /(^|\/)(node_modules|dist|generated|coverage|\.turbo|\.flightpath|\.tanstack)$|\.gen\.ts$/;

/** @param path from the root of the repository */
export function sourceFile(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** @param ending a pattern such as /\.tsx?$/ */
export function sourceFiles(folders: string[], ending: RegExp): SourceFile[] {
  const found: SourceFile[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (NOT_WRITTEN_BY_PEOPLE.test(path)) continue;
      if (entry.isDirectory()) visit(path);
      else if (ending.test(path)) found.push(sourceFile(path));
    }
  };
  for (const folder of folders) visit(folder);
  return found.sort((a, b) => a.path.localeCompare(b.path));
}
