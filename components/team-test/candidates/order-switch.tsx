import { classNames } from "#components/ui/class-names.ts";

export type PointOrder = "asked" | "different";

const names: Record<PointOrder, string> = { asked: "As asked", different: "Most different first" };

/** In which order the points stand. */
export function OrderSwitch({ order, onChange }: { order: PointOrder; onChange: (order: PointOrder) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of nothing but what is in it
    <div
      role="group"
      aria-label="Order of the points"
      className="inline-flex overflow-hidden rounded border border-line-2 print:hidden"
    >
      {(["asked", "different"] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === order}
          onClick={() => onChange(each)}
          className={classNames(
            "h-6.5 border-line-2 border-l px-2.5 first:border-l-0 focus-visible:outline-offset-[-2px]",
            each === order ? "bg-accent-soft font-medium text-accent" : "text-ink-2 hover:bg-sunk",
          )}
        >
          {names[each]}
        </button>
      ))}
    </div>
  );
}
