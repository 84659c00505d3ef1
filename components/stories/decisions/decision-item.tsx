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
  const { kind, chosen, reason, alternatives, inputs, decidedBy, at, story, isUndone } = entry;
  const kept = keptInputs(inputs);
  return (
    <li className="border-b py-3.5 [overflow-wrap:anywhere]">
      <h2 className="font-semibold">
        {story ? (
          <>
            <span className="figures mr-2.5 font-normal text-ink-3 text-table">{story.key}</span>
            <TextLink href={route(`${storiesPath}/${story.key}`)}>
              <bdi>{story.title}</bdi>
            </TextLink>
          </>
        ) : (
          <bdi>{chosen}</bdi>
        )}
      </h2>
      <p className="mt-1 max-w-[72ch] whitespace-pre-line">{reason}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-meta">
        <span>
          {kind === "next" ? "chosen next" : "to be fixed"} by <bdi>{decidedBy}</bdi>, <RelativeTime at={at} />
        </span>
        {story && <span>{stateNames[story.state].toLowerCase()} today</span>}
        {isUndone && <Tag>taken back</Tag>}
      </p>
      {(alternatives.length > 0 || kept.length > 0) && (
        <details className="mt-1.5 text-table">
          <summary className="w-fit cursor-pointer text-ink-2">What was known then</summary>
          {alternatives.length > 0 && (
            <div className="mt-1.5 text-ink-2">
              <p>Not chosen:</p>
              <ul className="list-inside list-disc">
                {alternatives.map(({ key, title }) => (
                  <li key={key}>
                    <span className="figures">{key}</span> <bdi>{title}</bdi>
                  </li>
                ))}
              </ul>
            </div>
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
