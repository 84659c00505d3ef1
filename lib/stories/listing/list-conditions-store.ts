import "server-only";
import type { Member, TokenActor } from "#lib/auth/actor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { StoryState } from "../states/story-state.ts";
import { momentOf } from "./filter-values.ts";
import { myself, nothingSet, type StoryFilter } from "./story-filter.ts";

/** Who reads a list of stories. */
export type ListReader = Member | TokenActor;

/**
 * What a filter asks of the row `story`, in SQL: all but its states, its search and whose stories they are. What asks for the reader
 * themselves finds nothing for a token.
 */
export function conditionsOf(reader: ListReader, filter: StoryFilter, now: Date): Prisma.Sql[] {
  const me = reader.kind === "member" ? reader.userId : null;
  const { createdSince, updatedSince, deadlineBefore, customersAtLeast, outcomes } = filter;
  const since = (text: string) => momentOf(text, now, false);
  return [
    ...set(filter.service, (slug) => named(Prisma.sql`story."serviceId"`, slug, ofService(reader, slug))),
    ...set(filter.responsible, (slug) => named(Prisma.sql`story."responsibleTeamId"`, slug, ofTeam(slug))),
    ...set(filter.accountable, (slug) => named(Prisma.sql`story."accountableTeamId"`, slug, ofTeam(slug))),
    ...set(filter.investigator, (person) => isPerson(Prisma.sql`story."investigatorId"`, person, me)),
    ...set(filter.owner, (person) => isPerson(Prisma.sql`story."ownerId"`, person, me)),
    ...set(filter.reporter, (person) => isPerson(Prisma.sql`story."reporterId"`, person, me)),
    ...when(filter.followed, followedBy(me)),
    ...set(filter.kind, (kind) => Prisma.sql`story."kind" = ${kind}::"StoryKind"`),
    ...when(outcomes.length > 0, Prisma.sql`story."outcome" = any(${[...outcomes]}::"StoryOutcome"[])`),
    ...when(filter.needsDecision, Prisma.sql`story."needsDecision"`),
    ...when(filter.regressed, Prisma.sql`story."regressedAt" is not null`),
    ...when(filter.unproven, Prisma.sql`(story."approvedByName" <> '' or story."outcome" = 'unproven')`),
    ...when(filter.unknowns, Prisma.sql`(story."customersLikely" is null or story."effortLikely" is null)`),
    ...set(createdSince, (text) => Prisma.sql`story."createdAt" >= ${since(text)}`),
    ...set(updatedSince, (text) => Prisma.sql`story."updatedAt" >= ${since(text)}`),
    ...set(deadlineBefore, (text) => Prisma.sql`story."deadline" < ${momentOf(text, now, true)}::date`),
    ...set(customersAtLeast, (least) => Prisma.sql`story."customersLikely" >= ${least}`),
  ];
}

function set<Value>(value: Value | null, condition: (value: Value) => Prisma.Sql): Prisma.Sql[] {
  return value === null ? [] : [condition(value)];
}

function when(isAsked: boolean, condition: Prisma.Sql): Prisma.Sql[] {
  return isAsked ? [condition] : [];
}

function named(column: Prisma.Sql, slug: string, id: Prisma.Sql): Prisma.Sql {
  return slug === nothingSet ? Prisma.sql`${column} is null` : Prisma.sql`${column} = ${id}`;
}

function ofTeam(slug: string): Prisma.Sql {
  return Prisma.sql`(select id from "Team" where slug = ${slug})`;
}

function ofService({ teamId }: ListReader, slug: string): Prisma.Sql {
  return Prisma.sql`(select id from "Service" where "teamId" = ${teamId}::uuid and slug = ${slug})`;
}

function isPerson(column: Prisma.Sql, person: string, me: string | null): Prisma.Sql {
  if (person === nothingSet) return Prisma.sql`${column} is null`;
  return Prisma.sql`${column} = ${person === myself ? me : person}::uuid`;
}

function followedBy(me: string | null): Prisma.Sql {
  return Prisma.sql`story.id in (select "storyId" from "StoryPerson" where "userId" = ${me}::uuid and "isFollowing")`;
}

/** Of one of these states; of any where there are none. */
export function inStates(states: readonly StoryState[]): Prisma.Sql {
  const [only] = states;
  if (only === undefined) return Prisma.sql`true`;
  return states.length === 1
    ? Prisma.sql`story."state" = ${only}::"StoryState"`
    : Prisma.sql`story."state" = any(${[...states]}::"StoryState"[])`;
}

/** Conditions that must all hold. */
export function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.join([Prisma.sql`true`, ...conditions], " and ");
}

/** Of which one must hold. */
export function any(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join([...conditions], " or ")})`;
}
