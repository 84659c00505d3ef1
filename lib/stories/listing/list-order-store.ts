import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import type { ListCursor } from "./list-cursor.ts";
import type { StorySort } from "./story-filter.ts";

/** A column of "Story" that a list is ordered by, with what a cursor's place is in SQL. Each has an index behind team and state. */
type Order = { column: Prisma.Sql; type: Prisma.Sql; isDescending: boolean; isNullable: boolean };

const time = Prisma.sql`timestamptz`;
const figure = Prisma.sql`float8`;

export const orders: Record<StorySort, Order> = {
  newest: { column: Prisma.sql`story."createdAt"`, type: time, isDescending: true, isNullable: false },
  oldest: { column: Prisma.sql`story."createdAt"`, type: time, isDescending: false, isNullable: false },
  updated: { column: Prisma.sql`story."updatedAt"`, type: time, isDescending: true, isNullable: false },
  moved: { column: Prisma.sql`story."stateChangedAt"`, type: time, isDescending: true, isNullable: false },
  customers: { column: Prisma.sql`story."customersLikely"`, type: figure, isDescending: true, isNullable: true },
  effort: { column: Prisma.sql`story."effortLikely"`, type: figure, isDescending: false, isNullable: true },
  deadline: { column: Prisma.sql`story."deadline"`, type: Prisma.sql`date`, isDescending: false, isNullable: true },
};

/**
 * The stretches that a list is walked in, one after the other: what is known, in order, then what is not. Each is a range of an index, also
 * behind a cursor, so that the thousandth page is as quick as the first.
 */
export function stretchesOf(
  sort: StorySort,
  after: ListCursor | undefined,
): { condition: Prisma.Sql; order: Prisma.Sql }[] {
  const { column, type, isDescending, isNullable } = orders[sort];
  const way = isDescending ? Prisma.sql`desc` : Prisma.sql`asc`;
  const beyond = isDescending ? Prisma.sql`<` : Prisma.sql`>`;
  const place = after && Prisma.sql`(${after.place}::text::${type})`;
  const known = {
    condition: after
      ? Prisma.sql`(${column}, story.id) ${beyond} (${place}, ${after.id}::uuid)`
      : isNullable
        ? Prisma.sql`${column} is not null`
        : Prisma.sql`true`,
    order: Prisma.sql`${column} ${way}, story.id ${way}`,
  };
  const isBeyondKnown = after !== undefined && after.place === null;
  const unknown = {
    condition: isBeyondKnown
      ? Prisma.sql`${column} is null and story.id ${beyond} ${after.id}::uuid`
      : Prisma.sql`${column} is null`,
    order: Prisma.sql`story.id ${way}`,
  };
  if (!isNullable) return [known];
  return isBeyondKnown ? [unknown] : [known, unknown];
}

/** The order of the rows that such stretches gave. */
export function orderOf(sort: StorySort): Prisma.Sql {
  const way = orders[sort].isDescending ? Prisma.sql`desc` : Prisma.sql`asc`;
  return Prisma.sql`place ${way} nulls last, id ${way}`;
}
