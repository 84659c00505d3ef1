import type { Route } from "next";
import { Fragment, type ReactNode } from "react";
import { Markdown } from "#components/ui/markdown.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Lesson } from "#lib/stories/lessons/lesson.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";
import type { LessonTactic } from "./lesson-tactic.ts";

type LessonItemProps = {
  lesson: Lesson;
  /** Of its story, where that is not the page that it stands on. */
  storyHref: Route | null;
  /** Those on the radar: of them the lesson's are named. */
  tactics: readonly LessonTactic[];
  acts: ReactNode;
};

/** A lesson, what it stands on, and the story that taught it. */
export function LessonItem({ lesson, storyHref, tactics, acts }: LessonItemProps) {
  const { title, text, author, createdAt, story } = lesson;
  const named = tactics.filter(({ slug }) => lesson.tactics.includes(slug));
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
        {named.length > 0 && (
          <span>
            about{" "}
            {named.map(({ slug, name, href }, index) => (
              <Fragment key={slug}>
                {index > 0 && ", "}
                <TextLink href={href}>{name}</TextLink>
              </Fragment>
            ))}
          </span>
        )}
        <span>
          {author}, <RelativeTime at={createdAt} />
        </span>
      </p>
    </li>
  );
}
