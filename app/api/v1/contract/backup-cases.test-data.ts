import { type ContractCase, casesOf } from "./contract-case.test-data.ts";
import type { Call, ContractWorld } from "./contract-world.test-data.ts";

const exported = (world: ContractWorld) => world.call("/api/v1/export");
const garbage = "this is no archive";

/** Calls of export and import. What is full refuses an import, so those that go further are of an empty instance. */
export const backupCases: ContractCase[] = [
  ...casesOf("exportInstance", [[200, "everything", exported]]),
  ...casesOf("importInstance", [
    [400, "no body", async (world) => importInto(await world.empty(), {})],
    [409, "an instance in use", async (world) => importInto(world, { body: await archiveOf(world) })],
    [
      413,
      "a file that is too large",
      async (world) => importInto(await world.empty(), { body: await archiveOf(world) }),
    ],
    [422, "something else", async (world) => importInto(await world.empty(), { body: garbage })],
    [
      200,
      "an archive of an empty instance",
      async (world) => importInto(await world.empty(), { body: world.emptyArchive }),
    ],
  ]),
];

function importInto(world: ContractWorld, call: Call): Promise<Response> {
  return world.call("/api/v1/import", { method: "POST", ...call });
}

async function archiveOf(world: ContractWorld): Promise<ArrayBuffer> {
  return (await exported(world)).arrayBuffer();
}
