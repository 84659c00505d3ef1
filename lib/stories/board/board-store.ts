import "server-only";
import { countInStates } from "../listing/count-stories-store.ts";
import { conditionsOf, type ListReader } from "../listing/list-conditions-store.ts";
import { scopeOf } from "../listing/list-scope-store.ts";
import type { StoryFilter } from "../listing/story-filter.ts";
import { storyRowsById } from "../listing/story-rows-store.ts";
import { walkStories } from "../listing/walk-stories-store.ts";
import { findMatches } from "../search/find-matches-store.ts";
import { type BoardColumn, type BoardState, boardStates } from "./board.ts";

/** As many cards as a column shows. */
const mostCards = 50;
/** Of the closed ones, the last. */
const lastClosed = 20;

/** The board of a team under a filter, whose states ask for nothing here. It takes as long with a hundred thousand closed stories as with none. */
export async function readBoard(reader: ListReader, filter: StoryFilter, now: Date): Promise<BoardColumn[]> {
  const scope = await scopeOf(reader, filter);
  const matches = filter.q === "" ? null : await findMatches(scope.teamIds, filter.q);
  const conditions = conditionsOf(reader, filter, now);
  const open = boardStates.filter((state) => state !== "closed");
  const idsOf = async (state: BoardState) => {
    const [sort, limit] =
      state === "closed" ? (["moved", lastClosed] as const) : ([filter.sort ?? "newest", mostCards] as const);
    const asked = { scopes: scope.conditions, states: [state], conditions, matches, after: undefined };
    return (await walkStories({ ...asked, sort, limit: limit + 1 })).slice(0, limit + 1).map(({ id }) => id);
  };
  const [counts, ids] = await Promise.all([
    countInStates(reader, filter, { states: open, now }),
    Promise.all(boardStates.map(idsOf)),
  ]);
  const rows = new Map((await storyRowsById(reader, scope, ids.flat())).map((row) => [row.id, row]));
  return boardStates.map((state, index) => {
    const most = state === "closed" ? lastClosed : mostCards;
    const found = ids[index] ?? [];
    return {
      state,
      rows: found.slice(0, most).flatMap((id) => rows.get(id) ?? []),
      count: state === "closed" ? null : (counts.get(state) ?? 0),
      hasMore: found.length > most,
    };
  });
}
