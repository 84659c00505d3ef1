import { notChanged } from "#components/ui/not-sent.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { MoveRequest } from "../moving/story-to-move.ts";

/** What became of each story that an act was about. With `batchId` it can be taken back. */
export type ActOutcome = {
  batchId: string | null;
  items: readonly { key: string; ok: boolean; message?: string }[];
};

/** A move of one story or of several. */
export type TriageMove = { keys: readonly string[]; move: MoveRequest };

/** The server actions, bound to their team. */
export type TriageActions = {
  /** Does several acts in their order and answers an outcome for each. */
  move: (input: { acts: readonly TriageMove[] }) => Promise<ActionResult<readonly ActOutcome[]>>;
  edit: (input: { keys: readonly string[]; changes: Record<string, unknown> }) => Promise<ActionResult<ActOutcome>>;
  undo: (input: { batchId: string }) => Promise<ActionResult<ActOutcome>>;
};

export type Act =
  | ({ kind: "move" } & TriageMove)
  | { kind: "edit"; keys: readonly string[]; changes: Record<string, unknown> };

/** `null`: it was taken back before it was sent. */
export type ActResult = ActionResult<ActOutcome> | null;

type Pushed = { act: Act; result: Promise<ActResult>; settle: (result: ActResult) => void };
type Entry = { kind: "act"; pushed: Pushed } | { kind: "undo"; run: () => Promise<void> };

export type ActQueue = {
  push: (act: Act) => Pushed;
  /** Takes an act back, after all that was pushed before. */
  undo: (pushed: Pushed) => Promise<ActResult>;
  isBusy: () => boolean;
};

const mostAtOnce = 50;

/**
 * Sends acts one after the other, in the order in which keys were pressed: Next sends one server action at a time anyway. Moves that wait
 * together go in one request. An act that is taken back before it was sent is never sent.
 */
export function createActQueue(actions: TriageActions, onIdle: () => void): ActQueue {
  let waiting: Entry[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    while (waiting.length > 0) await next();
    isRunning = false;
    onIdle();
  }
  async function next(): Promise<void> {
    const [first] = waiting;
    if (first?.kind === "undo") {
      waiting = waiting.slice(1);
      return first.run();
    }
    const after = waiting.findIndex((entry) => !isMove(entry));
    const count = Math.max(1, Math.min(after < 0 ? waiting.length : after, mostAtOnce));
    const pushed = waiting.slice(0, count).flatMap((entry) => (entry.kind === "act" ? [entry.pushed] : []));
    waiting = waiting.slice(count);
    const results = await send(
      actions,
      pushed.map(({ act }) => act),
    );
    for (const [index, { settle }] of pushed.entries()) settle(results[index] ?? null);
  }

  function push(act: Act): Pushed {
    const { promise: result, resolve: settle } = Promise.withResolvers<ActResult>();
    const pushed = { act, result, settle };
    waiting = [...waiting, { kind: "act", pushed }];
    void run();
    return pushed;
  }
  async function undo(pushed: Pushed): Promise<ActResult> {
    if (waiting.some((entry) => entry.kind === "act" && entry.pushed === pushed)) {
      waiting = waiting.filter((entry) => entry.kind !== "act" || entry.pushed !== pushed);
      pushed.settle(null);
      return null;
    }
    const { promise, resolve } = Promise.withResolvers<ActResult>();
    waiting = [...waiting, { kind: "undo", run: async () => resolve(await takeBack(actions, await pushed.result)) }];
    void run();
    return promise;
  }
  return { push, undo, isBusy: () => isRunning };
}

function isMove(entry: Entry): boolean {
  return entry.kind === "act" && entry.pushed.act.kind === "move";
}

async function send(actions: TriageActions, acts: readonly Act[]): Promise<ActResult[]> {
  const [first] = acts;
  if (first?.kind === "edit") {
    const { keys, changes } = first;
    return [await actions.edit({ keys, changes }).catch(notChanged)];
  }
  const moves = acts.flatMap((act) => (act.kind === "move" ? [{ keys: act.keys, move: act.move }] : []));
  const result = await actions.move({ acts: moves }).catch(notChanged);
  return result.ok ? result.value.map((value) => ({ ok: true, value })) : moves.map(() => result);
}

/** What was refused as a whole has nothing to take back. */
async function takeBack(actions: TriageActions, done: ActResult): Promise<ActResult> {
  if (!done?.ok || done.value.batchId === null) return null;
  return actions.undo({ batchId: done.value.batchId }).catch(notChanged);
}
