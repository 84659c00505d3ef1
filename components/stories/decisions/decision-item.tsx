import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { DecisionEntry } from "#lib/stories/decisions/decision.ts";
import { keptInputs } from "#lib/stories/decisions/kept-inputs.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";

type DecisionItemProps = { entry: DecisionEntry; storiesPath: `/teams/${string}/stories` };

/** One decision: what, why, by whom, and folded away what else there was and what was known. */
export function DecisionItem({ entry, storiesPath }: DecisionItemProps) {
  const { kind, chosen, reason, alternatives, inputs, decidedBy, at, story } = entry;
  const kept = keptInputs(inputs);
  return (
    <li className="border-b py-3.5 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-ink-3 text-meta">{kind === "next" ? "Chosen next" : "To be fixed"}</span>
        {story ? (
          <TextLink href={route(`${storiesPath}/${story.key}`)}>{`${story.key} ${story.title}`}</TextLink>
        ) : (
          <span>{chosen}</span>
        )}
        {story && <Tag>{stateNames[story.state]}</Tag>}
      </p>
      <p className="mt-1 max-w-[72ch] whitespace-pre-line">{reason}</p>
      <p className="mt-1 text-ink-3 text-meta">
        {decidedBy}, <RelativeTime at={at} />
      </p>
      {(alternatives.length > 0 || kept.length > 0) && (
        <details className="mt-1.5 text-table">
          <summary className="w-fit cursor-pointer text-ink-2">What was known then</summary>
          {alternatives.length > 0 && (
            <p className="mt-1.5 text-ink-2">
              Not chosen: {alternatives.map(({ key, title }) => `${key} ${title}`).join("; ")}
            </p>
          )}
          <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5">
            {kept.map(({ name, text }) => (
              <div key={name} className="contents">
                <dt className="text-ink-3">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
