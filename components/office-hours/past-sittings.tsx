import { SectionHead } from "#components/ui/section-head.tsx";
import { outcomeNames, type Slot } from "#lib/office-hours/queue/slot.ts";
import { durationText } from "#lib/shared/number-text.ts";
import { LinkedStory } from "./linked-story.tsx";

export type PastSitting = { when: string; host: string; notes: string; slots: readonly Slot[] };

type PastSittingsProps = { sittings: readonly PastSitting[]; storiesPath: `/teams/${string}/stories` };

/** What was brought to earlier sittings, and how each talk ended. */
export function PastSittings({ sittings, storiesPath }: PastSittingsProps) {
  if (sittings.length === 0) return null;
  return (
    <section aria-labelledby="held" className="mt-10">
      <SectionHead id="held" title="Held" count={String(sittings.length)} />
      <ol>
        {sittings.map((sitting) => (
          <li key={sitting.when} className="border-b py-3">
            <h3 className="font-medium">
              {sitting.when}
              {sitting.host !== "" && (
                <span className="ml-3 font-normal text-ink-3 text-meta">with {sitting.host}</span>
              )}
            </h3>
            {sitting.notes !== "" && (
              <p className="mt-1 max-w-[72ch] whitespace-pre-line text-ink-2">{sitting.notes}</p>
            )}
            {sitting.slots.length === 0 ? (
              <p className="mt-1 text-ink-3 text-table">Nobody brought anything.</p>
            ) : (
              <ul className="mt-1.5 flex flex-col gap-1.5">
                {sitting.slots.map((slot) => (
                  <HeldSlot key={slot.id} slot={slot} storiesPath={storiesPath} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function HeldSlot({ slot, storiesPath }: { slot: Slot; storiesPath: PastSittingsProps["storiesPath"] }) {
  const { name, topic, outcome, outcomeStory, notes, startedAt, endedAt } = slot;
  const tookMs = startedAt && endedAt ? Date.parse(endedAt) - Date.parse(startedAt) : null;
  return (
    <li className="grid gap-x-4 text-table sm:grid-cols-[9rem_minmax(0,1fr)_7rem] [overflow-wrap:anywhere]">
      <span className="font-medium">{name}</span>
      <span>
        {topic}
        {notes !== "" && <span className="block whitespace-pre-line text-ink-2">{notes}</span>}
      </span>
      <span className="text-ink-2">
        {outcome ? outcomeNames[outcome] : "Not ended"} <LinkedStory story={outcomeStory} storiesPath={storiesPath} />
        {tookMs !== null && (
          <span className="block text-ink-3 text-meta">{durationText(Math.round(tookMs / 60_000) * 60_000)}</span>
        )}
      </span>
    </li>
  );
}
