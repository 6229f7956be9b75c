/** A cell on one line: no blanks around it, one blank between words (a non-breaking space counts as a blank). */
export const oneLine = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

/** A cell as prose: its line breaks stay, in one form; no blanks around it. */
export const prose = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** What two spellings of one name have in common: `Dept. of  Energy ` and `dept. of energy` are one. */
export const matchKey = (text: string): string => oneLine(text).normalize('NFC').toLowerCase();
