import { type ReactNode, type RefObject, useCallback } from "react";
import { conditionsIn, type StoryFilter, usualColumns } from "#lib/stories/listing/story-filter.ts";
import { listSentence } from "#lib/stories/triage/list-sentence.ts";
import type { ListAddress } from "../filter/list-address.ts";
import type { Triage } from "../triage/use-triage.ts";
import { goneTo, type InboxList, noneSelected, placeOf, rangedTo, toggled } from "./inbox-list.ts";
import type { Inbox, InboxState } from "./inbox-model.ts";
import { KeyHints } from "./key-hints.tsx";
import { ListTabs, type TabCounts } from "./list-tabs.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { StoryList } from "./story-list.tsx";
import type { Commands } from "./use-commands.ts";

type ListPaneProps = {
  inbox: Inbox;
  state: InboxState;
  commands: Commands;
  box: RefObject<HTMLDivElement | null>;
  triage: Triage;
  filter: StoryFilter;
  address: ListAddress;
  counts: TabCounts;
  /** When the oldest of the filter was filed, as the server knows it. */
  oldest: string | null;
  now: number;
  mayEdit: boolean;
  filters: ReactNode;
  empty: ReactNode;
  onLook: () => void;
};

/** What there is to say about the list, its tabs, its rows, and what can be done with those that are selected. */
export function ListPane(props: ListPaneProps) {
  const { inbox, state, commands, box, triage, filter, address, now, mayEdit, onLook } = props;
  const { list, fresh, refused, drift } = state;
  const arrived = fresh?.rows.filter(({ key }) => !fresh.isLeaving(key) && placeOf(list, key) < 0).length ?? 0;
  const oldest = list.nextCursor === null ? oldestOf(list) : props.oldest;
  const isNarrowed = conditionsIn(filter).length > 0;

  const onPick = useCallback(
    (key: string, how: "look" | "tick" | "range") => {
      const step = { look: goneTo, tick: toggled, range: rangedTo }[how];
      inbox.change((before) => step(before, key));
      if (how === "look") onLook();
    },
    [inbox, onLook],
  );

  return (
    <>
      <div className="border-b px-4 pt-3.5 sm:px-6">
        <h1 className="mb-1.5 text-pretty font-medium text-[1.125rem] leading-6 tracking-[-0.011em]">
          {listSentence({ filter, isNarrowed, total: list.total, oldest }, now)}
        </h1>
        {props.filters}
        <ListTabs filter={filter} counts={withDrift(props.counts, drift)} address={address} />
      </div>
      {arrived > 0 && (
        <button
          type="button"
          aria-keyshortcuts="R"
          onClick={() => inbox.showArrived()}
          className="border-b bg-accent-soft px-4 py-1.5 text-left text-accent text-table sm:px-6"
        >
          Show {arrived} new
        </button>
      )}
      {list.rows.length === 0 ? (
        <div className="flex-1 overflow-y-auto px-4 sm:px-6">{props.empty}</div>
      ) : (
        <StoryList
          {...{ list, refused, now, mayEdit, box, onPick }}
          label="Stories"
          columns={columnsOf(filter)}
          onNearEnd={commands.loadMore}
        />
      )}
      <SelectionBar
        list={list}
        // Its buttons go with the selection: the list keeps the focus.
        onAsk={(kind) => {
          commands.focusList();
          triage.ask(kind);
        }}
        isLoading={commands.isLoadingAll}
        onAll={commands.selectAll}
        onClear={() => commands.change(noneSelected)}
      />
      <KeyHints mayEdit={mayEdit} />
    </>
  );
}

/** Of several states each line says its own. */
const mixedColumns = ["state" as const, ...usualColumns];

function columnsOf({ columns, states }: StoryFilter) {
  return columns ?? (states.length === 1 ? usualColumns : mixedColumns);
}

function withDrift(counts: TabCounts, drift: Partial<TabCounts>): TabCounts {
  const changed = Object.entries(drift).map(([state, by]) => {
    return [state, Math.max(0, counts[state as keyof TabCounts] + by)];
  });
  return { ...counts, ...Object.fromEntries(changed) };
}

function oldestOf({ rows }: InboxList): string | null {
  const times = rows.map(({ createdAt }) => createdAt);
  return times.reduce<string | null>((oldest, time) => (oldest !== null && oldest < time ? oldest : time), null);
}
