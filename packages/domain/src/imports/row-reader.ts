import type { IsoDate } from '../calendar/calendar.ts';
import { isBlank } from './blank.ts';
import type { CompiledMapping, MappedField } from './compiled-mapping.ts';
import { readDate } from './dates.ts';
import type { ImportRowProblem } from './import.ts';
import type { ImportDateField, ImportField } from './import-mapping.ts';
import type { ImportRow } from './import-table.ts';
import { matchKey, oneLine, prose } from './plain-text.ts';

const LONGEST_NAME = 400;
const LONGEST_PROSE = 10_000;
const SHOWN = 200;

/** Reads the cells of one row through a mapping and collects what is wrong with them. */
export class RowReader {
  readonly problems: ImportRowProblem[] = [];
  readonly row: ImportRow;
  readonly mapping: CompiledMapping;
  readonly identity: string;

  constructor(row: ImportRow, mapping: CompiledMapping, identity: string) {
    this.row = row;
    this.mapping = mapping;
    this.identity = identity;
  }

  refuse(column: string | null, value: string | null, reason: string): undefined {
    const shown = value === null ? null : oneLine(value).slice(0, SHOWN);
    this.problems.push({ row: this.row.number, identity: this.identity.slice(0, SHOWN), column, value: shown, reason });
    return undefined;
  }

  /** What the cell of `field` says: its mapped meaning, else itself; `undefined` when it says nothing. */
  said(field: ImportField): { text: string; raw: string; mapped: MappedField; isMeaning: boolean } | undefined {
    const mapped = this.mapping.fields.get(field);
    if (!mapped) return undefined;
    const raw = this.row.cells[mapped.index] ?? '';
    const meaning = mapped.values.size > 0 ? mapped.values.get(matchKey(raw)) : undefined;
    const text = meaning ?? raw;
    if (text === '' || (meaning === undefined && isBlank(raw))) return undefined;
    return { text, raw, mapped, isMeaning: meaning !== undefined };
  }

  line(field: ImportField): string | undefined {
    const said = this.said(field);
    if (!said) return undefined;
    const text = oneLine(said.text);
    if (text.length <= LONGEST_NAME) return text;
    return this.refuse(said.mapped.column, said.raw, `It has ${text.length} characters; ${LONGEST_NAME} is the most.`);
  }

  prose(field: ImportField): string | undefined {
    const said = this.said(field);
    if (!said) return undefined;
    const text = prose(said.text);
    if (text.length <= LONGEST_PROSE) return text;
    return this.refuse(said.mapped.column, said.raw, `It has ${text.length} characters; ${LONGEST_PROSE} is the most.`);
  }

  choice<T extends string>(field: ImportField, choices: readonly T[]): T | undefined {
    const said = this.said(field);
    if (!said) return undefined;
    const found = choices.find((choice) => choice === said.text.trim());
    return (
      found ?? this.refuse(said.mapped.column, said.raw, `The mapping gives it no meaning (${choices.join(', ')}).`)
    );
  }

  date(field: ImportDateField): IsoDate | undefined {
    const said = this.said(field);
    if (!said) return undefined;
    const reading = readDate(said.text, said.isMeaning ? 'YYYY-MM-DD' : said.mapped.dateFormat);
    if ('date' in reading) return reading.date;
    const advice = 'Correct it in the file, or map the value to a date or to nothing.';
    return this.refuse(said.mapped.column, said.raw, `${reading.reason} ${advice}`);
  }

  count(field: ImportField): number | undefined {
    const said = this.said(field);
    if (!said) return undefined;
    const digits = said.text.trim().replace(/(?<=\d)[.,' ](?=\d{3}\b)/g, '');
    const number = /^\d{1,5}(\.0+)?$/.test(digits) ? Number(digits) : 0;
    if (number >= 1 && number <= 10_000) return number;
    return this.refuse(said.mapped.column, said.raw, 'It is not a whole number from 1 to 10,000.');
  }

  person(field: ImportField): string | undefined {
    const said = this.said(field);
    const name = this.line(field);
    if (said && name !== undefined && /[;\n|]/.test(said.text.trim())) {
      return this.refuse(said.mapped.column, said.raw, 'It names more than one person; one answers for an initiative.');
    }
    return name;
  }

  /** Several names in one cell, divided by semicolons, bars or line breaks; commas occur within names. */
  list(field: ImportField): string[] | undefined {
    const said = this.said(field);
    if (!said) return undefined;
    const names = said.text.split(/[;|\n\r]+/).map(oneLine);
    const found = [...new Map(names.filter((name) => name !== '').map((name) => [matchKey(name), name])).values()];
    const long = found.find((name) => name.length > LONGEST_NAME);
    if (long === undefined) return found;
    return this.refuse(said.mapped.column, said.raw, `A name has at most ${LONGEST_NAME} characters.`);
  }
}
