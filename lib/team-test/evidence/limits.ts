/** The questions that Headroom knows something about, by their ids: copies of a set keep both. */
export const probeIds = ["environment", "review-checklist", "tool", "requirements", "test-data", "trends"] as const;
export type ProbeId = (typeof probeIds)[number];

/** What holds until a team says otherwise: how far back each probe looks, and from what on it speaks for a yes. */
export const usualLimits = {
  environment: { days: 30, runs: 1 },
  "review-checklist": { days: 180 },
  tool: { days: 30, runs: 3 },
  requirements: { days: 90 },
  "test-data": { days: 30, percent: 80 },
  trends: { days: 30, points: 5 },
};
export type Limits = typeof usualLimits;
export type LimitName = "days" | "runs" | "percent" | "points";

/** What a limit counts, and which whole numbers it may be. */
export const limitFacts: Record<LimitName, { label: string; unit: string; least: number; most: number }> = {
  days: { label: "Looks back", unit: "days", least: 1, most: 730 },
  runs: { label: "At least", unit: "runs", least: 1, most: 1000 },
  percent: { label: "At least", unit: "% of runs", least: 1, most: 100 },
  points: { label: "At least", unit: "points", least: 2, most: 1000 },
};

const limitNames: readonly LimitName[] = ["days", "runs", "percent", "points"];

/** The limits of one probe, in the order in which they are shown. */
export function limitsOf(limits: Limits, probe: ProbeId): { name: LimitName; value: number; usual: number }[] {
  const own: Partial<Record<LimitName, number>> = limits[probe];
  const usual: Partial<Record<LimitName, number>> = usualLimits[probe];
  return limitNames.flatMap((name) => {
    const value = own[name];
    return value === undefined ? [] : [{ name, value, usual: usual[name] ?? value }];
  });
}

/** What a team set differently, as it is stored: by probe and name, without what is as usual. */
export function unusualLimits(limits: Limits): Partial<Record<ProbeId, Record<string, number>>> {
  const changed = probeIds.map((probe) => {
    const own = limitsOf(limits, probe).filter(({ value, usual }) => value !== usual);
    return [probe, Object.fromEntries(own.map(({ name, value }) => [name, value]))] as const;
  });
  return Object.fromEntries(changed.filter(([, own]) => Object.keys(own).length > 0));
}

export function isProbeId(id: string): id is ProbeId {
  return (probeIds as readonly string[]).includes(id);
}
