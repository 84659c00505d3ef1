/** How a candidate does at a point. `unknown` was said by somebody; a point that nobody marked yet has no mark. */
export const candidateMarks = ["good", "partly", "poor", "unknown"] as const;
export type CandidateMark = (typeof candidateMarks)[number];

export const candidateMarkNames: Record<CandidateMark, string> = {
  good: "Good",
  partly: "Partly",
  poor: "Poor",
  unknown: "Unknown",
};

/** How many a round chooses between. */
export const fewestCandidates = 2;
export const mostCandidates = 6;

/** Something that could be taken: a tool. */
export type Candidate = { id: string; name: string };

/** Of a note on a mark, in characters. */
export const longestNote = 300;

export type Mark = { candidateId: string; questionId: string; value: CandidateMark; note: string };

/** What the team took, and why. `candidate` is its name; null: none of them. `at` is ISO 8601. */
export type Decision = { candidate: string | null; why: string; by: string; at: string };

/** A round that chooses between candidates: they in their order, their marks, and what was decided. */
export type Choice = { candidates: Candidate[]; marks: Mark[]; decision: Decision | null };
