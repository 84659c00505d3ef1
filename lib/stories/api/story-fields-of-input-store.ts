import "server-only";
import type { ApiActor } from "#lib/auth/api-actor.ts";
import { db } from "#lib/db/client.ts";
import type { FieldError, Result } from "#lib/shared/result.ts";
import { ok } from "#lib/shared/result.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import { maySee } from "../story/named-things-store.ts";
import type { SomeStoryInput } from "./story-input-schema.ts";

type Found = { id: string } | null;
const noService = "This service is not the team's. Choose another one.";
const noTeam = "There is no such team. Choose another one.";
const noTest = "This test is not the team's. Choose another one.";
export const nobody = "This person cannot see the team's stories. Choose another one.";

/** What was sent as fields of a story, with ids for the names in it. Errors are by the names of the API. */
export async function fieldsOfInput(actor: ApiActor, input: SomeStoryInput): Promise<Result<SomeFields>> {
  const errors: FieldError[] = [];
  const { teamId } = actor;
  const lookUp = async (
    path: string,
    name: string | null | undefined,
    find: (name: string) => Promise<Found>,
    message: string,
  ) => {
    if (name === undefined || name === null) return name;
    const found = await find(name);
    if (!found) errors.push({ path, message });
    return found?.id ?? null;
  };
  const service = (slug: string) => db.service.findFirst({ where: { slug, teamId }, select: { id: true } });
  // Which private teams there are is nobody else's to know.
  const isSeen = { OR: [{ id: teamId }, { visibility: "open" as const }] };
  const team = (slug: string) => db.team.findFirst({ where: { slug, ...isSeen }, select: { id: true } });
  const test = (slug: string) => db.test.findFirst({ where: { slug, teamId }, select: { id: true } });
  const person = (reference: string) => findPersonOf(actor, reference);
  const { watch, customersPerWeek, revenueMinor, effortHours, reachPerQuarter, ...rest } = input;
  const { service: _service, responsibleTeam, accountableTeam, investigator, owner, ...plain } = rest;
  const testId = await lookUp("watch.test", watch?.test, test, noTest);
  const fields: SomeFields = {
    ...plain,
    customers: customersPerWeek,
    revenue: revenueMinor,
    effort: effortHours,
    reach: reachPerQuarter,
    serviceId: await lookUp("service", input.service, service, noService),
    responsibleTeamId: await lookUp("responsibleTeam", responsibleTeam, team, noTeam),
    accountableTeamId: await lookUp("accountableTeam", accountableTeam, team, noTeam),
    investigatorId: await lookUp("investigator", investigator, person, nobody),
    ownerId: await lookUp("owner", owner, person, nobody),
    watch: watch && testId ? { testId, metric: watch.metric, label: watch.label, branch: watch.branch } : watch && null,
  };
  if (errors.length > 0) return { ok: false, errors };
  return ok(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
}

/** A person who may read the team, by their id or their address of e-mail. Others are as unknown as those who are not there. */
export async function findPersonOf({ teamId }: ApiActor, reference: string): Promise<Found> {
  const where = reference.includes("@") ? { email: reference.toLowerCase() } : { id: reference };
  const person = await db.user.findUnique({ where, select: { id: true } });
  return person && (await maySee(db, teamId, person.id)) ? person : null;
}
