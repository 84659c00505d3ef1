import { SavedComparisons } from "#components/comparing/saved-comparisons.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { comparisonPath, comparisonWords } from "#lib/load-tests/comparing/comparison-words.ts";
import { listSavedComparisons } from "#lib/load-tests/comparing/saved-comparison-store.ts";
import { deleteComparisonAction, renameComparisonAction, saveComparisonAction } from "./compare/actions.ts";

type KeptComparisonsProps = { member: Member; testId: string; path: `/teams/${string}/load-tests/${string}` };

/** The comparisons that the team keeps of a test. */
export async function KeptComparisons({ member, testId, path }: KeptComparisonsProps) {
  const saved = await listSavedComparisons(member, testId);
  const { teamSlug } = member;
  return (
    <SavedComparisons
      testId={testId}
      saved={saved.map(({ id, name, query }) => ({
        id,
        name,
        query,
        words: comparisonWords(query),
        href: route(`${path}${comparisonPath(query)}` as `${typeof path}/compare`),
      }))}
      acts={
        member.permissions.has("runs:edit")
          ? {
              save: saveComparisonAction.bind(null, teamSlug),
              rename: renameComparisonAction.bind(null, teamSlug),
              remove: deleteComparisonAction.bind(null, teamSlug),
            }
          : null
      }
    />
  );
}
