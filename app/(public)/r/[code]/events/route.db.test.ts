import { beforeEach, describe, expect, test, vi } from "vitest";
import { GET as teamEvents } from "#app/(signed-in)/teams/[teamSlug]/team-test/rounds/[number]/events/route.ts";
import type { Member, Participant, Person } from "#lib/auth/actor.ts";
import { findMember } from "#lib/auth/require-member.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { aSignedIn, aTeam } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import type { Role } from "#lib/db/generated/enums.ts";
import { saveAnswer } from "#lib/team-test/ballots/ballot-store.ts";
import { advanceRound, closeRound } from "#lib/team-test/rounds/advance-round-store.ts";
import { newRoundSchema } from "#lib/team-test/rounds/round-schema.ts";
import { startRound } from "#lib/team-test/rounds/start-round-store.ts";
import { admitGuest, askForSeat, takeSeat } from "#lib/team-test/seats/seat-store.ts";
import { GET } from "./route.ts";

// Next's request, which exists only while Next serves one.
const here = vi.hoisted(() => ({ cookies: new Map<string, { value: string }>(), headers: new Headers() }));
vi.mock("next/headers", () => ({ cookies: async () => here.cookies, headers: async () => here.headers }));

const now = new Date();
const origin = "http://headroom.example";

/** What a screen was told so far, and whether that was all. */
type Screen = { status: number; events: { event: string; data: string }[]; text: () => string; isOver: () => boolean };

function screenOf(response: Response): Screen {
  let text = "";
  let isOver = false;
  async function listen() {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
    isOver = true;
  }
  void listen();
  return {
    status: response.status,
    get events() {
      return [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event = "", data = ""]) => ({ event, data }));
    },
    text: () => text,
    isOver: () => isOver,
  };
}

const phasesOn = ({ events }: Screen) => events.map(({ data }) => JSON.parse(data).phase);
const told = ({ events }: Screen) => events.map(({ event }) => event);

let member: Member;
let round: { id: string; number: number; code: string };

async function open(isAnonymous: boolean): Promise<void> {
  const team = await aTeam({ isPrivate: true });
  member = (await joinTeam(team, "lead")).member;
  const started = await startRound(
    member,
    newRoundSchema.parse({ setId: "team-test", mode: "live", isAnonymous }),
    now,
  );
  if (!started.ok) throw new Error(started.errors[0]?.message);
  const { id, number, code } = await db.round.findFirstOrThrow({ where: { teamId: team.id } });
  round = { id, number, code: code ?? "" };
}

async function joinTeam(team: { id: string; slug: string }, role: Role) {
  const { user, cookie, cookieName } = await aSignedIn({ teamId: team.id, role });
  const facts = { userId: user.id, sessionId: "", name: user.name, email: user.email, isAdmin: false, address: "" };
  const person = { kind: "person", ...facts } as Person;
  const joined = await findMember(person, team.slug);
  if (!joined) throw new Error("no member");
  return { person, member: joined, signIn: () => void here.cookies.set(cookieName, { value: cookie }) };
}

/** A member with a seat and a ballot who has answered the first question. */
async function answering(name: string, comment: string): Promise<void> {
  const { person } = await joinTeam({ id: member.teamId, slug: member.teamSlug }, "member");
  const taken = await takeSeat({ ...person, name }, round.id, now);
  if (!taken.ok) throw new Error("no seat");
  const { id } = await db.seat.findFirstOrThrow({ where: { roundId: round.id, userId: person.userId } });
  const secret = taken.value.ballot?.split(".")[1];
  const facts = { teamId: member.teamId, roundId: round.id, seatId: id, name, isGuest: false };
  const participant = { kind: "participant", ...facts, ballot: secret ? secretHash(secret) : null } as Participant;
  const saved = await saveAnswer(participant, { questionId: "trends", answer: "no", comment });
  expect(saved.ok).toBe(true);
}

/** A guest who has asked for a seat, in this browser. */
async function aGuest(name = "Gus"): Promise<string> {
  const asked = await askForSeat(round.id, name);
  if (!asked.ok || !asked.value.seat) throw new Error("no seat");
  here.cookies.set(`headroom.seat-${round.id.slice(-12)}`, { value: asked.value.seat });
  return (await db.seat.findFirstOrThrow({ where: { roundId: round.id, name } })).id;
}

