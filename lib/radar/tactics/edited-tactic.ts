import type { Conflict } from "#lib/shared/merge-fields.ts";

/** `conflict`: somebody else wrote the same fields differently meanwhile, and nothing was written. `at` is when the tactic changed last. */
export type EditedTactic = { kind: "saved"; version: number } | { kind: "conflict"; conflicts: Conflict[]; at: Date };
