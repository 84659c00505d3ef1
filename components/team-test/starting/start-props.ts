import type { SetKind } from "#lib/team-test/question-sets/question.ts";

/** A question set that a round can be started with. */
export type StartableSet = {
  id: string;
  name: string;
  about: string;
  kind: SetKind;
  questions: number;
  /** Whether the team made it. */
  isOwn: boolean;
  /** The number of its round that runs; one runs at a time. */
  running: number | null;
};
