import type { ActionResult } from "#lib/shared/result.ts";
import type { ChangedView } from "#lib/stories/views/view-schema.ts";

type Act<Input> = (input: Input) => Promise<ActionResult<unknown>>;

/** What can be done with one's own views, or with the team's: server actions, bound to the team. */
export type ViewActs = {
  save: Act<{ name: string; query: string; isDefault: boolean }>;
  change: Act<ChangedView>;
  remove: Act<{ id: string }>;
};

/** `team` is null for who may not change the team's. */
export type AllViewActs = { own: ViewActs; team: ViewActs | null };
