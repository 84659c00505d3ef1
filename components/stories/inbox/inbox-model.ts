import type { ActionResult } from "#lib/shared/result.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import type { Act, ActQueue, ActResult } from "../triage/act-queue.ts";
import { goneTo, type InboxList, stepped } from "./inbox-list.ts";
import {
  appended,
  arrivedIn,
  putBack,
  type Reread,
  reread,
  type Taken,
  takenOut,
  withArrived,
} from "./list-changes.ts";
import { createStore, type Store } from "./store.ts";

export type InboxState = {
  list: InboxList;
  /** The first page as it was read last, where it has rows that are not shown yet. */
  fresh: Reread<StoryRow> | null;
  /** What came back because it was refused, and why. */
  refused: ReadonlyMap<string, string>;
  /** By how much the tabs' numbers differ by now from what the server said. */
  drift: Partial<Record<StoryState, number>>;
};

/** What somebody did: one act, or two where some of the stories need more than the others. */
export type Deed = {
  acts: readonly Act[];
  /** Where the stories go; null: they stay. */
  to: StoryState | null;
  /** "CHK-147 is framed." Of an edit it is told once it is done. */
  done: string;
};

type Done = {
  pushed: ReturnType<ActQueue["push"]>[];
  rows: StoryRow[];
  taken: Taken<StoryRow>[];
  deed: Deed;
  at: number;
};

type Deps = {
  queue: ActQueue;
  /** Whether a story of that state belongs to this list. */
  isHere: (state: StoryState) => boolean;
  say: (message: { text: string; undo?: () => Promise<ActionResult<unknown>>; undoForMs?: number }) => void;
  /** What is known of these stories is out of date. */
  onChanged: (keys: readonly string[]) => void;
  now: () => number;
};

export type Inbox = Store<InboxState> & {
  change: (step: (list: InboxList) => InboxList) => void;
  /** Answers what became of each of its acts. */
  act: (deed: Deed) => Promise<ActResult[]>;
  /** Takes back what was done last, within ten seconds. */
  undo: () => Promise<ActionResult<unknown>>;
  /** When something was pressed or came to its end last, as `now` tells it: a page that was read before then is out of date. */
  changedAt: () => number;
  reread: (page: Omit<Reread<StoryRow>, "isLeaving">) => void;
  showArrived: () => void;
  append: (page: { rows: readonly StoryRow[]; nextCursor: string | null }) => void;
};

/** As long as the message that offers it is shown. */
export const undoForMs = 10_000;
const fine: ActionResult<undefined> = { ok: true, value: undefined };

