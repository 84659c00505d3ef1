import type { TacticPlace } from "../places/place.ts";

/** A tactic on a radar, as others name it. */
export type NamedTactic = { slug: string; name: string; place: TacticPlace };
