import type { InputError } from '../../../problems.ts';

/** A file that cannot become a table. `detail` tells the person why and what to do; `errors` where it went wrong. */
export class FileRefused extends Error {
  readonly errors: InputError[];

  constructor(detail: string, errors: InputError[] = []) {
    super(detail);
    this.name = 'FileRefused';
    this.errors = errors;
  }
}
