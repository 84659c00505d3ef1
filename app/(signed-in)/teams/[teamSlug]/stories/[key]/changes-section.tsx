import { AboutChanges } from "#components/stories/verifying/about-changes.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { listChangesOfStory, type ToldChange } from "#lib/load-tests/regressions/story-link-store.ts";
import { changeSizeText, levelsText, stateWords } from "#lib/load-tests/run-view/change-words.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";

/** The regressions and changes of level that the story is told of. */
export async function ChangesSection({ member, story }: { member: Member; story: StoryDetail }) {
  const changes = await listChangesOfStory(member, story.id);
  if (changes.length === 0) return null;
  return (
    <AboutChanges
      changes={changes.map((change) => ({
        id: change.id,
        name: change.name,
        href: route(runPath(member.teamSlug, change)),
        levels: levelsText(change.metric, change),
        size: changeSizeText(change),
        state: change.state && stateWords[change.state],
      }))}
    />
  );
}

function runPath(teamSlug: string, { test, first }: ToldChange) {
  return `/teams/${teamSlug}/load-tests/${test.slug}/runs/${first.number}` as const;
}
