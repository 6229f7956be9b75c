// What is the same in every initiative that the house takes seriously.

/** To whom value is told upward. */
export const BOARD = 'The AI board';

/** Under the board an initiative reports every month, and there it is decided what nobody else can decide. */
export const underTheBoard = { cadence: 'monthly', escalationPath: 'The AI board, every second Tuesday.' } as const;
