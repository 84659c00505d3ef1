import { setTimeout as pause } from "node:timers/promises";
import { numberText } from "#lib/shared/number-text.ts";
import { teamTestSet } from "#lib/team-test/question-sets/team-test-set.ts";
import { type Phase, phasesOf } from "#lib/team-test/rounds/phase.ts";
import type { BenchResult } from "./bench-result.ts";
import {
  type Facilitator,
  makeFacilitator,
  makeGuests,
  type OpenRound,
  openRound,
  type Someone,
} from "./round/people.ts";
import { pressing } from "./round/press.ts";
import { Screen } from "./round/screen.ts";
import { startWebs, type Webs } from "./round/webs.ts";

const screens = 40;
const liveRounds = 5;
const manyPeople = 300;
const wantedMs = 1_000;
const minuteMs = 60_000;
const answers = ["yes", "no", "unknown"] as const;

const advanceAction = "/teams/[teamSlug]/team-test/rounds/[number]#advanceRoundAction";
const answerAction = "/r/[code]#saveAnswerAction";

/**
 * Rounds of the team test on two web servers with one database: how soon forty screens follow whoever leads, and three hundred people
 * who answer at once.
 */
export async function roundBench(): Promise<BenchResult> {
  const webs = await startWebs();
  try {
    const facilitator = await makeFacilitator();
    const live: number[] = [];
    for (let round = 0; round < liveRounds; round += 1) live.push(...(await followRound(webs, facilitator)));
    const times = sorted(live);
    const statements = await countQueries(webs, facilitator);
    const { calm, rush, kept, revealMs } = await manyAnswers(webs, facilitator);
    const memory = Math.max(...webs.residentBytes());
    const ms = (value: number) => `${numberText(Math.round(value))} ms`;
    const p95 = at(times, 0.95);
    return {
      measures: [
        {
          what: `from "next" to the last of ${screens} screens, median of ${times.length}`,
          figure: ms(at(times, 0.5)),
        },
        { what: "the same, p95", figure: ms(p95), wanted: `at most ${ms(wantedMs)}` },
        { what: "the same, max", figure: ms(at(times, 1)) },
        { what: "statements of a change, both servers and all screens", figure: String(statements.change) },
        { what: `statements of an answer`, figure: String(statements.answer) },
        { what: `an answer, ${manyPeople} people within a minute: median`, figure: ms(at(calm.times, 0.5)) },
        { what: "the same, p95", figure: ms(at(calm.times, 0.95)) },
        { what: `an answer, ${manyPeople} people at once: median`, figure: ms(at(rush.times, 0.5)) },
        { what: "the same, p95", figure: ms(at(rush.times, 0.95)) },
        { what: "answers a second then", figure: String(Math.round(rush.sent / rush.seconds)) },
        { what: "answers that are there", figure: numberText(kept), wanted: numberText(rush.sent) },
        { what: `reveal of ${numberText(kept)} answers`, figure: ms(revealMs) },
        { what: "memory of a web server, at most", figure: `${Math.round(memory / 1e6)} MB` },
      ],
      json: {
        medianMs: at(times, 0.5),
        p95Ms: p95,
        maxMs: at(times, 1),
        statementsOfChange: statements.change,
        statementsOfAnswer: statements.answer,
        calmMedianMs: at(calm.times, 0.5),
        calmP95Ms: at(calm.times, 0.95),
        rushMedianMs: at(rush.times, 0.5),
        rushP95Ms: at(rush.times, 0.95),
        answersPerSecond: rush.sent / rush.seconds,
        lost: rush.sent - kept,
        revealMs,
        residentBytes: memory,
      },
    };
  } finally {
    await webs.stop();
  }
}

/** Forty screens, half of them at each server, through all phases of a round: the ms from each press to the last screen's event. */
async function followRound(webs: Webs, facilitator: Facilitator): Promise<number[]> {
  const round = await openRound(facilitator, "live");
  const guests = await makeGuests(facilitator, round, screens);
  const open = await openScreens(webs, round, guests);
  const times: number[] = [];
  for (const [from, to] of steps()) {
    if (from === "answer") await answerAll(guests);
    await pause(200);
    const pressedAt = performance.now();
    await next(webs, facilitator, round, from);
    times.push(Math.max(...(await Promise.all(open.map((screen) => screen.told(to))))) - pressedAt);
  }
  for (const screen of open) screen.close();
  return times;
}

