import { casesOf } from "./contract-case.test-data.ts";
import type { Call, ContractWorld } from "./contract-world.test-data.ts";

const file = "teams:\n  contract:\n    services: { cart: }\n";

function apply(world: ContractWorld, { body = file, ...call }: Call = {}): Promise<Response> {
  return world.call("/api/v1/config", { method: "PUT", body, ...call });
}

/** Calls of configuration as code. */
export const configCases = [
  ...casesOf("getConfig", [
    [200, "what is there", (world) => world.call("/api/v1/config")],
    [200, "as JSON", (world) => world.call("/api/v1/config", { headers: { accept: "application/json" } })],
  ]),
  ...casesOf("applyConfig", [
    [200, "a plan", (world) => apply(world, { query: { dryRun: "true" } })],
    [200, "a file", (world) => apply(world)],
    [200, "an empty declaration", (world) => apply(world, { body: "teams: {}" })],
    [400, "neither dry nor not", (world) => apply(world, { query: { dryRun: "perhaps" } })],
    [409, "a plan that holds no more", (world) => apply(world, { query: { plan: "0000000000000000" } })],
    [413, "too large a file", (world) => apply(world, { body: "#".repeat(4 * 1024 * 1024 + 1) })],
    [422, "an unknown key", (world) => apply(world, { body: "team: {}" })],
    [422, "no text", (world) => apply(world, { body: Buffer.from([0xff, 0xfe]) })],
  ]),
];
