/** Said of kinds of test whose ramps are never left out by themselves. */
export const otherKind = "Ramp-up and cool-down are left out of load and endurance tests only.";
