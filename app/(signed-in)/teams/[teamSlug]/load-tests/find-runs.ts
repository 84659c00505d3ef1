import type { Member } from "#lib/auth/actor.ts";
import type { FoundPlace } from "#lib/load-tests/runs/found-place.ts";
import { parseRunSearch } from "#lib/load-tests/runs/run-search.ts";
import { mostSearched, searchRuns } from "#lib/load-tests/runs/run-search-store.ts";
import { listRunsById } from "#lib/load-tests/tests/test-runs-store.ts";
import { numberText } from "#lib/shared/number-text.ts";

type Search = { search: string; testId: string | null; limit: number; before?: FoundPlace };

/** The runs that a search finds, with how many there are in words: "3 of 340 match, on all branches". */
export async function findRuns(member: Member, { search, ...page }: Search) {
  const { ids, total } = await searchRuns(member, { terms: parseRunSearch(search), ...page });
  return {
    runs: await listRunsById(member, ids),
    total,
    countText: (all: number) => {
      const searched = all > mostSearched ? `the newest ${numberText(mostSearched)}` : numberText(all);
      return `${numberText(total)} of ${searched} ${total === 1 ? "matches" : "match"}, on all branches`;
    },
  };
}
