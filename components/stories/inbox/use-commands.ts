"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useState } from "react";
import { mayLeave } from "#components/ui/leaving.ts";
import { route } from "#components/ui/route.ts";
import type { Triage } from "../triage/use-triage.ts";
import {
  allSelected,
  goneTo,
  type InboxList,
  noneSelected,
  placeOf,
  rangedBy,
  stepped,
  toggled,
} from "./inbox-list.ts";
import type { Inbox } from "./inbox-model.ts";
import { type ListKeys, useListKeys } from "./use-list-keys.ts";
import { useMoreRows } from "./use-more-rows.ts";

type Parts = {
  inbox: Inbox;
  triage: Triage;
  /** The peek, where it covers the list. */
  peek: { isOpen: boolean; open: () => void; close: () => void };
  rowsHref: string;
  mayEdit: boolean;
  /** The list box, and what stands beside it. */
  box: RefObject<HTMLDivElement | null>;
  side: RefObject<HTMLElement | null>;
};

export type Commands = {
  /** Whatever is done to the list by a key leaves the focus on it. */
  change: (step: (list: InboxList) => InboxList) => void;
  focusList: () => void;
  loadMore: () => void;
  selectAll: () => void;
  isLoadingAll: boolean;
};

/** What the keys of the list do. */
export function useCommands({ inbox, triage, peek, rowsHref, mayEdit, box, side }: Parts): Commands {
  const router = useRouter();
  const more = useMoreRows(inbox, rowsHref);
  const [isLoadingAll, setIsLoadingAll] = useState(false);
  const focusList = () => box.current?.focus({ preventScroll: true });

  function change(step: (list: InboxList) => InboxList) {
    focusList();
    inbox.change(step);
  }
  function look(step: (list: InboxList) => InboxList) {
    change(step);
    if (isBeside(box.current)) peek.open();
  }
  const select = (step: (list: InboxList) => InboxList) => () => change(step);

  function ask(kind: Parameters<Triage["ask"]>[0]) {
    // Where the peek covers the list the focus stays in it.
    if (isBeside(box.current)) focusList();
    triage.ask(kind);
  }
  async function selectAll() {
    const { selected, rows, nextCursor } = inbox.get().list;
    if (selected.size === rows.length && nextCursor !== null) {
      setIsLoadingAll(true);
      await more.loadAll();
      setIsLoadingAll(false);
    }
    change(allSelected);
  }
  function openPage() {
    const { list } = inbox.get();
    const row = list.rows[placeOf(list, list.current)];
    if (row && mayLeave()) router.push(route(`/teams/${row.teamSlug}/stories/${row.key}`));
  }
  function enterPeek() {
    peek.open();
    requestAnimationFrame(() => side.current?.querySelector<HTMLElement>("[data-peek-title]")?.focus());
  }
  function leave(): unknown {
    if (inbox.get().list.selected.size > 0) return change(noneSelected);
    const isInPeek = side.current?.contains(document.activeElement);
    if (!isInPeek && !peek.isOpen) return false;
    if (!isBeside(box.current)) peek.close();
    return requestAnimationFrame(focusList);
  }

  const toEdit: Omit<ListKeys, "once"> = {
    anywhere: {
      x: select((list) => toggled(list, list.current)),
      "Shift+J": select((list) => rangedBy(list, 1)),
      "Shift+K": select((list) => rangedBy(list, -1)),
      "1": () => ask("framed"),
      "2": () => ask("duplicate"),
      "3": () => ask("declined"),
      h: () => ask("snoozed"),
      e: () => ask("edit"),
      z: () => void inbox.undo(),
    },
    inList: {
      " ": select((list) => toggled(list, list.current)),
      "Shift+ArrowDown": select((list) => rangedBy(list, 1)),
      "Shift+ArrowUp": select((list) => rangedBy(list, -1)),
      "Mod+A": () => void selectAll(),
    },
  };
  useListKeys(box, {
    anywhere: {
      j: () => look((list) => stepped(list, 1)),
      k: () => look((list) => stepped(list, -1)),
      o: openPage,
      r: () => (inbox.get().fresh ? inbox.showArrived() : false),
      Escape: leave,
      ...(mayEdit && toEdit.anywhere),
    },
    inList: {
      ArrowDown: () => look((list) => stepped(list, 1)),
      ArrowUp: () => look((list) => stepped(list, -1)),
      Home: () => look((list) => goneTo(list, list.rows[0]?.key ?? null)),
      End: () => look((list) => goneTo(list, list.rows.at(-1)?.key ?? null)),
      Enter: enterPeek,
      ...(mayEdit && toEdit.inList),
    },
    once,
  });
  return {
    change,
    focusList,
    loadMore: more.load,
    selectAll: () => void selectAll(),
    isLoadingAll,
  };
}

/** What a held key does once. */
const once: ReadonlySet<string> = new Set(["x", " ", "1", "2", "3", "h", "e", "z", "o", "Enter"]);

/** Whether the list is in sight with the peek beside it. */
function isBeside(list: HTMLElement | null): boolean {
  return list?.checkVisibility() === true && window.matchMedia("(min-width: 64rem)").matches;
}
