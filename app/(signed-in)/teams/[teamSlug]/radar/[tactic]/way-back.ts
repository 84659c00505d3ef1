import { route } from "#components/ui/route.ts";

/** What the address of the radar keeps. */
const kept = ["from", "to", "q", "sector", "ring", "show", "as"];
const longest = 200;

/** The radar as it was when somebody came from it, with this tactic looked at. */
export function wayBack(teamSlug: string, tactic: string, given: Record<string, string | string[] | undefined>) {
  const query = new URLSearchParams({ at: tactic });
  for (const name of kept) {
    const value = given[name];
    if (typeof value === "string" && value !== "" && value.length <= longest) query.set(name, value);
  }
  return route(`/teams/${teamSlug}/radar?${query}`);
}
