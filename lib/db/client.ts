import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";

/** A transaction, as `db.$transaction` hands it to its callback. */
export type Tx = Prisma.TransactionClient;

/** A burst of uploads waits for its turn; after Prisma's own two seconds most of it would fail. */
const transactionOptions = { maxWait: 20_000, timeout: 20_000 };

const kept = globalThis as typeof globalThis & { headroomDb?: PrismaClient };

/**
 * The one client of this process, on the database that `DATABASE_URL` names. It connects at the first query.
 */
export const db =
  kept.headroomDb ?? new PrismaClient({ adapter: new PrismaPg(process.env.DATABASE_URL ?? ""), transactionOptions });

// `next dev` evaluates modules anew at each change; the pool must not be opened anew with them.
if (process.env.NODE_ENV !== "production") kept.headroomDb = db;
