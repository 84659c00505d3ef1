"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { mayLeave } from "#components/ui/leaving.ts";
import { route } from "#components/ui/route.ts";
import { conditionsIn, type StoryFilter, usualColumns } from "#lib/stories/listing/story-filter.ts";
import type { StoryPeek } from "#lib/stories/peek/story-peek.ts";
import { listSentence } from "#lib/stories/triage/list-sentence.ts";
import type { PreviewEdit } from "../bulk/use-preview.ts";
import type { ListAddress } from "../filter/list-address.ts";
import { Peek } from "../peek/peek.tsx";
import { PeekFoot } from "../peek/peek-foot.tsx";
import { usePeek } from "../peek/use-peek.ts";
import type { TriageActions } from "../triage/act-queue.ts";
import { moveDeed } from "../triage/deeds.ts";
import type { NamedTeam } from "../triage/frame-fields.tsx";
import { useTriage } from "../triage/use-triage.ts";
import {
  allSelected,
  goneTo,
  type InboxList,
  noneSelected,
  placeOf,
  rangedBy,
  rangedTo,
  stepped,
  toggled,
} from "./inbox-list.ts";
import { KeyHints } from "./key-hints.tsx";
import { ListTabs, type TabCounts } from "./list-tabs.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { StoryList } from "./story-list.tsx";
import { type ListPage, useInbox } from "./use-inbox.ts";
import { type ListKeys, useListKeys } from "./use-list-keys.ts";
import { useMoreRows } from "./use-more-rows.ts";
import { usePeekAddress } from "./use-peek-address.ts";

const TriageDialogs = dynamic(() => import("../triage/triage-dialogs.tsx").then((file) => file.TriageDialogs));

type InboxProps = {
  teamSlug: string;
  filter: StoryFilter;
  address: ListAddress;
  /** The filter as the address holds it. */
  query: string;
  page: ListPage;
  counts: TabCounts;
  /** When the oldest of the filter was filed. */
  oldest: string | null;
  /** The story that the address asks for. */
  asked: string | null;
  firstPeek: StoryPeek | null;
  /** The own team first. */
  teams: readonly NamedTeam[];
  mayEdit: boolean;
  /** Who looks. */
  name: string;
  actions: TriageActions;
  /** What an edit of several stories would come to. */
  preview: PreviewEdit;
  /** When the page was read, in ms since the epoch. */
  now: number;
  /** What narrows the list down. */
  filters: ReactNode;
  /** In place of the list where it has no rows. */
  empty: ReactNode;
};

