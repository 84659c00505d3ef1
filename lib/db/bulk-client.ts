import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolClient } from "pg";
import { PrismaClient } from "./generated/client.ts";

/**
 * A Prisma client on one connection of its own, and a way past Prisma on that same connection: Prisma holds on to what
 * raw queries were given, megabytes each here. Within a transaction of `db`, `change` is part of it.
 */
export function openBulkClient() {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 1 });
  let connection: PoolClient | null = null;
  pool.on("acquire", (client) => {
    connection = client;
  });
  // A connection that is lost fails the next question.
  pool.on("error", () => {});
  const db = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    db,
    /** How many rows a statement has changed. */
    async change(sql: string, values: unknown[]): Promise<number> {
      if (!connection) throw new Error("there is no transaction yet");
      return (await connection.query(sql, values)).rowCount ?? 0;
    },
    async close(): Promise<void> {
      await db.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

export type Change = ReturnType<typeof openBulkClient>["change"];
