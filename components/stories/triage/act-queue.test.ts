import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActionResult } from "#lib/shared/result.ts";
import { type ActOutcome, createActQueue, type TriageActions } from "./act-queue.ts";

/** A server that writes down what reaches it, in order, and answers a moment later. */
function aServer({ refuses = "" } = {}) {
  const log: string[] = [];
  let requests = 0;
  const outcome = (key: string): ActOutcome => ({ batchId: `batch of ${key}`, items: [{ key, ok: key !== refuses }] });
  const answer = async <Value>(value: Value): Promise<ActionResult<Value>> => {
    requests += 1;
    await Promise.resolve();
    return { ok: true, value };
  };
  const actions: TriageActions = {
    move: ({ acts }) => {
      for (const { keys } of acts) log.push(keys.join());
      return answer(acts.map(({ keys }) => outcome(keys.join())));
    },
    edit: ({ keys }) => {
      log.push(`edit ${keys.join()}`);
      return answer(outcome(keys.join()));
    },
    undo: ({ batchId }) => {
      log.push(`undo ${batchId}`);
      return answer({ batchId: null, items: [] });
    },
  };
  return { log, actions, requests: () => requests };
}

const decline = (key: string) => ({ kind: "move", keys: [key], move: { to: "declined" } }) as const;

test("twenty quick presses land in their order, in two requests", async () => {
  const { log, actions, requests } = aServer();
  const queue = createActQueue(actions, () => {});
  const keys = Array.from({ length: 20 }, (_, index) => `S-${index}`);
  const results = await Promise.all(keys.map((key) => queue.push(decline(key)).result));
  expect(log).toEqual(keys);
  expect(requests()).toBe(2);
  expect(results.map((result) => result?.ok && result.value.batchId)).toEqual(keys.map((key) => `batch of ${key}`));
});

test("an act that is taken back before it was sent is never sent; one that was sent is undone after it", async () => {
  const { log, actions } = aServer();
  const queue = createActQueue(actions, () => {});
  const [first, second] = [queue.push(decline("A")), queue.push(decline("B"))];
  await Promise.all([queue.undo(second), queue.undo(first)]);
  expect(log).toEqual(["A", "undo batch of A"]);
  expect(await second.result).toBeNull();
});

test("whatever is pressed, the server sees it in order, but for what was taken back in time", async () => {
  const press = fc.record({ isUndo: fc.boolean(), isEdit: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(press, { maxLength: 15 }), async (presses) => {
      const { log, actions } = aServer();
      let idles = 0;
      const queue = createActQueue(actions, () => {
        idles += 1;
      });
      const pushed = presses.map(({ isEdit }, index) =>
        queue.push(isEdit ? { kind: "edit", keys: [`${index}`], changes: {} } : decline(`${index}`)),
      );
      const taken = presses.flatMap(({ isUndo }, index) => {
        const one = pushed[index];
        return isUndo && one ? [queue.undo(one)] : [];
      });
      await Promise.all([...pushed.map(({ result }) => result), ...taken]);
      await Promise.resolve();
      const done = log.filter((line) => !line.startsWith("undo")).map((line) => Number(line.replace("edit ", "")));
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      for (const [index, { isUndo }] of presses.entries()) {
        const wasSent = done.includes(index);
        expect(log.includes(`undo batch of ${index}`)).toBe(isUndo && wasSent);
        expect(wasSent || isUndo).toBe(true);
      }
      expect(queue.isBusy()).toBe(false);
      expect(idles > 0 || presses.length === 0).toBe(true);
    }),
  );
});

test("without an answer every act of the request is refused, and the next ones go on", async () => {
  const { log, actions } = aServer();
  let isDown = true;
  const queue = createActQueue(
    {
      ...actions,
      move: (input) => (isDown ? Promise.reject(new Error("no network")) : actions.move(input)),
    },
    () => {},
  );
  expect(await queue.push(decline("A")).result).toMatchObject({ ok: false, errors: [{ message: /did not answer/ }] });
  isDown = false;
  expect(await queue.push(decline("B")).result).toMatchObject({ ok: true });
  expect(log).toEqual(["B"]);
});
