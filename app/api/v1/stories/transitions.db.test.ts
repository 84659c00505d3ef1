import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { aToken } from "#lib/auth/testing/cast.ts";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { moveSchema } from "#lib/stories/states/move-schema.ts";
import { type StoryState, storyStates } from "#lib/stories/states/story-state.ts";
import { moveStory } from "#lib/stories/story/move-story-store.ts";
import { storyKey } from "#lib/stories/story-key.ts";
import { POST } from "./[key]/transitions/route.ts";

type Asked = Record<string, unknown>;
/** What is made otherwise than in the story and the move that lack nothing. */
type Lack = {
  story?: Partial<Prisma.StoryUncheckedCreateInput>;
  move?: Asked;
  hangs?: "open fix" | "no hypothesis" | "no measurement";
};

const now = new Date();
let mia: Member;
let token: string;
let target: string;
let numbers = 0;

beforeAll(async () => {
  mia = await newTestMember("transitions", "lead");
  token = (await aToken(mia.teamId, ["stories:write"])).token;
  await db.storySettings.create({ data: { teamId: mia.teamId, prefix: "TRA", nextNumber: 100_000 } });
  target = (await makeStory("framed", {})).key;
});

/** A story in a state, with all that any move asks of it, but for what it is to lack. */
async function makeStory(state: StoryState, { story = {}, hangs }: Lack, snoozedFrom: StoryState = "inbox") {
  numbers += 1;
  const { teamId } = mia;
  const data = {
    teamId,
    number: numbers,
    state,
    title: "Baskets time out",
    customerImpact: "They pay twice.",
    affectedGroup: "sellers",
    responsibleTeamId: teamId,
    effortLow: 1,
    effortLikely: 2,
    effortHigh: 3,
    ...(state === "snoozed" && { snoozedFrom }),
    ...story,
  };
  const { id: storyId } = await db.story.create({ data });
  const of = { storyId, teamId };
  if (state === "investigating" && hangs !== "no hypothesis")
    await db.hypothesis.create({
      data: {
        ...of,
        number: 1,
        state: "confirmed",
        component: "",
        metric: "",
        claim: "",
        population: "",
        createdBy: "",
      },
    });
  if (hangs === "open fix") await db.fix.create({ data: { ...of, title: "Index", createdBy: "Ada" } });
  if (state === "verifying" && hangs !== "no measurement")
    await db.measurement.create({ data: { ...of, metric: "p95Ms", result: {}, madeBy: "Ada" } });
  return { id: storyId, key: storyKey("TRA", numbers) };
}

/** All that any move takes. */
function everything(to: StoryState): Asked {
  return {
    to,
    reason: "It has to be.",
    notes: "The pool is too small.",
    duplicateOf: target,
    snoozeUntil: "2099-01-01T00:00:00Z",
    investigatorId: mia.userId,
    question: "What makes it slow?",
    minutes: 120,
    ownerId: mia.userId,
    decision: "It is the cheapest.",
    change: "3f70be2",
    outcome: to === "fixing" ? "no_change" : "improved",
  };
}

type Answered = { isMoved: boolean; paths: string[] };

/** The names that the API has for what a move takes. */
const apiNames: Record<string, string> = {
  snoozeUntil: "wakesAt",
  investigatorId: "investigator",
  ownerId: "owner",
  approverId: "approver",
  title: "fields.title",
  customerImpact: "fields.customerImpact",
  affectedGroup: "fields.affectedGroup",
  responsibleTeamId: "fields.responsibleTeam",
  effort: "fields.effortHours",
};
const apiName = (name: string) => apiNames[name] ?? name;

