const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/** A value of an indicator with its unit: "48 %", "1,200 EUR"; the bare number where the unit says nothing. */
export function valueWords(unit: string): (value: number) => string {
  return (value) => (unit === 'count' || unit === 'share' ? numbers.format(value) : `${numbers.format(value)} ${unit}`);
}
