import { RelativeTime } from "#components/ui/relative-time.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { StoryPeek } from "#lib/stories/peek/story-peek.ts";

type PeekHeardProps = { peek: Pick<StoryPeek, "key" | "teamSlug" | "heardFrom" | "heard"> };

/** From how many customers it was heard, and what the last ones said. */
export function PeekHeard({ peek: { key, teamSlug, heardFrom, heard } }: PeekHeardProps) {
  return (
    <section className="mt-5">
      <header className="flex flex-wrap items-center gap-3 border-b pb-1.5">
        <h3 className="font-semibold">Heard from</h3>
        <p className="text-ink-3 text-meta">
          {heardFrom === 0
            ? "nobody yet"
            : `${heardFrom} ${heardFrom === 1 ? "customer" : "customers, each counted once"}`}
        </p>
        <span className="ml-auto text-table">
          <TextLink href={`/teams/${teamSlug}/stories/${key}#heard`}>Add one</TextLink>
        </span>
      </header>
      <ul className="text-table">
        {heard.map(({ id, by, note, at }) => (
          <li key={id} className="flex items-baseline gap-3 border-b py-1.5">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {by}
              {note !== "" && `: “${note}”`}
            </span>
            <RelativeTime at={at} className="shrink-0 text-ink-3 text-meta" />
          </li>
        ))}
      </ul>
    </section>
  );
}
