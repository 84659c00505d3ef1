import { Fragment } from "react";
import type { FoundText } from "#lib/stories/search/snippet.ts";

const names: Record<FoundText["kind"], string> = {
  story: "",
  hypothesis: "hypothesis: ",
  note: "note: ",
  lesson: "lesson: ",
};

/** Where a search was found, in place of the facts of a line. */
export function FoundLine({ found }: { found: FoundText }) {
  return (
    <span className="truncate text-ink-2 text-meta">
      <b className="font-medium text-ink">{names[found.kind]}</b>
      {found.parts.map(({ at, text, isFound }) => (
        <Fragment key={at}>
          {isFound ? <mark className="bg-accent-soft font-medium text-ink">{text}</mark> : text}
        </Fragment>
      ))}
    </span>
  );
}