async function screen(code = round.code): Promise<Screen> {
  const request = new Request(`${origin}/r/${code}/events`);
  return screenOf(await GET(request, { params: Promise.resolve({ code }) }));
}

async function desk(number = round.number, teamSlug = member.teamSlug): Promise<Screen> {
  const request = new Request(`${origin}/teams/${teamSlug}/team-test/rounds/${number}/events`);
  return screenOf(await teamEvents(request, { params: Promise.resolve({ teamSlug, number: String(number) }) }));
}

beforeEach(async () => {
  here.cookies.clear();
  here.headers = new Headers({ host: "headroom.example", "x-forwarded-for": crypto.randomUUID() });
  await open(false);
});

describe("whoever is in no round", () => {
  test("is refused without a seat", async () => {
    expect((await screen()).status).toBe(403);
  });

  test.each(["7KQ4M2XD", "7kq4m2xd", "none", ""])("is told that “%s” is no round's code", async (code) => {
    expect((await screen(code)).status).toBe(404);
  });

  test("has to wait after many wrong codes; who has a seat does not", async () => {
    const statuses = [];
    for (let tries = 0; tries < 22; tries += 1) statuses.push((await screen("7KQ4M2XD")).status);
    expect([statuses[0], statuses.at(-1), (await screen()).status]).toEqual([404, 429, 429]);
    await aGuest();
    expect((await screen()).status).toBe(200);
  });

  test("is refused from another site, with a seat too", async () => {
    await aGuest();
    here.headers.set("sec-fetch-site", "cross-site");
    expect((await screen()).status).toBe(403);
  });

  test("is refused with the seat of another round", async () => {
    await aGuest();
    await open(false);
    expect((await screen()).status).toBe(403);
  });
});

describe("a guest", () => {
  test("who waits is told when they are let in, and nothing of the round", async () => {
    const seatId = await aGuest();
    const waiting = await screen();
    await vi.waitFor(() => expect(told(waiting)).toEqual(["waiting"]));
    await advanceRound(member, { roundId: round.id, from: "past_actions" }, now);
    await answering("Ben", "a comment of Ben");
    await admitGuest(member, { roundId: round.id, seatId, isIn: true }, now);
    await vi.waitFor(() => expect(waiting.isOver()).toBe(true));
    expect(waiting.text()).toBe("retry: 1000\n\nevent: waiting\ndata: {}\n\nevent: admitted\ndata: {}\n\n");
  });

  test("who waits is told when they are sent away, or the round is closed", async () => {
    const seatId = await aGuest();
    const sentAway = await screen();
    await aGuest("Gil");
    const closed = await screen();
    await vi.waitFor(() => expect([told(sentAway), told(closed)]).toEqual([["waiting"], ["waiting"]]));
    await admitGuest(member, { roundId: round.id, seatId, isIn: false }, now);
    await vi.waitFor(() => expect(sentAway.isOver()).toBe(true));
    await closeRound(member, round.id, now);
    await vi.waitFor(() => expect(closed.isOver()).toBe(true));
    expect([told(sentAway), told(closed)]).toEqual([
      ["waiting", "refused"],
      ["waiting", "refused"],
    ]);
  });

  test("who is in sees the round without evidence and without those who wait, until they are sent away", async () => {
    const seatId = await aGuest();
    await askForSeat(round.id, "Somebody who waits");
    await admitGuest(member, { roundId: round.id, seatId, isIn: true }, now);
    const seated = await screen();
    await vi.waitFor(() => expect(told(seated)).toEqual(["state"]));
    expect(JSON.parse(seated.events[0]?.data ?? "")).toMatchObject({
      phase: "past_actions",
      waiting: [],
      evidence: null,
    });
    await admitGuest(member, { roundId: round.id, seatId, isIn: false }, now);
    await vi.waitFor(() => expect(seated.isOver()).toBe(true));
    expect(told(seated)).toEqual(["state", "refused"]);
    expect(seated.text()).not.toContain("Somebody who waits");
  });
});

