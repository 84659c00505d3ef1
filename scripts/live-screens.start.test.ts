import { createHash } from "node:crypto";
import { get, type IncomingMessage } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { teamTestSet } from "#lib/team-test/question-sets/team-test-set.ts";
import { trialTeam } from "./start/run-client.ts";
import { TrialInstance, until } from "./start/trial-instance.ts";

const code = "7KQ4M2XD";
const token = "a guest's token";
const roundId = "01930000-0000-7000-8000-0000000000f1";
const stopsWithinMs = 4_000;

let headroom: TrialInstance;

/** A screen of a guest: what it was sent. */
class Screen {
  text = "";
  isOver = false;
  headers: IncomingMessage["headers"] = {};

  constructor(url: string) {
    const headers = { cookie: `headroom.seat-${roundId.slice(-12)}=${token}`, "accept-encoding": "gzip, br" };
    get(`${url}/r/${code}/events`, { headers }, (response) => {
      this.headers = response.headers;
      response.on("data", (chunk: Buffer) => {
        this.text += chunk.toString();
      });
      response.on("end", () => {
        this.isOver = true;
      });
      response.on("error", () => {});
    }).on("error", () => {});
  }
}

// Reads /proc to find the processes.
describe.skipIf(process.platform !== "linux")("the screens of a round", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    await headroom.sql(
      `insert into "Round" (id, "teamId", number, "setId", "setVersion", "setName", questions, mode, "isAnonymous", code)
       select $1, id, 1, 'team-test', 1, 'Team test', $2, 'live', true, $3 from "Team" where slug = $4`,
      [roundId, JSON.stringify(teamTestSet.questions), code, trialTeam],
    );
    await headroom.sql(
      `insert into "Seat" (id, "roundId", name, "tokenHash", "admittedAt") values (gen_random_uuid(), $1, 'Gus', $2, now())`,
      [roundId, createHash("sha256").update(token).digest("hex")],
    );
  });
  afterAll(() => headroom?.discard());

  test("are told the round at once, unpacked, as no proxy may keep it", async () => {
    const screen = new Screen(headroom.client.url);
    await until(() => screen.text.includes("event: state"), "the first state is there");
    expect(screen.headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    expect(screen.headers).not.toHaveProperty("content-encoding");
    await headroom.sql(`update "Round" set phase = 'answer' where id = $1`, [roundId]);
    await headroom.sql(`select pg_notify('headroom_rounds', $1)`, [roundId]);
    await until(() => screen.text.includes(`"phase":"answer"`), "the next state is there");
  });

  test("are told what changes while the connection that listens is cut, on the same line", async () => {
    const screen = new Screen(headroom.client.url);
    await until(() => screen.text.includes("event: state"), "the first state is there");
    await headroom.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'headroom-listener'`,
    );
    await headroom.sql(`update "Round" set "questionId" = 'trends' where id = $1`, [roundId]);
    await until(() => screen.text.includes(`"questionId":"trends"`), "the change is there");
    expect(screen.isOver).toBe(false);
  });

  test("do not hold up a server that stops", async () => {
    const screens = Array.from({ length: 10 }, () => new Screen(headroom.client.url));
    await until(() => screens.every(({ text }) => text.includes("event: state")), "all have the first state");
    const web = await headroom.pidOf("web");
    const askedAt = Date.now();
    process.kill(web, "SIGTERM");
    await until(() => screens.every(({ isOver }) => isOver), "all have ended properly", stopsWithinMs);
    await headroom.pidOf("web", web);
    expect(Date.now() - askedAt).toBeLessThan(stopsWithinMs);
  });
});
