import type { BoardColumn } from "#lib/stories/board/board.ts";

/** Where a card is: its column among those on the board, and its place there. */
type Place = { column: number; place: number };

export type Step = "up" | "down" | "left" | "right";

/** The key of the card that a step leads to from the one with `key`: over empty columns, and nowhere beyond the ends. Without one, the first. */
export function walkedTo(columns: readonly Pick<BoardColumn, "rows">[], key: string | null, step: Step): string | null {
  const keys = columns.map(({ rows }) => rows.map((row) => row.key));
  const at = placeOf(keys, key);
  if (!at) return keys.flat()[0] ?? null;
  const { column, place } = at;
  const own = keys[column] ?? [];
  if (step === "up" || step === "down") return own[place + (step === "down" ? 1 : -1)] ?? key;
  const others = step === "right" ? keys.slice(column + 1) : keys.slice(0, column).toReversed();
  const next = others.find((each) => each.length > 0);
  return next?.[Math.min(place, next.length - 1)] ?? key;
}

function placeOf(keys: readonly (readonly string[])[], key: string | null): Place | null {
  if (key === null) return null;
  const column = keys.findIndex((each) => each.includes(key));
  return column < 0 ? null : { column, place: keys[column]?.indexOf(key) ?? 0 };
}
