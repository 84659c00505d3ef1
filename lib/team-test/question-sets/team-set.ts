import type { QuestionSetFacts } from "./question.ts";

/** A team's own question set. `savedAt`: ISO 8601, by which its editor knows whether somebody else saved it since. */
export type TeamSet = Omit<QuestionSetFacts, "about"> & {
  basedOn: string;
  savedAt: string;
  isArchived: boolean;
};

/** What became of a set that was sent: saved, or overtaken by what somebody else saved meanwhile. `set` is what is stored now. */
export type SavedSet = { isOvertaken: boolean; set: TeamSet };

/** How often a set was asked: how many rounds, the number of the last, and which version that asked. */
export type SetUse = { rounds: number; last: number; version: number };
