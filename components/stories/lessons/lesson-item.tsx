import type { Route } from "next";
import type { ReactNode } from "react";
import { Markdown } from "#components/ui/markdown.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Lesson } from "#lib/stories/lessons/lesson.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";

type LessonItemProps = {
  lesson: Lesson;
  /** Of its story, where that is not the page that it stands on. */
  storyHref: Route | null;
  acts: ReactNode;
};

/** A lesson, what it stands on, and the story that taught it. */
export function LessonItem({ lesson, storyHref, acts }: LessonItemProps) {
  const { title, text, author, createdAt, story } = lesson;
  return (
    <li id={lesson.id} className="scroll-mt-4 border-b py-3 [overflow-wrap:anywhere]">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p className="min-w-0 flex-1 basis-64 font-medium">{title}</p>
        {acts && <span className="flex items-center gap-1 print:hidden">{acts}</span>}
      </div>
      {text !== "" && (
        <div className="mt-0.5 text-ink-2 text-table">
          <Markdown text={text} />
        </div>
      )}
      <p className="mt-1 flex flex-wrap gap-x-3 text-ink-3 text-meta">
        {storyHref && story && (
          <span>
            taught by <TextLink href={storyHref}>{`${story.key} ${story.title}`}</TextLink>,{" "}
            {stateNames[story.state].toLowerCase()}
          </span>
        )}
        <span>
          {author}, <RelativeTime at={createdAt} />
        </span>
      </p>
    </li>
  );
}
