import { Check } from "lucide-react";
import type { RoundState } from "#lib/team-test/rounds/round-state.ts";

/** Of more people the names fill a wall. */
const mostNames = 60;

/** Who takes part, by name, and who says that they are ready. */
export function PeopleIn({ seats }: { seats: RoundState["seats"] }) {
  const ready = seats.filter(({ isReady }) => isReady).length;
  return (
    <section aria-labelledby="people-in">
      <header className="flex items-baseline justify-between gap-4 border-line-2 border-b pb-2">
        <h2 id="people-in" className="font-semibold text-base">
          {seats.length === 0
            ? "Nobody is in yet"
            : seats.length === 1
              ? "1 person is in"
              : `${seats.length} people are in`}
        </h2>
        {ready > 0 && <span className="text-ink-3 text-meta">{ready} ready</span>}
      </header>
      {seats.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 [overflow-wrap:anywhere]">
          {seats.slice(0, mostNames).map(({ id, name, isGuest, isReady }) => (
            <li key={id} className="inline-flex max-w-full items-baseline gap-1.5">
              {name}
              {isGuest && <span className="text-ink-3 text-meta">guest</span>}
              {isReady && <Check role="img" aria-label="ready" className="size-[0.9em] shrink-0 self-center" />}
            </li>
          ))}
          {seats.length > mostNames && <li className="text-ink-3">and {seats.length - mostNames} more</li>}
        </ul>
      )}
    </section>
  );
}
