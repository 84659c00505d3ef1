import type { SteadyMode } from "#lib/load-tests/steady/steady-settings.ts";
import type { BaselineKind } from "#lib/load-tests/verdicts/verdict-rule.ts";

/** How a test's runs are judged, as its form shows it; runs by number, times in ms. */
export type EditedJudging = {
  baselineKind: BaselineKind;
  baselineRuns: number;
  targetBranch: string;
  pinnedRun: number | null;
  anchorRun: number | null;
  smallestEffectPct: number;
  smallestEffectPoints: number;
  apdexMs: number;
  steadyMode: SteadyMode;
  rampUpMs: number;
  coolDownMs: number;
};

export type ErrorOf = (path: string) => string | undefined;
