import { NoteForm } from "#components/stories/notes/note-form.tsx";
import { NoteItem } from "#components/stories/notes/note-item.tsx";
import { EventItem } from "#components/stories/timeline/event-item.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { listTimeline } from "#lib/stories/timeline/list-timeline-store.ts";
import { timelineCursorText } from "#lib/stories/timeline/timeline-cursor.ts";
import { earlierThan, type TimelinePage } from "#lib/stories/timeline/timeline-page.ts";
import { addNoteAction, editNoteAction, removeNoteAction, restoreNoteAction } from "./note-actions.ts";

type Props = { member: Member; story: StoryDetail; page: TimelinePage };

/** What people say about the story and what happened to it, the newest first, page by page. */
export async function TimelineSection({ member, story, page }: Props) {
  const { teamSlug, userId, permissions } = member;
  const { after, limit, isBeginning } = page;
  const { entries, next } = await listTimeline(member, story.id, { order: "newest", after, limit });
  const path = `/teams/${teamSlug}/stories/${story.key}` as const;
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
      {(next || !isBeginning) && (
        <p className="flex gap-4 py-2 text-table">
          {!isBeginning && <TextLink href={`${path}#timeline`}>The newest</TextLink>}
          {next && (
            <TextLink href={`${path}?timeline=${earlierThan(page, timelineCursorText(next))}#timeline`}>
              Earlier
            </TextLink>
          )}
        </p>
      )}
    </section>
  );
}
