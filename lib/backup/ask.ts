/** Asks the database. A `pg` client and a Prisma transaction both can. */
export type Ask = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;
