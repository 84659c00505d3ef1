import { PrismaPg } from "@prisma/adapter-pg";
import { expect, test } from "vitest";
import { PrismaClient } from "./generated/client.ts";
import { isDatabaseAway } from "./is-database-away.ts";

const nowhere = "postgresql://nobody@127.0.0.1:1/nothing";

test.each([
  ["a query", (db: PrismaClient) => db.team.count()],
  ["SQL", (db: PrismaClient) => db.$queryRaw`SELECT 1`],
  ["a transaction", (db: PrismaClient) => db.$transaction((tx) => tx.team.count())],
])("a database that nobody answers for is away, for %s", async (_, ask) => {
  const db = new PrismaClient({ adapter: new PrismaPg(nowhere) });
  const error = await ask(db).catch((reason: unknown) => reason);
  expect(isDatabaseAway(error)).toBe(true);
  await db.$disconnect();
});

// Read off Prisma 7.10 while PostgreSQL 15 was stopped and started under it.
test.each([
  ["it is starting", Object.assign(new Error("P2039"), driverError({ kind: "postgres", code: "57P03" }))],
  ["it was stopped", Object.assign(new Error("P2039"), driverError({ kind: "postgres", code: "57P01" }))],
  ["the connection was lost in a transaction", new Error("Connection terminated unexpectedly")],
])("it is away while %s", (_, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

test.each([
  [
    "a row that is there already",
    Object.assign(new Error("P2002"), driverError({ kind: "UniqueConstraintViolation" })),
  ],
  ["any other error", new Error("nothing")],
  ["no error", undefined],
])("it is not away at %s", (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});

function driverError(cause: { kind: string; code?: string }) {
  return { meta: { driverAdapterError: { name: "DriverAdapterError", cause } } };
}
