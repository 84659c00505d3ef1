import { expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { prepareJobs } from "./boss.ts";

test("processes that boot together make the queues once", async () => {
  await db.$executeRaw`drop schema pgboss cascade`;
  await Promise.all(Array.from({ length: 6 }, () => prepareJobs()));
  const queues = await db.$queryRaw<
    { name: string }[]
  >`select name from pgboss.queue where name not like '\\_\\_%' order by name`;
  expect(queues.map(({ name }) => name)).toEqual([
    "ingest",
    "ingest-given-up",
    "judge",
    "measure",
    "rounds",
    "stories",
    "sweep",
  ]);
});
