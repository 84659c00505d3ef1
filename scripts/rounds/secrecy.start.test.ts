import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trialTeam, trialToken } from "#scripts/start/run-client.ts";
import { TrialInstance, until } from "#scripts/start/trial-instance.ts";
import type { Browser } from "./browser.ts";
import { Screen } from "./screen.ts";
import { adminOf, type Hand, memberOf, newBrowser, TrialRound } from "./trial-round.ts";

const teamTestPath = `/teams/${trialTeam}/team-test`;
/** What each of them writes, and nobody else. */
const commentOf = (name: string) => `remark of ${name}, nobody's business`;
const names = ["Ann", "Ben", "Fox", "Gil"];
const words = names.map(commentOf);

let headroom: TrialInstance;
let browsers: Record<string, Browser>;
let anonymous: TrialRound;
let named: TrialRound;
let hands: Map<TrialRound, Hand[]>;
/** What a guest is told who was sent away, in each round. */
const refusals: (string | null)[] = [];

// Reads /proc to find the processes.
describe.skipIf(process.platform !== "linux")("what people answer", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    await headroom.sql(`update "Team" set visibility = 'private' where slug = $1`, [trialTeam]);
    const admin = await adminOf(headroom);
    const [ann, ben, vic] = [
      await memberOf(headroom, "Ann", "lead"),
      await memberOf(headroom, "Ben", "member"),
      await memberOf(headroom, "Vic", "viewer"),
    ];
    const [fox, gil, waiting, refused] = [0, 1, 2, 3].map(() => newBrowser(headroom)) as [
      Browser,
      Browser,
      Browser,
      Browser,
    ];
    anonymous = await TrialRound.start(headroom, ann, { setId: "team-test", isAnonymous: true });
    named = await TrialRound.start(headroom, ann, { setId: "readiness", isAnonymous: false });
    hands = new Map();
    for (const round of [anonymous, named]) {
      await round.advance("past_actions");
      const members = [await round.joinAsMember(ann), await round.joinAsMember(ben)];
      const guests = [await round.joinAsGuest(headroom, fox, "Fox"), await round.joinAsGuest(headroom, gil, "Gil")];
      hands.set(round, [...members, ...guests]);
      const sent = await round.joinAsGuest(headroom, refused, "Zed");
      const [seat] = await headroom.sql(`select id from "Seat" where "roundId" = $1 and name = 'Zed'`, [round.id]);
      await round.lead("admitGuestAction", { seatId: seat?.id, isIn: false });
      const no = await sent.refusalOf("saveAnswerAction", { questionId: await firstOf(round), answer: "no" });
      refusals.push(no);
      const input = { code: round.code, name: "Wim" };
      await waiting.act(`/r/${round.code}`, "/r/[code]#askForSeatAction", [null, input]);
    }
    browsers = { admin, ann, ben, vic, fox, gil, waiting, refused, nobody: newBrowser(headroom) };
    for (const round of [anonymous, named]) {
      const questionId = await firstOf(round);
      for (const [index, hand] of (hands.get(round) ?? []).entries())
        await hand.answer(questionId, index === 0 ? "no" : "yes", commentOf(names[index] ?? ""));
    }
  });
  afterAll(() => headroom?.discard());

  test("is told to nobody else before the reveal, by no page, stream, file or log", async () => {
    for (const [who, browser] of Object.entries(browsers)) {
      const own = commentOf(who[0]?.toUpperCase() + who.slice(1));
      const told = await everythingToldTo(browser);
      for (const { what, text } of told) {
        const others = words.filter((word) => word !== own && text.includes(word));
        expect({ who, what, others }).toEqual({ who, what, others: [] });
        // Those of one's own are in one's hand alone.
        const isOwnHand = what.startsWith("/r/");
        expect({ who, what, isTold: !isOwnHand && text.includes(own) }).toEqual({ who, what, isTold: false });
      }
    }
  });

  test("is not told by the archive of the instance before the reveal, nor who has which ballot", async () => {
    const archive = await readArchive();
    expect(words.filter((word) => archive.includes(word))).toEqual([]);
    expect(archive).not.toContain(anonymous.code);
    for (const { hash } of await headroom.sql(`select hash from "BallotKey"`)) expect(archive).not.toContain(hash);
  });

  test("cannot be changed by others, nor with others' codes, seats and ballots", async () => {
    expect(refusals).toEqual([0, 1].map(() => expect.stringMatching(/^You are not in this round/)));
    const questionId = await firstOf(anonymous);
    const [, ben] = hands.get(anonymous) ?? [];
    const input = { questionId, answer: "unknown" };
    for (const who of ["admin", "vic", "waiting", "refused", "nobody"]) {
      const browser = browsers[who];
      if (!browser || !ben) throw new Error("nobody there");
      const args = [anonymous.code, { ...input, seatId: "x", keyHash: "x", roundId: named.id }];
      const answer = await browser.call(ben.path, "/r/[code]#saveAnswerAction", args);
      expect(`${who}: ${answer.text}`).toContain("You are not in this round");
    }
    expect(await ben?.refusalOf("saveAnswerAction", { ...input, questionId: await firstOf(named) })).toBe(
      "This round does not ask that question.",
    );
    expect(await ben?.refusalOf("saveAnswerAction", { ...input, comment: "x".repeat(501) })).toMatch(/at most 500/);
    expect(await ben?.refusalOf("saveAnswerAction", { ...input, comment: "\0" })).toMatch(/NUL/);
    expect(await ben?.refusalOf("saveAnswerAction", { ...input, answer: "maybe" })).not.toBeNull();
    expect(await ben?.ownAnswers()).toEqual([{ questionId, answer: "yes", comment: commentOf("Ben") }]);
  });

  test("is one answer, however often and from however many tabs it is given", async () => {
    const questionId = await firstOf(anonymous);
    const [, ben] = hands.get(anonymous) ?? [];
    const said = Array.from({ length: 8 }, async () => ben?.answer(questionId, "yes", commentOf("Ben")));
    expect(await Promise.all(said)).toEqual(said.map(() => ({ answered: 1 })));
    const counted = `select count(*)::int as count from "Ballot" where "roundId" = $1`;
    expect(await headroom.sql(counted, [anonymous.id])).toEqual([{ count: 4 }]);
  });

  test("is told in no screen of somebody who left the team or was sent away meanwhile", async () => {
    const eve = await memberOf(headroom, "Eve", "member");
    await anonymous.joinAsMember(eve);
    const screens = [`${anonymous.path}/events`, `/r/${anonymous.code}/events`].map((path) => new Screen(eve, path));
    await until(() => screens.every(({ state }) => state !== null), "the screens follow");
    await headroom.sql(`delete from "Membership" where "userId" = (select id from "User" where name = 'Eve')`);
    await anonymous.lead("setTimerAction", { act: "start" });
    await until(() => screens.every(({ isOver }) => isOver), "the screens end", 40_000);
    expect(await statusOf(eve, `${anonymous.path}/events`)).toBe(404);
    expect(await statusOf(eve, `/r/${anonymous.code}/events`)).toBe(403);
  });

  test("is revealed once, whoever presses how often, without whose it was", async () => {
    const ben = browsers.ben;
    const pressed = Array.from({ length: 6 }, (_, at) => anonymous.advance("answer", at % 2 ? ben : undefined));
    expect(await Promise.all(pressed)).toEqual(pressed.map(() => ({ phase: "reveal" })));
    await named.advance("answer");
    const audit = await headroom.sql(`select subject from "AuditEntry" where action = 'round.revealed'`);
    expect(audit.length).toBeLessThanOrEqual(2);

    const seats = await headroom.sql(`select id, name from "Seat" where "roundId" = $1`, [anonymous.id]);
    const screen = new Screen(browsers.ann ?? newBrowser(headroom), `${anonymous.path}/events`);
    await until(() => screen.state?.results != null, "the results are there");
    const result = screen.state?.results?.[0];
    screen.close();
    expect(result).toMatchObject({ votes: 4, tally: { yes: 3, no: 1 }, people: null });
    expect(result?.comments.toSorted()).toEqual(words.toSorted());
    for (const { id } of seats) expect(JSON.stringify(result)).not.toContain(id);
    for (const hand of hands.get(anonymous) ?? []) expect(await hand.ownAnswers()).toEqual([]);
  });

  test("is told to guests as counts alone after the reveal, and to strangers not at all", async () => {
    for (const who of ["fox", "waiting", "refused", "nobody"]) {
      const browser = browsers[who];
      if (!browser) throw new Error("nobody there");
      for (const { what, text } of await everythingToldTo(browser)) {
        const ownInNamed = who === "fox" ? [commentOf("Fox")] : [];
        const told = words.filter((word) => text.includes(word) && !ownInNamed.includes(word));
        expect({ who, what, told }).toEqual({ who, what, told: [] });
      }
    }
  });

  test("leaves in files as counts, without a name or a remark", async () => {
    for (const path of [anonymous.path, named.path, teamTestPath]) {
      for (const file of ["export.csv", "export.json"]) {
        const { status, text } = await (browsers.ann ?? newBrowser(headroom)).open(`${path}/${file}`);
        expect(status).toBe(200);
        expect([...words, ...names, "Zed", anonymous.code].filter((word) => text.includes(word))).toEqual([]);
      }
    }
  });
});

