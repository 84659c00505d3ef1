import "server-only";
import { LiveRounds } from "#lib/team-test/live/live-rounds-store.ts";
import { readRound } from "./read-round.ts";

const kept = globalThis as typeof globalThis & { headroomLiveRounds?: LiveRounds };
kept.headroomLiveRounds ??= new LiveRounds(readRound);
/** The rounds that screens of this process follow, with the tactics that each looks at. */
export const liveRounds = kept.headroomLiveRounds;
