// Apart from the schema: forms offer these, and need not bring zod to the browser.
export const infrastructureKinds = ["database", "cache", "queue", "storage", "third_party", "other"] as const;
export type InfrastructureKind = (typeof infrastructureKinds)[number];
