import type { NamedTactic } from "#lib/radar/tactics/named-tactic.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { Tactic } from "#lib/team-test/question-sets/question.ts";

type Act<Input, Value = unknown> = (input: Input) => Promise<ActionResult<Value>>;

/** The team's radar as a round sees it. */
export type OnRadar = {
  /** `/teams/checkout/radar` */
  path: string;
  tactics: readonly NamedTactic[];
  /** Bound to the round. Null: somebody who watches. */
  acts: {
    put: Act<{ questionId: string; tacticId: string }, { tactic: NamedTactic; isNew: boolean }>;
    takeBack: Act<{ slug: string }>;
  } | null;
};

/** A tactic that a question suggests, where it stands on the radar; null: it is not there. */
export function findOnRadar(tactics: readonly NamedTactic[], { id, name }: Tactic): NamedTactic | null {
  const wanted = name.toLowerCase();
  return tactics.find(({ slug }) => slug === id) ?? tactics.find((one) => one.name.toLowerCase() === wanted) ?? null;
}
