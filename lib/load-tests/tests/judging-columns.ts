/** What a test sets of how its runs are judged, but for its pinned run and its anchor. */
export const judgingColumns = {
  isManaged: true,
  baselineKind: true,
  baselineRuns: true,
  targetBranch: true,
  smallestEffectPct: true,
  smallestEffectPoints: true,
  apdexMs: true,
  steadyMode: true,
  rampUpMs: true,
  coolDownMs: true,
} as const;
