/** The ordinal of the whole run's series; the labels' series have their label's. */
export const wholeRun = -1;
