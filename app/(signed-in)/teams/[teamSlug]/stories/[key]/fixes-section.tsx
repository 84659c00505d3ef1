import { AddFix } from "#components/stories/fixes/add-fix.tsx";
import { EditFix } from "#components/stories/fixes/edit-fix.tsx";
import { FixRow } from "#components/stories/fixes/fix-row.tsx";
import { FixStatusSelect } from "#components/stories/fixes/fix-status-select.tsx";
import { AskButton } from "#components/ui/ask-button.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { type Fix, fixesText, whyNoOpenFix } from "#lib/stories/fixes/fix.ts";
import { listFixes } from "#lib/stories/fixes/fix-store.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { addFixAction, editFixAction, removeFixAction } from "./fix-actions.ts";

/** The fixes that were broken out of the story, once it is far enough for some. */
export async function FixesSection({ member, story }: { member: Member; story: StoryDetail }) {
  const fixes = await listFixes(member, story.id);
  const mayEdit = member.permissions.has("stories:edit");
  const mayAdd = mayEdit && whyNoOpenFix(story.state, "open") === null;
  const isTime = story.state === "sized" || story.state === "fixing";
  if (fixes.length === 0 && !isTime) return null;
  const { teamSlug } = member;
  const bound = { key: story.key };
  return (
    <section aria-labelledby="fixes">
      <SectionHead
        id="fixes"
        title="Fixes"
        count={fixes.length > 0 ? fixesText(fixes) : undefined}
        tools={
          mayAdd && (
            <AddFix
              team={story.responsibleTeam?.slug ? story.responsibleTeam.name : ""}
              add={addFixAction.bind(null, teamSlug, bound)}
            />
          )
        }
      />
      {fixes.length === 0 && (
        <p className="py-2 text-ink-3 text-table">
          None yet. Work that others do, or that ships on its own, is broken out here; a story that is fixed in one go
          needs none.
        </p>
      )}
      <ul>
        {fixes.map((fix) => (
          <FixRow
            key={fix.id}
            fix={fix}
            status={
              mayEdit && (
                <FixStatusSelect
                  fix={fieldsOf(fix)}
                  change={editFixAction.bind(null, teamSlug, { ...bound, fixId: fix.id })}
                />
              )
            }
            acts={mayEdit && <Acts fix={fix} teamSlug={teamSlug} storyKey={story.key} />}
          />
        ))}
      </ul>
    </section>
  );
}

function Acts({ fix, teamSlug, storyKey }: { fix: Fix; teamSlug: string; storyKey: string }) {
  const bound = { key: storyKey, fixId: fix.id };
  return (
    <>
      <EditFix fix={fieldsOf(fix)} save={editFixAction.bind(null, teamSlug, { ...bound, shown: fieldsOf(fix) })} />
      {fix.status === "open" && (
        <AskButton
          face="Remove"
          label={`Remove “${fix.title}”`}
          title={`Remove “${fix.title}”?`}
          description="Nobody has begun it. The timeline keeps that it was there."
          action={removeFixAction.bind(null, teamSlug, bound)}
          done="Removed."
        />
      )}
    </>
  );
}

function fieldsOf({ title, ownerTeam, url, status }: Fix) {
  return { title, ownerTeam, url, status };
}
