import { NoteForm } from "#components/stories/notes/note-form.tsx";
import { NoteItem } from "#components/stories/notes/note-item.tsx";
import { EventItem } from "#components/stories/timeline/event-item.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { listTimeline } from "#lib/stories/timeline/list-timeline-store.ts";
import { addNoteAction, editNoteAction, removeNoteAction, restoreNoteAction } from "./note-actions.ts";

type Props = { member: Member; story: StoryDetail; isWhole: boolean };

const shownFirst = 50;
const most = 2_000;

/** What people say about the story and what happened to it, the newest first. */
export async function TimelineSection({ member, story, isWhole }: Props) {
  const { teamSlug, userId, permissions } = member;
  const limit = isWhole ? most : shownFirst;
  const { entries, next } = await listTimeline(member, story.id, { order: "newest", limit });
  return (
    <section aria-labelledby="timeline">
      <SectionHead id="timeline" title="Notes and timeline" meta="the newest first" />
      {permissions.has("stories:file") && (
        <div className="border-b py-3 print:hidden">
          <NoteForm
            teamSlug={teamSlug}
            keptAs={`headroom:note:${story.id}:${userId}`}
            save={addNoteAction.bind(null, teamSlug, { key: story.key })}
            submit="Add note"
          />
        </div>
      )}
      <ol aria-labelledby="timeline">
        {entries.map((entry) =>
          entry.type === "event" ? (
            <EventItem key={entry.id} event={entry} />
          ) : (
            <NoteItem
              key={entry.id}
              note={entry.note}
              teamSlug={teamSlug}
              acts={{
                save: editNoteAction.bind(null, teamSlug, { id: entry.id }),
                remove: removeNoteAction.bind(null, teamSlug, { id: entry.id }),
                restore: restoreNoteAction.bind(null, teamSlug, { id: entry.id }),
              }}
            >
              <Markdown text={entry.note.text} />
            </NoteItem>
          ),
        )}
      </ol>
      {next && !isWhole && (
        <p className="py-2 text-table">
          <TextLink href={`/teams/${teamSlug}/stories/${story.key}?timeline=all#timeline`}>Show all of it</TextLink>
        </p>
      )}
    </section>
  );
}
