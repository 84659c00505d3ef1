import { expect, test } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { archiveEnvironment, createEnvironment, updateEnvironment } from "./environment-store.ts";
import { archiveInfrastructure, createInfrastructure, updateInfrastructure } from "./infrastructure-store.ts";
import { archiveService, createService, findService, updateService } from "./service-store.ts";
import { environmentSchema, infrastructureSchema, serviceSchema } from "./system-schema.ts";

const staging = environmentSchema.parse({ name: "Staging", slug: "staging" });
const orders = infrastructureSchema.parse({ name: "Orders", slug: "orders", kind: "database" });
const cart = serviceSchema.parse({ name: "Cart", slug: "cart" });

test("what is made, changed and archived of a system is told once, to its team alone", async () => {
  const [mia, stranger] = [await newTestMember("system-team"), await newTestMember("other-team")];
  const environment = await createEnvironment(mia, staging);
  const database = await createInfrastructure(mia, orders);
  await createService(mia, cart);
  const [environmentId, databaseId] = [environment, database].map((made) => (made.ok ? made.value.id : ""));
  const serviceId = (await findService(mia, "cart"))?.id ?? "";
  if (!environmentId || !databaseId) return expect.fail("not made");

  await updateEnvironment(mia, environmentId, { ...staging, description: "Two nodes" });
  await updateInfrastructure(mia, databaseId, { ...orders, kind: "queue" });
  const dependsOn = { services: [], infrastructure: [databaseId] };
  await updateService(mia, serviceId, { ...cart, tags: ["java"], dependsOn });
  await updateService(mia, serviceId, { ...cart, tags: ["java"], dependsOn });
  await archiveEnvironment(mia, environmentId, new Date());
  await archiveInfrastructure(mia, databaseId, new Date());
  await archiveService(mia, serviceId, new Date());
  await archiveService(mia, serviceId, null);
  await archiveService(stranger, serviceId, new Date());
  await updateService(stranger, serviceId, cart);

  expect((await entriesOf(mia)).map((entry) => entry.replace(`${mia.name} `, ""))).toEqual([
    "made the environment Staging",
    "made the infrastructure Orders",
    "made the service Cart",
    "changed the environment Staging: description from nothing to “Two nodes”",
    "changed the infrastructure Orders: kind from “database” to “queue”",
    "changed the service Cart: tags from nothing to “java”, dependsOn from nothing to “Orders”",
    "archived the environment Staging",
    "archived the infrastructure Orders",
    "archived the service Cart",
    "restored the service Cart",
  ]);
  expect(await entriesOf(stranger)).toEqual([]);
});
