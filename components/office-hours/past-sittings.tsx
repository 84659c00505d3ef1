import type { Route } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { outcomeNames, type Slot } from "#lib/office-hours/queue/slot.ts";
import { durationText } from "#lib/shared/number-text.ts";
import { LinkedStory } from "./linked-story.tsx";

export type PastSitting = { when: string; host: string; notes: string; slots: readonly Slot[] };

type PastSittingsProps = {
  sittings: readonly PastSitting[];
  storiesPath: `/teams/${string}/stories`;
  /** Where earlier ones are, if there are any. */
  earlierHref: Route | null;
  /** Whether newer ones are left out. */
  isEarlier: boolean;
};

/** What was brought to earlier sittings, and how each talk ended. */
export function PastSittings({ sittings, storiesPath, earlierHref, isEarlier }: PastSittingsProps) {
  if (sittings.length === 0) return null;
  return (
    <section aria-labelledby="held" className="mt-10">
      <SectionHead
        id="held"
        title={isEarlier ? "Held earlier" : "Held"}
        meta="what was brought, and what became of it"
      />
      <ol>
        {sittings.map((sitting) => (
          <li key={sitting.when} className="border-b py-3.5 [overflow-wrap:anywhere]">
            <h3 className="flex flex-wrap items-baseline gap-x-3 font-medium">
              {sitting.when}
              {sitting.host !== "" && (
                <span className="font-normal text-ink-3 text-meta">
                  with <bdi>{sitting.host}</bdi>
                </span>
              )}
              <span className="font-normal text-ink-3 text-meta">{outcomesText(sitting.slots)}</span>
            </h3>
            {sitting.notes !== "" && (
              <p className="mt-1 max-w-[72ch] whitespace-pre-line text-ink-2">{sitting.notes}</p>
            )}
            {sitting.slots.length > 0 && (
              <ul className="mt-2 flex flex-col gap-2">
                {sitting.slots.map((slot) => (
                  <HeldSlot key={slot.id} slot={slot} storiesPath={storiesPath} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {earlierHref && (
        <p className="mt-4">
          <ButtonLink href={earlierHref}>Earlier sittings</ButtonLink>
        </p>
      )}
    </section>
  );
}

function HeldSlot({ slot, storiesPath }: { slot: Slot; storiesPath: PastSittingsProps["storiesPath"] }) {
  const { name, topic, story, outcome, outcomeStory, notes, startedAt, endedAt } = slot;
  const tookMs = startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : null;
  return (
    <li className="grid gap-x-5 text-table sm:grid-cols-[10rem_minmax(0,1fr)_11rem_3.5rem]">
      <span className="max-sm:font-medium">
        <bdi>{name}</bdi>
      </span>
      <div>
        <bdi>{topic}</bdi> {story?.key !== outcomeStory?.key && <LinkedStory story={story} storiesPath={storiesPath} />}
        {notes !== "" && <p className="whitespace-pre-line text-ink-2">{notes}</p>}
      </div>
      <span className="text-ink-2">
        {outcome ? outcomeNames[outcome] : "Not ended"} <LinkedStory story={outcomeStory} storiesPath={storiesPath} />
      </span>
      <span className="figures text-ink-3 sm:text-right">
        {tookMs !== null && durationText(Math.max(1, Math.round(tookMs / 60_000)) * 60_000)}
      </span>
    </li>
  );
}

/** `5 talks`; whoever left before their turn had none. */
function outcomesText(slots: readonly Slot[]): string {
  const talks = slots.filter(({ outcome }) => outcome !== "left").length;
  return talks === 0 ? "nobody brought anything" : talks === 1 ? "one talk" : `${talks} talks`;
}