/** The list of stories and the one that is looked at, side by side. All of it by keys. */
export function Inbox(props: InboxProps) {
  const { teamSlug, filter, address, page, asked, teams, mayEdit, now } = props;
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const { inbox, state, peeks } = useInbox({
    page,
    current: asked ?? page.rows[0]?.key ?? null,
    firstPeek: props.firstPeek,
    isHere: (to) => !filter.needsDecision && (filter.states.length === 0 || filter.states.includes(to)),
    actions: props.actions,
  });
  const { list, fresh, refused, drift } = state;
  const { current } = list;
  const place = placeOf(list, current);
  const row = list.rows[place] ?? null;
  const { isOpen, open, close } = usePeekAddress(inbox, {
    current,
    query: props.query,
    isOpenAtFirst: asked !== null,
  });
  const triage = useTriage(inbox, { ownTeamId: teams[0]?.id ?? "", mayEdit });
  const more = useMoreRows(inbox, `/teams/${teamSlug}/stories/rows?${props.query}`);
  const known = usePeek(peeks, list, teamSlug);
  const [isAll, setIsAll] = useState(false);
  const focusList = () => box.current?.focus({ preventScroll: true });

  /** A key of the list: the list has the focus after it, wherever it was. */
  function change(step: (before: InboxList) => InboxList) {
    focusList();
    inbox.change(step);
  }
  function look(step: (before: InboxList) => InboxList) {
    change(step);
    if (isSideBySide(box.current)) open();
  }
  function ask(kind: Parameters<typeof triage.ask>[0]) {
    // In a peek that covers the list its acts keep the focus.
    if (isSideBySide(box.current)) focusList();
    triage.ask(kind);
  }
  async function selectAll() {
    if (list.selected.size === list.rows.length && list.nextCursor !== null) {
      setIsAll(true);
      await more.loadAll();
      setIsAll(false);
    }
    change(allSelected);
  }
  function openPage() {
    if (row && mayLeave()) router.push(route(`/teams/${row.teamSlug}/stories/${row.key}`));
  }
  function enter() {
    open();
    requestAnimationFrame(() => side.current?.querySelector<HTMLElement>("[data-peek-title]")?.focus());
  }
  function escape(): false | undefined {
    if (list.selected.size > 0) return void change(noneSelected);
    if (side.current?.contains(document.activeElement) || isOpen) {
      if (!isSideBySide(box.current)) close();
      return void requestAnimationFrame(focusList);
    }
    return false;
  }
  const editing: Partial<ListKeys> = {
    anywhere: {
      x: () => change((before) => toggled(before, before.current)),
      "Shift+J": () => change((before) => rangedBy(before, 1)),
      "Shift+K": () => change((before) => rangedBy(before, -1)),
      "1": () => ask("framed"),
      "2": () => ask("duplicate"),
      "3": () => ask("declined"),
      h: () => ask("snoozed"),
      e: () => ask("edit"),
      z: () => void inbox.undo(),
    },
    inList: {
      " ": () => change((before) => toggled(before, before.current)),
      "Shift+ArrowDown": () => change((before) => rangedBy(before, 1)),
      "Shift+ArrowUp": () => change((before) => rangedBy(before, -1)),
      "Mod+A": selectAll,
    },
  };
  useListKeys(box, {
    anywhere: {
      j: () => look((before) => stepped(before, 1)),
      k: () => look((before) => stepped(before, -1)),
      o: openPage,
      r: () => (fresh ? inbox.showArrived() : false),
      Escape: escape,
      ...(mayEdit && editing.anywhere),
    },
    inList: {
      ArrowDown: () => look((before) => stepped(before, 1)),
      ArrowUp: () => look((before) => stepped(before, -1)),
      Home: () => look((before) => goneTo(before, before.rows[0]?.key ?? null)),
      End: () => look((before) => goneTo(before, before.rows.at(-1)?.key ?? null)),
      Enter: enter,
      ...(mayEdit && editing.inList),
    },
    once: new Set(["x", " ", "1", "2", "3", "h", "e", "z", "o", "Enter"]),
  });

  const onPick = useCallback(
    (key: string, how: "look" | "tick" | "range") => {
      inbox.change((before) =>
        how === "tick" ? toggled(before, key) : how === "range" ? rangedTo(before, key) : goneTo(before, key),
      );
      if (how === "look") open();
    },
    [inbox, open],
  );

  const counts = withDrift(props.counts, drift);
  const arrived = fresh ? fresh.rows.filter(({ key }) => !fresh.isLeaving(key) && placeOf(list, key) < 0).length : 0;
  const oldest = list.nextCursor === null ? oldestOf(list) : props.oldest;
  const sentence = listSentence(
    { filter, isNarrowed: conditionsIn(filter).length > 0, total: list.total, oldest },
    now,
  );
  return (
    <div className="-mx-4 grid min-h-0 flex-1 border-t sm:-mx-8 lg:grid-cols-[minmax(22rem,34.25rem)_minmax(0,1fr)]">
      <section
        aria-label="Stories"
        className={`flex min-h-0 min-w-0 flex-col border-r max-lg:border-r-0 ${isOpen ? "max-lg:hidden" : ""}`}
      >
        <div className="border-b px-4 pt-3.5 sm:px-6">
          <h1 className="mb-1.5 text-pretty font-medium text-[1.125rem] leading-6 tracking-[-0.011em]">{sentence}</h1>
          {props.filters}
          <ListTabs filter={filter} counts={counts} address={address} />
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
            onNearEnd={more.load}
          />
        )}
        <SelectionBar
          list={list}
          triage={triage}
          most={more.most}
          isLoading={isAll}
          onAll={selectAll}
          onClear={() => change(noneSelected)}
        />
        <KeyHints mayEdit={mayEdit} />
      </section>
      <article
        ref={side}
        aria-label={current ?? "No story"}
        className={`flex min-h-0 min-w-0 flex-col ${isOpen ? "" : "max-lg:hidden"}`}
      >
        {current !== null && (
          <div key={current} className="min-h-0 flex-1 overflow-y-auto">
            <Peek
              {...{ row, known, now }}
              place={place < 0 ? null : `${place + 1} of ${list.total}`}
              refusal={refused.get(current)}
              onStep={(step) => inbox.change((before) => stepped(before, step))}
              onBack={close}
              onMerge={
                mayEdit && row ? (key) => inbox.act(moveDeed([row], { to: "duplicate", duplicateOf: key })) : null
              }
              onAgain={() => peeks.forget([current])}
            />
          </div>
        )}
        {row && mayEdit && (
          <PeekFoot row={row} triage={triage} teams={teams} hasKeys={list.selected.size === 0} onDone={focusList} />
        )}
      </article>
      {triage.open && <TriageDialogs {...{ triage, teamSlug, teams }} name={props.name} preview={props.preview} />}
    </div>
  );
}

function columnsOf({ columns, states }: StoryFilter) {
  if (columns) return columns;
  return states.length === 1 ? usualColumns : mixedColumns;
}

/** Of several states each line says its own. */
const mixedColumns = ["state" as const, ...usualColumns];

function isSideBySide(list: HTMLElement | null): boolean {
  return list?.checkVisibility() === true && window.matchMedia("(min-width: 64rem)").matches;
}

function withDrift(counts: TabCounts, drift: Partial<TabCounts>): TabCounts {
  const changed = Object.entries(drift).map(([state, by]) => [
    state,
    Math.max(0, counts[state as keyof TabCounts] + by),
  ]);
  return { ...counts, ...Object.fromEntries(changed) };
}

function oldestOf({ rows }: InboxList): string | null {
  return rows.reduce<string | null>(
    (oldest, { createdAt }) => (oldest && oldest < createdAt ? oldest : createdAt),
    null,
  );
}
