/** The tables with `isManaged`: of what a headroom.yaml may declare. In the order in which an apply locks them. */
export const managedTables = ["Team", "Environment", "Infrastructure", "Service", "Test"] as const;

export type ManagedTable = (typeof managedTables)[number];