describe.each([
  ["a round with names", false],
  ["an anonymous round", true],
])("%s", (_kind, isAnonymous) => {
  beforeEach(() => open(isAnonymous));

  test("keeps all answers to itself until the reveal, on every stream", async () => {
    await advanceRound(member, { roundId: round.id, from: "past_actions" }, now);
    const seatId = await aGuest();
    await admitGuest(member, { roundId: round.id, seatId, isIn: true }, now);
    const ofGuest = await screen();
    (await joinTeam({ id: member.teamId, slug: member.teamSlug }, "lead")).signIn();
    const ofLead = await desk();
    const screens = [ofGuest, ofLead];
    await vi.waitFor(() => expect(screens.map((one) => phasesOn(one).at(-1))).toEqual(["answer", "answer"]));
    for (const name of ["Ann", "Ben", "Cem", "Dan"]) await answering(name, `what ${name} thinks`);
    await vi.waitFor(() =>
      expect(screens.every(({ text }) => ["Ann", "Dan"].every((name) => text().includes(name)))).toBe(true),
    );
    for (const { text, events } of screens) {
      expect(text()).not.toContain("thinks");
      expect(events.every(({ data }) => JSON.parse(data).results === null)).toBe(true);
    }

    await advanceRound(member, { roundId: round.id, from: "answer" }, now);
    await vi.waitFor(() => expect(screens.map((one) => phasesOn(one).at(-1))).toEqual(["reveal", "reveal"]));
    const shown = screens.map(({ events }) => {
      const { results } = JSON.parse(events.at(-1)?.data ?? "");
      return results.find(({ questionId }: { questionId: string }) => questionId === "trends");
    });
    for (const trends of shown) expect(trends).toMatchObject({ votes: 4, tally: { no: 4 } });
    // Guests see counts alone.
    expect(shown.map(({ people }) => people?.length ?? null)).toEqual([null, isAnonymous ? null : 4]);
  });
});

describe("the desk", () => {
  test("sees who waits when its reader may let them in, and not when they may only read", async () => {
    await askForSeat(round.id, "Gus");
    const { signIn } = await joinTeam({ id: member.teamId, slug: member.teamSlug }, "lead");
    signIn();
    const ofLead = await desk();
    const viewer = await joinTeam({ id: member.teamId, slug: member.teamSlug }, "viewer");
    viewer.signIn();
    const ofViewer = await desk();
    await vi.waitFor(() => expect([told(ofLead), told(ofViewer)]).toEqual([["state"], ["state"]]));
    expect([ofLead.text().includes("Gus"), ofViewer.text().includes("Gus")]).toEqual([true, false]);
  });

  test("is shown the end of a round, and then nothing more", async () => {
    const { signIn } = await joinTeam({ id: member.teamId, slug: member.teamSlug }, "member");
    signIn();
    const running = await desk();
    await vi.waitFor(() => expect(phasesOn(running)).toEqual(["past_actions"]));
    await closeRound(member, round.id, now);
    await vi.waitFor(() => expect(running.isOver()).toBe(true));
    const later = await desk();
    await vi.waitFor(() => expect(later.isOver()).toBe(true));
    expect([phasesOn(running), phasesOn(later)]).toEqual([["past_actions", "closed"], ["closed"]]);
  });

  test("is another team's for nobody else", async () => {
    const own = { slug: member.teamSlug, number: round.number };
    const elsewhere = await aTeam({ isPrivate: true });
    const stranger = await joinTeam(elsewhere, "lead");
    stranger.signIn();
    expect((await desk(own.number, own.slug)).status).toBe(404);
    expect((await desk(own.number, elsewhere.slug)).status).toBe(404);
    here.cookies.clear();
    expect((await desk()).status).toBe(401);
  });

  test.each([99, 0, -1, 2 ** 40, Number.NaN])("says that there is no round %d", async (number) => {
    const { signIn } = await joinTeam({ id: member.teamId, slug: member.teamSlug }, "member");
    signIn();
    expect((await desk(number)).status).toBe(404);
  });
});
