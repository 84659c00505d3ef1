import { classNames } from "#components/ui/class-names.ts";

/** What the palette offers: `run` goes there or does it. */
export type PaletteEntry = { id: string; group: string; label: string; hint?: string; run: () => void };

type PaletteListProps = {
  /** Those of one group together. */
  entries: readonly PaletteEntry[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (entry: PaletteEntry) => void;
};

/** The entries under the heads of their groups; the field above keeps the focus. */
export function PaletteList({ entries, active, onActive, onChoose }: PaletteListProps) {
  if (entries.length === 0)
    return (
      <p role="status" id="palette-list" className="px-4 py-5 text-ink-3 text-table">
        Nothing here is called that.
      </p>
    );
  return (
    <div id="palette-list" role="listbox" aria-label="Found" className="max-h-[50vh] overflow-auto p-2">
      {entries.map((entry, index) => (
        <div key={entry.id} role="presentation">
          {entry.group !== entries[index - 1]?.group && (
            <p role="presentation" className="px-2 pt-2 pb-1 text-ink-3 text-meta">
              {entry.group}
            </p>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys */}
          <div
            role="option"
            id={`palette-${entry.id}`}
            tabIndex={-1}
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: "nearest" });
            }}
            onPointerMove={() => index !== active && onActive(index)}
            onClick={() => onChoose(entry)}
            className={classNames(
              "flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 text-table max-sm:min-h-10",
              index === active ? "bg-accent-soft text-ink" : "text-ink-2",
            )}
          >
            <span className="flex-1 truncate">{entry.label}</span>
            {entry.hint && <span className="text-ink-2 text-meta">{entry.hint}</span>}
          </div>
        </div>
      ))}
    </div>
  );
}
