import { Button } from "#components/ui/button.tsx";
import { canTriage } from "../triage/deeds.ts";
import type { Triage } from "../triage/use-triage.ts";
import { actedOn, type InboxList } from "./inbox-list.ts";
import { mostSelected } from "./use-more-rows.ts";

type SelectionBarProps = {
  list: InboxList;
  onAsk: Triage["ask"];
  isLoading: boolean;
  onAll: () => void;
  onClear: () => void;
};

/** What can be done with the selected stories, by the keys that otherwise act on the current one. */
export function SelectionBar({ list, onAsk, isLoading, onAll, onClear }: SelectionBarProps) {
  const { selected, rows, nextCursor, total } = list;
  if (selected.size === 0) return null;
  const chosen = actedOn(list);
  const canAll = selected.size === rows.length && nextCursor !== null && rows.length < mostSelected;
  const acts = (
    [
      { to: "framed", name: "Frame", key: "1" },
      { to: "duplicate", name: "Duplicate…", key: "2" },
      { to: "declined", name: "Decline", key: "3" },
      { to: "snoozed", name: "Snooze", key: "H" },
    ] as const
  ).filter(({ to }) => chosen.some(({ state }) => canTriage(state, to)));
  return (
    <div
      role="group"
      aria-label="Selected stories"
      className="flex flex-col gap-1.5 border-t bg-paper px-4 py-2 sm:px-6"
    >
      <p className="flex items-center gap-2">
        <b role="status" className="mr-auto whitespace-nowrap text-table">
          {plain.format(selected.size)} selected
        </b>
        {canAll && (
          <Button look="bare" isPending={isLoading} onClick={onAll} className="text-accent">
            {total > mostSelected
              ? `Select the first ${plain.format(mostSelected)}`
              : `Select all ${plain.format(total)}`}
          </Button>
        )}
        <Button look="bare" onClick={onClear}>
          Clear
        </Button>
      </p>
      <p className="flex flex-wrap gap-2">
        {acts.map(({ to, name, key }) => (
          <Button key={to} hotkey={key} onClick={() => onAsk(to)} className="max-sm:h-9 max-sm:flex-1">
            {name}
          </Button>
        ))}
        <Button hotkey="E" onClick={() => onAsk("edit")} className="max-sm:h-9 max-sm:flex-1 sm:ml-auto">
          Edit…
        </Button>
      </p>
    </div>
  );
}

const plain = new Intl.NumberFormat("en-GB");
