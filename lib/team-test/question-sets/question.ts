/** What a question is about: seed 000's three foci of performance engineering. */
export const foci = ["technical", "organisation", "culture"] as const;
export type Focus = (typeof foci)[number];

export const focusNames: Record<Focus, string> = {
  technical: "Technical",
  organisation: "Organisation",
  culture: "Culture",
};

/** `id` stays while the meaning does: rounds are compared by it. `tactics` are of the radar's catalogue, or the team's own. */
export type Question = {
  id: string;
  text: string;
  /** The question in a few words, for tables and lists: "Own environment for performance tests". */
  short: string;
  /** Why it matters, in one line. */
  why: string;
  focus: Focus;
  tactics: Tactic[];
};

/** A tactic that helps where the answer is no. */
export type Tactic = { id: string; name: string };

/**
 * `answers`: people say yes or no to each question. `candidates`: the team marks each point for each of several things to
 * choose from.
 */
export type SetKind = "answers" | "candidates";

export type QuestionSetFacts = {
  id: string;
  version: number;
  name: string;
  about: string;
  kind: SetKind;
  questions: readonly Question[];
};
