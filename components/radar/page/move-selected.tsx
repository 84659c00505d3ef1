import type { Standing } from "#lib/radar/standing/standings.ts";
import { MoveTactic } from "../moving/move-tactic.tsx";
import type { MoveActs, MoveFacts } from "../moving/tactic-to-move.ts";

/** What it takes to move tactics from here. */
export type Moving = {
  facts: MoveFacts;
  acts: MoveActs;
  /** What is expected of tactics, by slug. */
  hypotheses: Readonly<Record<string, string>>;
};

/** Moves the tactic that is looked at. */
export function MoveSelected({ standing: { tactic, place, move }, moving }: { standing: Standing; moving: Moving }) {
  const { slug, name, ownerId, endsOn } = tactic;
  const hypothesis = moving.hypotheses[slug] ?? "";
  return (
    <MoveTactic
      key={slug}
      tactic={{ slug, name, place, lastOn: move.on, ownerId, hypothesis, endsOn }}
      facts={moving.facts}
      acts={moving.acts}
    />
  );
}
