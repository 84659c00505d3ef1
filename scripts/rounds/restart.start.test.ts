import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { teamTestSet } from "#lib/team-test/question-sets/team-test-set.ts";
import type { Answer } from "#lib/team-test/results/tally.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";
import type { Browser } from "./browser.ts";
import { Screen } from "./screen.ts";
import { adminOf, type Hand, newBrowser, TrialRound } from "./trial-round.ts";

const names = ["Ann", "Ben", "Cem", "Dan", "Eve", "Fox"];
const saidBy = (person: number, question: number): Answer => ((person + question) % 3 === 0 ? "no" : "yes");

let headroom: TrialInstance;
let lead: Browser;
let round: TrialRound;
let hands: Hand[];
/** How many answers were acknowledged. */
let acknowledged = 0;

// Reads /proc to find the processes.
describe.skipIf(process.platform !== "linux")("a round", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    lead = await adminOf(headroom);
    round = await TrialRound.start(headroom, lead, { setId: "team-test", isAnonymous: true });
    await round.advance("past_actions");
    hands = await Promise.all(names.map((name) => round.joinAsGuest(headroom, newBrowser(headroom), name)));
    await round.lead("setTimerAction", { act: "start" });
  });
  afterAll(() => headroom?.discard());

  test("goes on where it was after kill −9 of the web server and of the database, and keeps what it acknowledged", async () => {
    const before = await firstState();
    const screens = [new Screen(lead, `${round.path}/events`), new Screen(hands[0]?.browser ?? lead, eventsOfHand())];
    await until(() => screens.every(({ state }) => state !== null), "the screens follow");
    const answering = Promise.all(hands.map((hand, person) => answerAll(hand, person)));

    await until(() => acknowledged >= 12, "people answer");
    const web = await headroom.kill("web");
    await until(() => screens.every(({ isOver }) => isOver), "the screens are cut off");
    await headroom.pidOf("web", web);
    const already = acknowledged;
    await until(() => acknowledged >= already + 12, "people answer again");
    process.kill(headroom.databasePid(), "SIGKILL");
    await answering;

    const after = await firstState();
    expect(after).toMatchObject({
      phase: "answer",
      seats: before.seats,
      timer: before.timer,
      finished: 6,
      results: null,
    });
    for (const [person, hand] of hands.entries()) {
      const own = await hand.ownAnswers();
      const said = teamTestSet.questions.map(({ id }, question) => `${id} ${saidBy(person, question)}`);
      expect(own.map(({ questionId, answer }) => `${questionId} ${answer}`).toSorted()).toEqual(said.toSorted());
    }
  });

  test("tells screens that came back what happens, and counts every answer at the reveal", async () => {
    const screen = new Screen(hands[1]?.browser ?? lead, eventsOfHand());
    await until(() => screen.state?.phase === "answer", "the screen is back");
    await hands[0]?.answer("trends", "unknown");
    await round.advance("answer");
    await until(() => screen.state?.phase === "reveal", "the reveal is there");

    const state = await firstState();
    const expected = teamTestSet.questions.map(({ id }, question) => {
      const all = names.map((_, person) => (id === "trends" && person === 0 ? "unknown" : saidBy(person, question)));
      const count = (answer: string) => all.filter((one) => one === answer).length;
      return {
        questionId: id,
        votes: 6,
        tally: { yes: count("yes"), no: count("no"), unknown: count("unknown"), not_ours: 0 },
      };
    });
    expect(state.results?.map(({ questionId, votes, tally }) => ({ questionId, votes, tally }))).toEqual(expected);
    const kept = `select count("keyHash")::int as keys, count("seatId")::int as seats, count(*)::int as all from "Ballot"`;
    expect(await headroom.sql(kept)).toEqual([{ keys: 0, seats: 0, all: 60 }]);
    expect(await headroom.sql(`select * from "BallotKey"`)).toEqual([]);
    screen.close();
  });
});

const eventsOfHand = () => `/r/${round.code}/events`;

async function firstState() {
  const screen = new Screen(lead, `${round.path}/events`);
  await until(() => screen.state !== null, "the desk has the round");
  screen.close();
  if (!screen.state) throw new Error("no state");
  return screen.state;
}

/** As the hand does it: what nobody acknowledged is sent again. */
async function answerAll(hand: Hand, person: number): Promise<void> {
  for (const [index, { id }] of teamTestSet.questions.entries()) {
    while ((await hand.answer(id, saidBy(person, index)).catch(() => null)) === null) await pause(50);
    acknowledged += 1;
  }
}
