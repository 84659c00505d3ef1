import { tokenScopes } from "#lib/auth/actor.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { createSession } from "#lib/auth/session-store.ts";
import { createToken } from "#lib/auth/token-store.ts";
import { db } from "#lib/db/client.ts";
import { jmeterCsv } from "#scripts/start/run-client.ts";
import type { TrialInstance } from "#scripts/start/trial-instance.ts";

import { strangersEmail } from "./actor.ts";
import type { TeamKey } from "./things.ts";

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Makes a team with one of everything; its runs are really uploaded and read. `madeBy` signs what people make. */
export async function makeThings(instance: TrialInstance, key: TeamKey, madeBy: string) {
  const marker = `marker-${key}`;
  const visibility = key === "private" || key === "other" ? "private" : "open";
  const team = await db.team.create({ data: { slug: slugOf(key, "team"), name: `${marker} team`, visibility } });
  const named = (noun: string) => ({ teamId: team.id, slug: slugOf(key, noun), name: `${marker} ${noun}` });

  const service = await db.service.create({ data: { ...named("service"), description: marker, tags: [marker] } });
  const infrastructure = await db.infrastructure.create({ data: { ...named("database"), kind: "database" } });
  await db.serviceDependency.create({ data: { serviceId: service.id, infrastructureId: infrastructure.id } });
  const environment = await db.environment.create({ data: { ...named("staging"), description: marker } });
  const test = await db.test.create({
    data: { ...named("checkout"), description: marker, tool: marker, environmentId: environment.id },
  });
  await db.testService.create({ data: { testId: test.id, serviceId: service.id } });
  await db.objective.create({
    data: { testId: test.id, metric: "p95Ms", label: `${marker} cart`, comparator: "<=", target: 500 },
  });

  const run = await upload(instance, { marker, team: team.slug, test: test.slug });
  const invalidRun = await upload(instance, { marker, team: team.slug, test: test.slug });
  await db.run.update({ where: { id: invalidRun.id }, data: { invalidReason: marker } });
  const failedRun = await db.run.create({
    data: { teamId: team.id, testId: test.id, number: 3, status: "failed", errorMessage: marker },
  });
  await db.test.update({ where: { id: test.id }, data: { lastRunNumber: 3 } });

  const person = await db.user.create({
    data: { email: `person@${marker}.example`, name: `${marker} person`, passwordHash: "none" },
  });
  await db.membership.create({ data: { teamId: team.id, userId: person.id, role: "member" } });
  const sessionId = await createSession(person.id, { userAgent: marker, address: "192.0.2.1" }, new Date());
  const ofToken = { name: `${marker} token`, scopes: tokenScopes, expiresAt: inAnHour(), madeById: madeBy };
  const token = await createToken({ ...ofToken, teamId: team.id });
  const instanceToken = await createToken({ ...ofToken, teamId: null });
  const invite = async (email: string, token: string, reach: { teamId: string; role: "member" } | null) => {
    const data = { ...reach, email, hash: secretHash(token), invitedById: madeBy, expiresAt: inAnHour() };
    return { id: (await db.invitation.create({ data })).id, token };
  };
  const toTeam = { teamId: team.id, role: "member" } as const;
  const invitation = await invite(`invited@${marker}.example`, `link-${key}-newcomer`, toTeam);
  const strangersInvitation = await invite(strangersEmail, `link-${key}-stranger`, toTeam);
  const instanceInvitation = await invite(`instance@${marker}.example`, `link-${key}-instance`, null);
  const resetToken = `link-${key}-reset`;
  await db.passwordReset.create({
    data: { userId: person.id, madeById: madeBy, expiresAt: inAnHour(), hash: secretHash(resetToken) },
  });
  await db.auditEntry.create({
    data: { actorKind: "system", actorName: marker, teamId: team.id, action: "team.made", subject: marker },
  });
  // Last: it would take no uploads.
  if (key === "archived") await db.team.update({ where: { id: team.id }, data: { archivedAt: new Date() } });

  return {
    key,
    marker,
    id: team.id,
    slug: team.slug,
    visibility,
    isArchived: key === "archived",
    service: { id: service.id, slug: service.slug },
    infrastructure: { id: infrastructure.id },
    environment: { id: environment.id },
    test: { id: test.id, slug: test.slug },
    run: { id: run.id, number: 1 },
    invalidRun: { id: invalidRun.id },
    failedRun: { id: failedRun.id },
    person: { id: person.id, email: person.email, sessionId },
    token,
    instanceToken,
    invitation,
    strangersInvitation,
    instanceInvitation,
    resetToken,
  };
}

/** Unlike the marker, a slug stands in addresses, and comes back in the answer to whoever typed it. */
const slugOf = (key: TeamKey, noun: string) => `slug-${key}-${noun}`;

async function upload(
  { client }: TrialInstance,
  { marker, ...target }: { marker: string; team: string; test: string },
) {
  const { status, run } = await client.upload(jmeterCsv(50).replaceAll("GET /cart", `${marker} cart`), {
    query: {
      ...target,
      wait: "60",
      fileName: `${marker}.jtl`,
      revision: `${marker}-revision`,
      branch: `${marker}-branch`,
      "tag.of": marker,
      "config.of": marker,
    },
  });
  if (status !== 200 || !run.id) throw new Error(`${status}: ${JSON.stringify(run)}`);
  return { id: run.id };
}
