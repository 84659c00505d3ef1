import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import {
  archiveEnvironment,
  createEnvironment,
  listEnvironmentNames,
  listEnvironments,
  updateEnvironment,
} from "./environment-store.ts";
import {
  archiveInfrastructure,
  createInfrastructure,
  listInfrastructure,
  updateInfrastructure,
} from "./infrastructure-store.ts";
import {
  archiveService,
  createService,
  findService,
  listServiceNames,
  listServices,
  updateService,
} from "./service-store.ts";
import { environmentSchema, infrastructureSchema, serviceSchema } from "./system-schema.ts";

let mia: Member;
let stranger: Member;

beforeAll(async () => {
  mia = await newTestMember("checkout-team");
  stranger = await newTestMember("search-team");
});

const service = (slug: string, more: object = {}) => serviceSchema.parse({ name: slug, slug, ...more });
const refusal = { ok: false, errors: [{ path: "slug" }] };

async function aService(member: Member, slug: string, more: object = {}) {
  await createService(member, service(slug, more));
  return (await findService(member, slug)) ?? expect.fail(`no ${slug}`);
}

async function aDatabase(member: Member, slug: string): Promise<string> {
  const made = await createInfrastructure(member, infrastructureSchema.parse({ name: slug, slug, kind: "database" }));
  return made.ok ? made.value.id : expect.fail(`no ${slug}`);
}

describe("a service", () => {
  test("keeps its tags, repositories and dependencies", async () => {
    const identity = await aService(mia, "identity");
    const orders = await aDatabase(mia, "orders-db");
    const cart = await aService(mia, "cart", {
      tags: ["core", "core", "checkout"],
      repositories: "https://git.example/cart\ngit@git.example:shop/cart.git\n",
      dependsOn: { services: [identity.id], infrastructure: [orders] },
    });
    expect(cart.tags).toEqual(["core", "checkout"]);
    expect(cart.repositories).toEqual(["https://git.example/cart", "ssh://git@git.example/shop/cart.git"]);
    expect(cart.dependencies.map((one) => one.dependsOnService?.slug ?? one.infrastructure?.slug)).toEqual([
      "identity",
      "orders-db",
    ]);
    expect((await findService(mia, "identity"))?.dependents).toMatchObject([{ service: { slug: "cart" } }]);
    expect((await listInfrastructure(mia))[0]?.dependents).toMatchObject([{ service: { slug: "cart" } }]);
  });

  test("depends on nothing of another team, and not on itself", async () => {
    const [foreign, theirs] = [await aService(stranger, "index"), await aDatabase(stranger, "index-db")];
    const shop = await aService(mia, "shop");
    const dependsOn = { services: [foreign.id, shop.id], infrastructure: [theirs] };
    expect(await updateService(mia, shop.id, service("shop", { dependsOn }))).toMatchObject({ ok: true });
    expect((await findService(mia, "shop"))?.dependencies).toEqual([]);
  });

  test("is not there for another team, by any way", async () => {
    const secret = await aService(mia, "secret");
    expect(await findService(stranger, "secret")).toBeNull();
    expect((await listServices(stranger)).map(({ slug }) => slug)).not.toContain("secret");
    expect(await updateService(stranger, secret.id, service("stolen"))).toEqual({ ok: true, value: null });
    expect(await archiveService(stranger, secret.id, new Date())).toMatchObject({ ok: false });
    expect(await findService(mia, "secret")).toMatchObject({ name: "secret", archivedAt: null });
  });

  test("is refused a short name that another of the team has, on making and on renaming", async () => {
    await aService(mia, "taken");
    const other = await aService(mia, "other");
    expect(await createService(mia, service("taken"))).toMatchObject(refusal);
    expect(await updateService(mia, other.id, service("taken"))).toMatchObject(refusal);
    expect(await createService(stranger, service("taken"))).toMatchObject({ ok: true });
  });

  test("comes back from the archive as it was", async () => {
    const { id } = await aService(mia, "resting", { tags: ["core"] });
    expect(await archiveService(mia, id, new Date())).toMatchObject({ ok: true });
    expect((await listServiceNames(mia)).map(({ slug }) => slug)).not.toContain("resting");
    expect((await listServices(mia)).at(-1)?.slug).toBe("resting");
    await archiveService(mia, id, null);
    expect(await findService(mia, "resting")).toMatchObject({ archivedAt: null, tags: ["core"] });
  });
});

describe("infrastructure", () => {
  test("is changed and archived by its own team alone", async () => {
    const id = await aDatabase(mia, "ledger");
    const cache = infrastructureSchema.parse({ name: "Ledger", slug: "ledger", kind: "cache" });
    expect(await updateInfrastructure(stranger, id, cache)).toEqual({ ok: true, value: { count: 0 } });
    expect(await archiveInfrastructure(stranger, id, new Date())).toMatchObject({ ok: false });
    expect(await updateInfrastructure(mia, id, cache)).toEqual({ ok: true, value: { count: 1 } });
    expect((await listInfrastructure(mia)).find((one) => one.id === id)).toMatchObject({
      kind: "cache",
      archivedAt: null,
    });
  });

  test("is refused a short name that another piece has", async () => {
    await aDatabase(mia, "double");
    const again = infrastructureSchema.parse({ name: "Double", slug: "double", kind: "queue" });
    expect(await createInfrastructure(mia, again)).toMatchObject(refusal);
  });
});

describe("an environment", () => {
  const environment = (slug: string) => environmentSchema.parse({ name: slug, slug });

  test("of the team stands beside the shared ones, which no team changes", async () => {
    const shared = await db.environment.create({ data: { name: "Shared", slug: "shared" } });
    await createEnvironment(mia, environment("staging"));
    expect((await listEnvironments(mia)).map(({ slug }) => slug)).toEqual(["shared", "staging"]);
    expect((await listEnvironments(stranger)).map(({ slug }) => slug)).toEqual(["shared"]);
    expect(await updateEnvironment(mia, shared.id, environment("mine"))).toEqual({ ok: true, value: { count: 0 } });
    expect(await archiveEnvironment(mia, shared.id, new Date())).toMatchObject({ ok: false });
  });

  test("is refused a short name that the team or everybody has already", async () => {
    await createEnvironment(mia, environment("load"));
    expect(await createEnvironment(mia, environment("load"))).toMatchObject(refusal);
    expect(await createEnvironment(mia, environment("shared"))).toMatchObject(refusal);
  });

  test("that is archived is offered no more until it is restored", async () => {
    const made = await createEnvironment(mia, environment("old"));
    const id = made.ok ? made.value.id : "";
    await archiveEnvironment(mia, id, new Date());
    expect((await listEnvironmentNames(mia)).map(({ slug }) => slug)).not.toContain("old");
    await archiveEnvironment(mia, id, null);
    expect((await listEnvironmentNames(mia)).map(({ slug }) => slug)).toContain("old");
  });
});
