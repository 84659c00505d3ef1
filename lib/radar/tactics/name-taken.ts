import { type Refusal, refused } from "#lib/shared/result.ts";
import { findCatalogueTactic } from "../catalogue/catalogue.ts";

/**
 * Why a tactic may not be called so beside the others of its radar; null: it may. One of the catalogue is known by its slug too, whatever its
 * team calls it.
 */
export function nameTaken(wished: string, others: readonly { slug: string; name: string }[]): Refusal | null {
  const name = wished.trim().toLowerCase();
  const id = findCatalogueTactic(wished)?.id;
  const other = others.find((one) => one.name.toLowerCase() === name) ?? others.find(({ slug }) => slug === id);
  if (!other) return null;
  const asWhat = other.name.toLowerCase() === name ? "" : `, as “${other.name}”`;
  return refused("name", `“${wished.trim()}” is on the radar already${asWhat}.`);
}