async function firstOf(round: TrialRound): Promise<string> {
  const [row] = await headroom.sql(`select questions->0->>'id' as id from "Round" where id = $1`, [round.id]);
  return String(row?.id);
}

async function statusOf(browser: Browser, path: string): Promise<number> {
  return (await browser.open(path)).status;
}

/** Every page as a document and as the router's payload, every file, and the first message of every stream. */
async function everythingToldTo(browser: Browser): Promise<{ what: string; text: string }[]> {
  const told: { what: string; text: string }[] = [];
  const team = `/teams/${trialTeam}`;
  const rounds = [anonymous, named];
  const pages = [
    ...rounds.flatMap(({ path, code }) => [path, `${path}/room`, `/r/${code}`]),
    ...["", "/new", "/sets", "/settings"].map((page) => teamTestPath + page),
    team,
    `${team}/settings/audit`,
    `${team}/settings`,
    "/settings/audit",
    "/",
  ];
  for (const path of pages) {
    told.push({ what: path, text: (await browser.open(path)).text });
    told.push({ what: path, text: (await browser.payload(path)).text });
  }
  const files = [teamTestPath, ...rounds.map(({ path }) => path)];
  for (const path of files.flatMap((path) => [`${path}/export.csv`, `${path}/export.json`]))
    told.push({ what: path, text: (await browser.open(path)).text });
  for (const path of rounds.flatMap(({ path, code }) => [`${path}/events`, `/r/${code}/events`])) {
    const screen = new Screen(browser, path);
    await until(() => screen.isOver || /^data: /m.test(screen.text), `${path} says something`);
    screen.close();
    told.push({ what: `stream ${path}`, text: screen.text });
  }
  return told;
}

async function readArchive(): Promise<string> {
  const response = await fetch(`${headroom.client.url}/api/v1/export`, {
    headers: { authorization: `Bearer ${trialToken}` },
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
}
