import { type Refusal, refused } from "#lib/shared/result.ts";
import { spelling, tacticFinder } from "./same-tactic.ts";

/** Why a tactic may not be called so beside the others of its radar; null: it may. */
export function nameTaken(wished: string, others: readonly { slug: string; name: string }[]): Refusal | null {
  const other = tacticFinder(others)(wished);
  if (!other) return null;
  const asWhat = spelling(other.name) === spelling(wished) ? "" : `, as “${other.name}”`;
  return refused("name", `“${wished.trim()}” is on the radar already${asWhat}.`);
}
