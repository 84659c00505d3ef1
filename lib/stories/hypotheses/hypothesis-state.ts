export const hypothesisStates = [
  "draft",
  "awaiting_data",
  "confirmed",
  "disproved",
  "inconclusive",
  "withdrawn",
] as const;
export type HypothesisState = (typeof hypothesisStates)[number];

/** As people read it. */
export const hypothesisStateNames: Record<HypothesisState, string> = {
  draft: "Draft",
  awaiting_data: "Awaiting data",
  confirmed: "Confirmed",
  disproved: "Disproved",
  inconclusive: "Inconclusive",
  withdrawn: "Withdrawn",
};

/** What it ends with. */
export const conclusions = ["confirmed", "disproved", "inconclusive", "withdrawn"] as const;

/** Where it can go from each state; what is decided stays. A draft that nobody follows is withdrawn. */
export const hypothesisMoves: Record<HypothesisState, readonly HypothesisState[]> = {
  draft: ["awaiting_data", "withdrawn"],
  awaiting_data: conclusions,
  confirmed: [],
  disproved: [],
  inconclusive: [],
  withdrawn: [],
};
