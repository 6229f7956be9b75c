// What is the same in every initiative that the group takes seriously.

/** To whom value is told upward. */
export const GOVERNORS = 'The board of governors';

/** Under the governors an initiative reports every month; what may harm a patient goes to the safety board first. */
export const underTheGovernors = { cadence: 'monthly', escalationPath: 'The clinical safety board.' } as const;
