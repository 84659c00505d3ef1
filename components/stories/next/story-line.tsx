import type { ReactNode } from "react";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Candidate } from "#lib/stories/prioritising/what-next.ts";

type StoryLineProps = {
  candidate: Candidate;
  storiesPath: `/teams/${string}/stories`;
  /** What stands below its title. */
  children?: ReactNode;
  action?: ReactNode;
};

/** A story in one of the shorter lists. */
export function StoryLine({ candidate: { key, title }, storiesPath, children, action }: StoryLineProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b py-2.5">
      <div className="min-w-0 flex-1 basis-60">
        <p className="[overflow-wrap:anywhere]">
          <span className="figures mr-2.5 text-ink-3 text-table">{key}</span>
          <TextLink href={route(`${storiesPath}/${key}`)}>
            <bdi>{title}</bdi>
          </TextLink>
        </p>
        {children && <p className="mt-0.5 text-ink-2 text-table">{children}</p>}
      </div>
      {action}
    </li>
  );
}