function openScreens({ origins }: Webs, { code }: OpenRound, guests: readonly Someone[]): Promise<Screen[]> {
  return Promise.all(
    guests.map(({ cookie }, index) => Screen.open(`${origins[index % origins.length]}/r/${code}/events`, cookie)),
  );
}

function steps(): [from: Phase, to: Phase][] {
  const phases = phasesOf("live");
  return phases.slice(0, -1).map((from, index) => [from, phases[index + 1] ?? "closed"]);
}

async function next({ origins }: Webs, facilitator: Facilitator, { roundId, number }: OpenRound, from: Phase) {
  const page = `/teams/bench/team-test/rounds/${number}`;
  const args = ["bench", { roundId, from }];
  await pressing(advanceAction)({ origin: origins[0] ?? "", page, cookie: facilitator.cookie, args });
}

/** Not measured: straight to the store. */
async function answerAll(guests: readonly Someone[]): Promise<void> {
  const { saveAnswer } = await import("#lib/team-test/ballots/ballot-store.ts");
  for (const [index, { participant }] of guests.entries())
    for (const answer of ballotOf(index)) await saveAnswer(participant, answer);
}

function ballotOf(person: number) {
  return teamTestSet.questions.map(({ id }, index) => ({
    questionId: id,
    answer: answers[(person + index) % answers.length] ?? "yes",
    comment: index % 5 === 0 ? "It depends on the part of the shop." : "",
  }));
}

/** What the database is asked for one press of "next" that forty screens at two servers follow, and for one answer. */
async function countQueries(webs: Webs, facilitator: Facilitator) {
  const round = await openRound(facilitator, "live");
  const guests = await makeGuests(facilitator, round, screens);
  const open = await openScreens(webs, round, guests);
  await pause(500);
  const change = await webs.countStatements(async () => {
    await next(webs, facilitator, round, "past_actions");
    await Promise.all(open.map((screen) => screen.told("answer")));
    await pause(500);
  });
  const [someone] = guests;
  const answer = await webs.countStatements(async () => {
    if (someone) await send(webs, round, someone, 0, 0);
    await pause(500);
  });
  for (const screen of open) screen.close();
  for (const [from] of steps().slice(1)) await next(webs, facilitator, round, from);
  return { change, answer };
}

/**
 * Three hundred people who answer ten questions within a minute, by both servers; then all of them change every answer at once; then whoever
 * leads reveals them.
 */
async function manyAnswers(webs: Webs, facilitator: Facilitator) {
  const round = await openRound(facilitator, "async");
  const people = await makeGuests(facilitator, round, manyPeople);
  const calm = await answering(webs, round, people, minuteMs / teamTestSet.questions.length);
  const rush = await answering(webs, round, people, 0);
  const [row] = await webs.sql(`select count(*)::int as kept from "Ballot" where "roundId" = $1`, [round.roundId]);
  const revealedAt = performance.now();
  await next(webs, facilitator, round, "answer");
  return { calm, rush, kept: Number(row?.kept), revealMs: performance.now() - revealedAt };
}

/** Each person sends one answer after the other, with about so many ms from one to the next. */
async function answering(webs: Webs, round: OpenRound, people: readonly Someone[], everyMs: number) {
  const times: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    people.map(async (person, index) => {
      for (const [question] of teamTestSet.questions.entries()) {
        if (everyMs > 0)
          await pause(Math.max(0, startedAt + everyMs * (question + index / people.length) - performance.now()));
        const sentAt = performance.now();
        await send(webs, round, person, index, question);
        times.push(performance.now() - sentAt);
      }
    }),
  );
  return { sent: times.length, seconds: (performance.now() - startedAt) / 1000, times: sorted(times) };
}

async function send({ origins }: Webs, { code }: OpenRound, { cookie }: Someone, index: number, question: number) {
  const origin = origins[index % origins.length] ?? "";
  await pressing(answerAction)({ origin, page: `/r/${code}`, cookie, args: [code, ballotOf(index)[question]] });
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const at = (values: readonly number[], share: number) => values[Math.ceil(share * values.length) - 1] ?? Number.NaN;
