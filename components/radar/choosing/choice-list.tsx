import { Checkbox } from "#components/ui/checkbox.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Tag } from "#components/ui/tag.tsx";
import { mostPicks } from "#lib/radar/choosing/buy-in.ts";
import type { TacticChoice } from "#lib/radar/choosing/choices.ts";
import { placeNames } from "#lib/radar/places/place.ts";
import type { FilteredSector } from "./use-choice-filter.ts";

type ChoiceListProps = {
  sectors: readonly FilteredSector[];
  picks: readonly string[];
  /** Null: they are only read. */
  onToggle: ((slug: string) => void) | null;
};

/** What can be picked, sector by sector. */
export function ChoiceList({ sectors, picks, onToggle }: ChoiceListProps) {
  if (sectors.length === 0) return <p className="text-ink-2">No tactic is called that.</p>;
  return (
    <div className="flex flex-col gap-7">
      {sectors.map(({ id, name, choices }) => (
        <section key={id} aria-labelledby={`sector-${id}`}>
          <h2 id={`sector-${id}`} className="border-b pb-1.5 font-semibold">
            {name}
          </h2>
          <ul>
            {choices.map((choice) => (
              <Choice
                key={choice.slug}
                choice={choice}
                isPicked={picks.includes(choice.slug)}
                isFull={picks.length >= mostPicks}
                onToggle={onToggle}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type ChoiceProps = {
  choice: TacticChoice;
  isPicked: boolean;
  isFull: boolean;
  onToggle: ChoiceListProps["onToggle"];
};

function Choice({ choice: { slug, name, description, place }, isPicked, isFull, onToggle }: ChoiceProps) {
  const isShut = isFull && !isPicked;
  const words = (
    <span className="min-w-0 [overflow-wrap:anywhere]">
      <span className="flex flex-wrap items-center gap-x-2">
        {name}
        {place && <Tag>{placeNames[place]}</Tag>}
      </span>
      <span className="block text-ink-3 text-table">{description}</span>
    </span>
  );
  if (!onToggle) return <li className="border-b py-2">{words}</li>;
  return (
    <li className="border-b">
      <label
        className={classNames(
          "flex items-start gap-2.5 py-2 max-sm:py-3",
          isShut ? "text-ink-3" : "cursor-pointer hover:bg-sunk",
        )}
      >
        <Checkbox
          checked={isPicked}
          aria-disabled={isShut || undefined}
          onChange={() => {
            if (!isShut) onToggle(slug);
          }}
          className="mt-0.5"
        />
        {words}
      </label>
    </li>
  );
}
