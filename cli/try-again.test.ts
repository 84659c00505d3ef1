import { expect, test } from "vitest";
import type { Fault } from "./connection-fault.ts";
import { type Attempt, tryAgain } from "./try-again.ts";

const lost: Attempt<string> = { kind: "fault", fault: { sentence: "Connection lost", isPassing: true }, at: "at 43 %" };
const done: Attempt<string> = { kind: "done", value: "sent" };

async function trying(results: Attempt<string>[], forSeconds = 0.001, signal = new AbortController().signal) {
  const said: string[] = [];
  let made = 0;
  const attempt = () => Promise.resolve(results[made++] ?? lost);
  const outcome = await tryAgain(attempt, {
    forSeconds,
    say: (line) => said.push(line),
    signal,
    again: "sending",
  }).catch((error: unknown) => error);
  return { outcome, said, made };
}

test("what may pass is tried again, and said in a line", async () => {
  expect(await trying([lost, lost, done])).toEqual({
    outcome: "sent",
    said: ["Connection lost at 43 %: sending again (2 of 5)", "Connection lost at 43 %: sending again (3 of 5)"],
    made: 3,
  });
});

test("after five attempts it is given up with what to do", async () => {
  const { outcome, made } = await trying([]);
  expect(made).toBe(5);
  expect(outcome).toMatchObject({
    exitCode: 3,
    message: expect.stringContaining("Given up after 5 attempts. Check that"),
  });
});

test("what does not pass is not tried again", async () => {
  const fault: Fault = { sentence: "There is no host x: check HEADROOM_URL.", isPassing: false };
  const { outcome, made } = await trying([{ kind: "fault", fault, at: "" }]);
  expect(made).toBe(1);
  expect(outcome).toMatchObject({ exitCode: 3, message: fault.sentence });
});

test("with no time to try again there is one attempt", async () => {
  expect(await trying([], 0)).toMatchObject({ made: 1, said: [] });
});

test("a pause can be stopped", async () => {
  const stop = new AbortController();
  const trial = trying([lost], 600, stop.signal);
  stop.abort();
  expect((await trial).outcome).toMatchObject({ name: "AbortError" });
});

test("a longer pause that the server asks for is kept", async () => {
  const stop = new AbortController();
  const fault: Fault = { sentence: "Headroom asks for a pause (429)", isPassing: true, retryAfterMs: 30_000 };
  const trial = trying([{ kind: "fault", fault, at: "" }], 1, stop.signal);
  stop.abort();
  expect((await trial).said).toEqual(["Headroom asks for a pause (429): sending again in 30 s (2 of 5)"]);
});
