import type { RoundAction } from "../rounds/round-state.ts";

/** What a team still has to do. `ownerId` is null for owners without an account. */
export type OpenAction = RoundAction & { ownerId: string | null };
