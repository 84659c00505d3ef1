import type { ActionResult } from "#lib/shared/result.ts";
import type { CandidateMark, Mark } from "#lib/team-test/candidates/choice.ts";

export type MarkInput = { candidateId: string; questionId: string; value: CandidateMark | null; note?: string };

/** What a removed candidate comes back with. */
export type Removed = { name: string; position: number; marks: Omit<Mark, "candidateId">[] };

/** What can be done with a choice between candidates, each bound to its round. `at` is the server's time, ISO 8601. */
export type ChoiceActs = {
  mark: (input: MarkInput) => Promise<ActionResult<{ at: string }>>;
  add: (input: FormData | Removed) => Promise<ActionResult<{ id: string }>>;
  rename: (candidate: { candidateId: string }, form: FormData) => Promise<ActionResult<unknown>>;
  remove: (candidate: { candidateId: string }) => Promise<ActionResult<Removed>>;
  /** `candidateId` is `none` for none of them. */
  decide: (input: { candidateId: string; why: string }) => Promise<ActionResult<unknown>>;
  undecide: (input: Record<string, never>) => Promise<ActionResult<unknown>>;
};