const ways: Record<string, (key: string, move: Asked) => Promise<Answered>> = {
  store: async (key, move) => {
    const moved = await moveStory(mia, { key, ...moveSchema.parse(move) }, now);
    return { isMoved: moved.ok, paths: moved.ok ? [] : moved.errors.map(({ path }) => path) };
  },
  API: async (key, move) => {
    const body = Object.fromEntries(Object.entries(move).map(([name, value]) => [apiName(name), value]));
    const request = new Request(`http://headroom.example/api/v1/stories/${key}/transitions`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await POST(request, { params: Promise.resolve({ key }) });
    const { errors = [] } = await answer.json();
    if (answer.status !== 200 && answer.status !== 422) throw new Error(`${answer.status}`);
    return { isMoved: answer.status === 200, paths: errors.map(({ path }: { path: string }) => path) };
  },
};

const reason = { reason: [{ move: { reason: "" } }] };
const duplicate = { duplicateOf: [{ move: { duplicateOf: "" } }, { move: { duplicateOf: "TRA-99999" } }] };
const snooze = { snoozeUntil: [{ move: { snoozeUntil: null } }, { move: { snoozeUntil: "2020-01-01T00:00:00Z" } }] };
const notes = { notes: [{ move: { notes: "" } }] };

/** The table of the specification: what each transition takes, by the field that is refused, with each way of lacking it. */
const table: Partial<Record<StoryState, Partial<Record<StoryState, Record<string, Lack[]>>>>> = {
  inbox: {
    framed: {
      title: [{ story: { title: "" } }],
      customerImpact: [{ story: { customerImpact: "" } }],
      affectedGroup: [{ story: { affectedGroup: "" } }],
      responsibleTeamId: [{ story: { responsibleTeamId: null } }],
    },
    duplicate,
    declined: reason,
    snoozed: snooze,
  },
  framed: {
    investigating: {
      investigatorId: [{ move: { investigatorId: null } }],
      question: [{ move: { question: "" } }],
      minutes: [{ move: { minutes: null } }, { move: { minutes: 14 } }, { move: { minutes: 481 } }],
    },
    duplicate,
    declined: reason,
    snoozed: snooze,
  },
  investigating: {
    sized: {
      approverId: [{ hangs: "no hypothesis" }],
      effort: [{ story: { effortLow: null, effortLikely: null, effortHigh: null } }],
    },
    framed: notes,
    parked: notes,
    duplicate,
    declined: reason,
  },
  sized: {
    fixing: { ownerId: [{ move: { ownerId: null } }], decision: [{ move: { decision: "" } }] },
    parked: reason,
    duplicate,
    declined: reason,
  },
  parked: { framed: reason, duplicate, declined: reason },
  fixing: { verifying: { fixes: [{ hangs: "open fix" }], change: [{ move: { change: "" } }] } },
  verifying: {
    closed: {
      outcome: [{ move: { outcome: null } }],
      outcomeReason: [{ move: { outcome: "unproven" } }, { hangs: "no measurement" }],
    },
    fixing: { outcome: [{ move: { outcome: null } }, { move: { outcome: "improved" } }] },
  },
  closed: { framed: reason },
  declined: { framed: reason },
  snoozed: {
    inbox: { to: [{ story: { snoozedFrom: "framed" } }] },
    framed: { to: [{ story: { snoozedFrom: "inbox" } }] },
  },
};

async function stateOf(id: string): Promise<StoryState> {
  return (await db.story.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
}

describe.each(Object.entries(ways))("by the %s", (name, move) => {
  const named = (path: string) => (name === "API" ? apiName(path) : path);

  test.each(storyStates)("a story in %s goes where the table leads, and nowhere else", async (from) => {
    for (const to of storyStates) {
      const { id, key } = await makeStory(from, {}, to);
      const isAllowed = table[from]?.[to] !== undefined;
      const answered = await move(key, everything(to));
      expect([to, answered]).toEqual([to, { isMoved: isAllowed, paths: isAllowed ? [] : ["to"] }]);
      expect(await stateOf(id)).toBe(isAllowed ? to : from);
    }
  });

  test.each(Object.keys(table) as StoryState[])("a story in %s stays there when anything lacks", async (from) => {
    for (const [to, lacks] of Object.entries(table[from] ?? {}))
      for (const [path, cases] of Object.entries(lacks))
        for (const lack of cases) {
          const { id, key } = await makeStory(from, lack, to as StoryState);
          const answered = await move(key, { ...everything(to as StoryState), ...lack.move });
          expect([to, lack, answered]).toEqual([to, lack, { isMoved: false, paths: [named(path)] }]);
          expect(await stateOf(id)).toBe(from);
          expect(await db.storyEvent.count({ where: { storyId: id } })).toBe(0);
        }
  });
});
