import { beforeAll, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { archiveEnvironment, updateEnvironment } from "./environment-store.ts";
import { archiveInfrastructure, createInfrastructure, updateInfrastructure } from "./infrastructure-store.ts";
import { archiveService, createService, findService, updateService } from "./service-store.ts";
import { environmentSchema, infrastructureSchema, serviceSchema } from "./system-schema.ts";

let mia: Member;
beforeAll(async () => {
  mia = await newTestMember("managed-team");
});

const managed = { ok: false, errors: [{ path: "", message: "This is managed by headroom.yaml: change it there." }] };
const row = (slug: string) => ({ teamId: mia.teamId, slug, name: slug, isManaged: true });

test("a service that a file manages is changed and archived by nobody", async () => {
  const { id } = await db.service.create({ data: row("cart") });
  expect(await updateService(mia, id, serviceSchema.parse({ name: "Mine", slug: "cart" }))).toEqual(managed);
  expect(await archiveService(mia, id, new Date())).toEqual(managed);
  expect(await db.service.findUnique({ where: { id } })).toMatchObject({ name: "cart", archivedAt: null });
});

test("nor is infrastructure", async () => {
  const { id } = await db.infrastructure.create({ data: { ...row("orders-db"), kind: "database" } });
  const input = infrastructureSchema.parse({ name: "Mine", slug: "orders-db", kind: "cache" });
  expect(await updateInfrastructure(mia, id, input)).toEqual(managed);
  expect(await archiveInfrastructure(mia, id, new Date())).toEqual(managed);
});

test("nor is an environment", async () => {
  const { id } = await db.environment.create({ data: row("staging") });
  expect(await updateEnvironment(mia, id, environmentSchema.parse({ name: "Mine", slug: "staging" }))).toEqual(managed);
  expect(await archiveEnvironment(mia, id, new Date())).toEqual(managed);
});

test("that another team's is managed is not told", async () => {
  const stranger = await newTestMember("curious-team");
  const { id } = await db.service.create({ data: row("secret") });
  expect(await updateService(stranger, id, serviceSchema.parse({ name: "Mine", slug: "mine" }))).toEqual({
    ok: true,
    value: null,
  });
  expect(await archiveService(stranger, id, new Date())).not.toEqual(managed);
});

async function aService(slug: string, dependsOn: string[] = []) {
  const input = serviceSchema.parse({ name: slug, slug, dependsOn: { services: dependsOn } });
  await createService(mia, input);
  return (await findService(mia, slug)) ?? expect.fail(`no ${slug}`);
}

const withServices = (slug: string, services: string[]) =>
  serviceSchema.parse({ name: slug, slug, dependsOn: { services } });

test("services may not depend on each other in a circle", async () => {
  const a = await aService("a");
  const b = await aService("b", [a.id]);
  const c = await aService("c", [b.id]);
  expect(await updateService(mia, a.id, withServices("a", [c.id]))).toEqual({
    ok: false,
    errors: [{ path: "dependsOn", message: "Services may not depend on each other in a circle: a → c → b → a." }],
  });
  expect((await findService(mia, "a"))?.dependencies).toEqual([]);
});

test("of two who would close a circle together, one is refused", async () => {
  const [one, two] = [await aService("one"), await aService("two")];
  const results = await Promise.all([
    updateService(mia, one.id, withServices("one", [two.id])),
    updateService(mia, two.id, withServices("two", [one.id])),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a service and infrastructure of a team share no short name, on making, renaming and restoring", async () => {
  const refusal = { ok: false, errors: [{ path: "slug" }] };
  const ledger = await aService("ledger");
  const input = infrastructureSchema.parse({ name: "Ledger", slug: "ledger", kind: "database" });
  expect(await createInfrastructure(mia, input)).toMatchObject(refusal);
  await archiveService(mia, ledger.id, new Date());
  expect(await createInfrastructure(mia, input)).toMatchObject({ ok: true });
  expect(await archiveService(mia, ledger.id, null)).toMatchObject(refusal);
  expect(await updateService(mia, (await aService("other")).id, withServices("ledger", []))).toMatchObject(refusal);
});
