import { slugOf } from "#lib/shared/slug.ts";
import { findCatalogueTactic } from "../catalogue/catalogue.ts";

/** Pages of the radar that stand where a tactic's page would. */
const reserved = new Set(["add", "choose", "import", "settings", "export"]);

/** The slug of a tactic that comes onto a radar: the catalogue's where its name stands there, one made of its name otherwise. */
export function freeTacticSlug(name: string, taken: ReadonlySet<string>): string {
  const id = findCatalogueTactic(name)?.id;
  const wished = id ?? (slugOf(name) || "tactic");
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wished : `${wished}-${number}`;
    const isOfAnother = slug !== id && findCatalogueTactic(slug)?.id === slug;
    if (!taken.has(slug) && !reserved.has(slug) && !isOfAnother) return slug;
  }
}
