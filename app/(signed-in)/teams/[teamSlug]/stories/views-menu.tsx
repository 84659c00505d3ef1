import { StoryViewsMenu } from "#components/stories/views/story-views-menu.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { storyQuery } from "#lib/stories/listing/story-query.ts";
import type { StoryView } from "#lib/stories/views/story-view.ts";
import {
  changeTeamViewAction,
  changeViewAction,
  removeTeamViewAction,
  removeViewAction,
  saveTeamViewAction,
  saveViewAction,
} from "./views/actions.ts";

type ViewsMenuProps = { member: Member; views: readonly StoryView[]; filter: StoryFilter };

/** The saved views of a list of stories, with what this member may do with them. */
export function ViewsMenu({ member, views, filter }: ViewsMenuProps) {
  const { teamSlug } = member;
  const own = {
    save: saveViewAction.bind(null, teamSlug),
    change: changeViewAction.bind(null, teamSlug),
    remove: removeViewAction.bind(null, teamSlug),
  };
  const team = {
    save: saveTeamViewAction.bind(null, teamSlug),
    change: changeTeamViewAction.bind(null, teamSlug),
    remove: removeTeamViewAction.bind(null, teamSlug),
  };
  return (
    <StoryViewsMenu
      views={views}
      query={storyQuery(filter, null)}
      path={`/teams/${teamSlug}/stories`}
      acts={{ own, team: member.permissions.has("stories:edit") ? team : null }}
    />
  );
}
