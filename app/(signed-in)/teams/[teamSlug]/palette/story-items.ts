import type { PaletteItem } from "#components/shell/nav.ts";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { cleanSearch } from "#lib/stories/listing/filter-values.ts";
import { listStories } from "#lib/stories/listing/list-stories-store.ts";
import { noFilter } from "#lib/stories/listing/story-filter.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";

const mostOffered = 8;

/** Stories by their key or by words: "CHK-142 Logins fail at the spike". */
export async function storyItems(member: Member, typed: string): Promise<PaletteItem[]> {
  const q = cleanSearch(typed);
  if (q === "") return [];
  const { rows } = await listStories(member, { ...noFilter, q }, { limit: mostOffered, now: new Date() });
  return rows.map(({ id, key, title, state }) => ({
    id: `story-${id}`,
    group: "Stories",
    label: `${key} ${title}`,
    hint: stateNames[state].toLowerCase(),
    href: route(`/teams/${member.teamSlug}/stories/${key}`),
  }));
}

/** The pages of stories that are not on the rail. */
export function storyPages({ teamSlug, permissions }: Member): PaletteItem[] {
  const stories = `/teams/${teamSlug}/stories` as const;
  const page = { group: "Go to", hint: "stories" };
  const pages: (PaletteItem | false)[] = [
    { ...page, id: "inbox", label: "Inbox", href: route(`${stories}?state=inbox`) },
    { ...page, id: "decisions-needed", label: "Needs a decision", href: route(`${stories}?decision=yes`) },
    { ...page, id: "stories-mine", label: "My stories", href: route(`${stories}?state=all&owner=me`) },
    { ...page, id: "board", label: "Board", href: route(`${stories}/board`) },
    { ...page, id: "what-next", label: "What next?", href: route(`${stories}/what-next`) },
    { ...page, id: "decisions", label: "Decisions", href: route(`${stories}/decisions`) },
    { ...page, id: "lessons", label: "Lessons", href: route(`${stories}/lessons`) },
    permissions.has("stories:file") && {
      id: "new-story",
      group: "Act",
      label: "New story",
      href: route(`${stories}/new`),
    },
  ];
  return pages.filter((item) => item !== false);
}
