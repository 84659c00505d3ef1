import type { TacticPlace } from "#lib/radar/places/place.ts";
import type { ActionResult } from "#lib/shared/result.ts";

type Act<Input> = (input: Input) => Promise<ActionResult<unknown>>;

/** What whoever leads a round can do with the tactics that it looks at, each bound to the round. */
export type CheckInActs = {
  reveal: Act<Record<string, never>>;
  /** To where the check-in would have it. */
  move: Act<{ tacticId: string; from: TacticPlace; reason: string }>;
  leave: Act<{ tacticId: string }>;
  stillSo: Act<{ tacticId: string }>;
};