/** The list of stories with what is done to it: what is pressed shows at once, and comes back with a word when the server refuses it. */
export function createInbox(list: InboxList, { queue, isHere, say, onChanged, now }: Deps): Inbox {
  const store = createStore<InboxState>({ list, fresh: null, refused: new Map(), drift: {} });
  /** Stories that were taken away here, until a list is read that no longer has them. */
  const left = new Set<string>();
  let done: Done[] = [];
  let changedAt = Number.NEGATIVE_INFINITY;

  const change: Inbox["change"] = (step) => store.set((state) => ({ ...state, list: step(state.list) }));

  function act(deed: Deed): Promise<ActResult[]> {
    changedAt = now();
    const keys = new Set(deed.acts.flatMap((each) => each.keys));
    const before = store.get().list;
    const rows = before.rows.filter(({ key }) => keys.has(key));
    const { to } = deed;
    const isLeaving = to !== null && !isHere(to);
    const { list: after, taken } = isLeaving ? takenOut(before, keys) : { list: staying(before, keys, to), taken: [] };
    if (isLeaving) for (const key of keys) left.add(key);
    store.set((state) => ({
      ...state,
      list: after,
      drift: to === null ? state.drift : drifted(state.drift, rows, to),
      refused: new Map([...state.refused].filter(([key]) => !keys.has(key))),
    }));
    const one: Done = { deed, rows, taken, at: now(), pushed: deed.acts.map((each) => queue.push(each)) };
    done = [...done, one];
    const told = { text: deed.done, undo: () => takeBack(one), undoForMs };
    if (to !== null) say(told);
    return Promise.all(
      one.pushed.map(async ({ act: sent, result }) => {
        const outcome = await result;
        settle(one, sent.keys, outcome);
        if (to === null && outcome?.ok && outcome.value.items.some(({ ok }) => ok)) {
          one.at = now();
          say(told);
        }
        return outcome;
      }),
    );
  }

  function settle(one: Done, keys: readonly string[], outcome: ActResult): void {
    if (outcome === null) return;
    changedAt = now();
    onChanged(keys);
    // What became of an edit is told where it was asked for.
    if (one.deed.to === null) return;
    const messages = outcome.ok
      ? outcome.value.items.flatMap(({ key, ok, message = "" }) => (ok ? [] : [[key, message] as const]))
      : keys.map((key) => [key, outcome.errors.map(({ message }) => message).join(" ")] as const);
    if (messages.length === 0) return;
    const refused = new Map(messages);
    bringBack(one, new Set(refused.keys()));
    store.set((state) => ({ ...state, refused: new Map([...state.refused, ...refused]) }));
    const [first] = messages;
    const who = messages.length === 1 ? first?.[0] : `${messages.length} of ${keys.length}`;
    say({ text: `${who} came back: ${first?.[1]}` });
  }

  /** The rows stand where they stood, as they were. */
  function bringBack({ taken, rows, deed }: Done, keys: ReadonlySet<string>): void {
    for (const key of keys) left.delete(key);
    const back = rows.filter(({ key }) => keys.has(key));
    store.set((state) => ({
      ...state,
      list: replaced(
        putBack(
          state.list,
          taken.filter(({ row }) => keys.has(row.key)),
        ),
        back,
      ),
      drift: deed.to === null ? state.drift : drifted(state.drift, back, deed.to, -1),
    }));
  }

  async function takeBack(one: Done): Promise<ActionResult<unknown>> {
    if (!done.includes(one)) return fine;
    done = done.filter((each) => each !== one);
    changedAt = now();
    const keys = new Set(one.rows.map(({ key }) => key));
    bringBack(one, keys);
    const [first] = one.rows;
    if (first) change((state) => goneTo(state, first.key));
    const results = await Promise.all(one.pushed.toReversed().map((pushed) => queue.undo(pushed)));
    changedAt = now();
    onChanged([...keys]);
    const why = results.map(whyNot).find((message) => message !== null);
    if (why !== undefined && one.taken.length > 0) {
      change((state) => takenOut(state, keys).list);
      for (const key of keys) left.add(key);
    }
    return why ? { ok: false, errors: [{ path: "", message: why }], input: {} } : fine;
  }

  async function undo(): Promise<ActionResult<unknown>> {
    const last = done.findLast(({ at }) => now() - at <= undoForMs);
    if (!last) {
      say({ text: "Nothing was done in the last ten seconds." });
      return fine;
    }
    say({
      text:
        last.rows.length === 1 ? `${last.rows[0]?.key} is taken back.` : `${last.rows.length} stories are taken back.`,
    });
    const result = await takeBack(last);
    if (!result.ok) say({ text: result.errors.map(({ message }) => message).join(" ") });
    return result;
  }

  return {
    ...store,
    change,
    act,
    undo,
    changedAt: () => changedAt,
    reread(page) {
      const fresh = { ...page, isLeaving: (key: string) => left.has(key) };
      store.set((state) => ({
        ...state,
        list: reread(state.list, fresh),
        fresh: arrivedIn(state.list, fresh).length > 0 ? fresh : null,
        drift: {},
      }));
      const inPage = new Set(page.rows.map(({ key }) => key));
      for (const key of left) if (!inPage.has(key)) left.delete(key);
    },
    showArrived: () =>
      store.set((state) =>
        state.fresh ? { ...state, list: withArrived(state.list, state.fresh), fresh: null } : state,
      ),
    append: (page) => change((state) => appended(state, page)),
  };
}

/** Stories that stay: they are shown as they will be, and the next one is current. */
function staying(list: InboxList, keys: ReadonlySet<string>, to: StoryState | null): InboxList {
  if (to === null) return list;
  const moved = list.rows.filter(({ key }) => keys.has(key)).map((row) => ({ ...row, state: to }));
  const after = replaced(list, moved);
  return list.selected.size === 0 ? stepped(after, 1) : after;
}

function replaced(list: InboxList, rows: readonly StoryRow[]): InboxList {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return { ...list, rows: list.rows.map((row) => byKey.get(row.key) ?? row) };
}

function drifted(drift: InboxState["drift"], rows: readonly StoryRow[], to: StoryState, by = 1): InboxState["drift"] {
  const next = { ...drift };
  for (const { state } of rows) {
    next[state] = (next[state] ?? 0) - by;
    next[to] = (next[to] ?? 0) + by;
  }
  return next;
}

/** Why something was not taken back; null: it was. */
function whyNot(result: ActResult): string | null {
  if (result === null) return null;
  if (!result.ok) return result.errors.map(({ message }) => message).join(" ");
  return result.value.items.find(({ ok }) => !ok)?.message ?? null;
}
