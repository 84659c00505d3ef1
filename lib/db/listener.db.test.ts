import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db/client.ts";
import { Listener } from "./listener.ts";

const channel = "headroom_test";
const endings: (() => void)[] = [];

/** What one process hears; it stops listening when the test is over. */
async function ears(listener = new Listener()) {
  const heard: string[] = [];
  const onGap = vi.fn<() => void>();
  const end = await listener.listen(channel, (payload) => void heard.push(payload), onGap);
  endings.push(end);
  return { listener, heard, onGap, end };
}

const say = (payload: string) => db.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;

async function connections(): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE application_name = 'headroom-listener' AND datname = current_database()`;
  return rows[0]?.count ?? 0;
}

/** As when PostgreSQL is restarted, or a firewall forgets the connection. */
const cut = () => db.$executeRaw`
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = 'headroom-listener' AND datname = current_database()`;

describe("a listener", () => {
  afterEach(async () => {
    for (const end of endings.splice(0)) end();
    while ((await connections()) > 0) await setTimeout(10);
  });

  test("hears what any process says, from the moment it is there", async () => {
    const [one, other] = [await ears(), await ears()];
    await say("a");
    await say("b");
    await vi.waitFor(() =>
      expect([one.heard, other.heard]).toEqual([
        ["a", "b"],
        ["a", "b"],
      ]),
    );
    expect(one.onGap).not.toHaveBeenCalled();
  });

  test("needs one connection for all who listen, and none when nobody does", async () => {
    const one = await ears();
    const more = await Promise.all([ears(one.listener), ears(one.listener)]);
    expect(await connections()).toBe(1);
    for (const { end } of [one, ...more]) end();
    await vi.waitFor(async () => expect(await connections()).toBe(0));
    const again = await ears(one.listener);
    await say("c");
    await vi.waitFor(() => expect(again.heard).toEqual(["c"]));
    expect(one.heard).toEqual([]);
  });

  test("does not take one who leaves twice for two", async () => {
    const one = await ears();
    const other = await ears(one.listener);
    one.end();
    one.end();
    await say("d");
    await vi.waitFor(() => expect(other.heard).toEqual(["d"]));
  });

  test("leaves no connection behind when all go away while it is opened", async () => {
    const listener = new Listener();
    const opening = [ears(listener), ears(listener)];
    for (const each of opening) (await each).end();
    await vi.waitFor(async () => expect(await connections()).toBe(0));
  });

  test("comes back when its connection is cut, and says that something may have been missed", async () => {
    const one = await ears();
    const other = await ears(one.listener);
    await cut();
    await say("missed");
    await vi.waitFor(() => expect(one.onGap).toHaveBeenCalledTimes(1), 5_000);
    expect(other.onGap).toHaveBeenCalledTimes(1);
    await say("heard");
    await vi.waitFor(() => expect([one.heard, other.heard]).toEqual([["heard"], ["heard"]]));
    expect(await connections()).toBe(1);
  });

  test("listens to nothing when the database is away, and later as if nothing had been", async () => {
    const url = process.env.DATABASE_URL;
    const listener = new Listener();
    process.env.DATABASE_URL = "postgresql://headroom@127.0.0.1:1/none";
    await expect(ears(listener)).rejects.toThrow();
    process.env.DATABASE_URL = url;
    const one = await ears(listener);
    await say("e");
    await vi.waitFor(() => expect(one.heard).toEqual(["e"]));
    expect(one.onGap).not.toHaveBeenCalled();
  });
});
