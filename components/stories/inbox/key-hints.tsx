import { Kbd } from "#components/ui/kbd.tsx";
import { PageKeys } from "#components/ui/page-keys.tsx";

/** Keys that no button of the page carries, for the line below the list and for the sheet of keys. */
const lines = [
  { keys: ["J", "K"], short: "move", does: "Next and previous story" },
  { keys: ["Enter"], short: "peek", does: "Into the peek; once more opens the story" },
  { keys: ["X"], short: "select", does: "Select" },
  { keys: ["Shift", "J"], short: "range", does: "Select a range, down or up" },
  { keys: ["Ctrl", "A"], does: "Select all; once more all of the filter" },
  { keys: ["Esc"], does: "Clear the selection" },
  { keys: ["Z"], short: "undo", does: "Take back what was done last, within ten seconds" },
] as const;

/** The keys of the list in a few words. */
export function KeyHints({ mayEdit }: { mayEdit: boolean }) {
  const known = lines.filter(({ keys: [key] }) => mayEdit || key === "J" || key === "Enter");
  return (
    <>
      <p className="flex items-center gap-x-4 overflow-hidden whitespace-nowrap border-t bg-rail px-6 py-2 text-ink-3 text-meta max-lg:hidden">
        {known.map((line) =>
          "short" in line ? (
            <span key={line.does} className="inline-flex items-center gap-1">
              {line.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
              {line.short}
            </span>
          ) : null,
        )}
        <span className="inline-flex items-center gap-1">
          <Kbd>?</Kbd>all keys
        </span>
      </p>
      <PageKeys lines={known.map(({ keys, does }) => ({ keys: keys.join(" "), does }))} />
    </>
  );
}
