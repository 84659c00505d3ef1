/** How long a timebox may be, in minutes. */
export const timeboxLimits = { shortest: 15, usual: 120, longest: 480 } as const;
