/** The filters that a number of the portfolio stands for, by the register's own names; lists are joined by commas. */
export interface DrillFilters {
  phase?: string;
  state?: string;
  health?: string;
  statedHealth?: string;
  flag?: string;
  toBeRecorded?: boolean;
}

/** The address of the rows behind a number; `undefined` where they cannot be opened. */
export type RowsOf = (filters: DrillFilters) => string | undefined;

/** The address of the rows behind a number, held to the department that the portfolio shows. */
export function registerAddress(tenant: string, filters: DrillFilters, department?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, department })) {
    if (value !== undefined) query.set(name, String(value));
  }
  // Commas are legal in a query; an address that people read and share keeps them.
  const text = query.toString().replaceAll('%2C', ',');
  return `/${tenant}/register${text && `?${text}`}`;
}
