import type { Operation } from "./check-answer.test-data.ts";
import type { ContractCase } from "./contract-case.test-data.ts";
import type { Call, ContractWorld } from "./contract-world.test-data.ts";

/** What every lock refuses, for each operation that has one. */
export function lockCases(operations: readonly Operation[]): ContractCase[] {
  return operations.filter(isLocked).flatMap((operation) => {
    const { id, parameters } = operation;
    const isOnTeam = parameters.some(({ name }) => name === "team");
    const call = (world: ContractWorld, more: Call) => world.ask(addressOf(operation, world), callOf(operation, more));
    const cases: ContractCase[] = [
      { operation: id, status: 401, what: "no token", call: (world) => call(world, { token: null }) },
      { operation: id, status: 401, what: "a wrong token", call: (world) => call(world, { token: wrongToken }) },
      {
        operation: id,
        status: 403,
        what: "a token without the scope",
        call: async (world) => call(world, { token: await world.teamTokenWithout(scopeOf(operation)) }),
      },
      { operation: id, status: 429, what: "wrong tokens again and again", call: (world) => untilRefused(call, world) },
    ];
    if (isOnTeam) {
      cases.push(
        {
          operation: id,
          status: 400,
          what: "no team",
          call: (world) => world.call(addressOf(operation, world), callOf(operation, {})),
        },
        {
          operation: id,
          status: 404,
          what: "no such team",
          call: (world) => call(world, { query: { team: "nobody" } }),
        },
      );
    } else {
      cases.push({
        operation: id,
        status: 403,
        what: "a team's token",
        call: async (world) => call(world, { token: await world.teamTokenWithout("") }),
      });
    }
    return cases;
  });
}

const wrongToken = "hr_nobody-has-this-token-0123456789";

function isLocked({ security }: Operation): boolean {
  return security.length > 0;
}

function scopeOf({ security }: Operation): string {
  return security.flatMap(({ token = [] }: { token?: string[] }) => token)[0] ?? "";
}

function addressOf({ path }: Operation, { runId }: ContractWorld): string {
  return path.replace("{id}", runId);
}

/** A call with the parameters that it must have. The lock comes before everything, so the body does not matter. */
function callOf({ method, parameters }: Operation, { query, ...more }: Call): Call {
  const needed = parameters.filter(({ in: place, required }) => place === "query" && required);
  const values = Object.fromEntries(needed.map(({ name, example }) => [name, String(example)]));
  const body = ["get", "head", "options", "delete"].includes(method) ? undefined : "{}";
  return { method: method.toUpperCase(), body, query: { ...values, ...query }, ...more };
}

async function untilRefused(call: (world: ContractWorld, more: Call) => Promise<Response>, world: ContractWorld) {
  const from = "10.66.66.66";
  for (;;) {
    const answer = await call(world, { token: wrongToken, from });
    if (answer.status !== 401) return answer;
    await answer.arrayBuffer();
  }
}
