import type { TestKind } from "../tests/test-kind.ts";

export const steadyModes = ["auto", "off", "fixed"] as const;
export type SteadyMode = (typeof steadyModes)[number];

/** What a test says of the part of its runs that verdicts use. Times in ms, of `fixed` alone. */
export type SteadySettings = { kind: TestKind; steadyMode: SteadyMode; rampUpMs: number; coolDownMs: number };
