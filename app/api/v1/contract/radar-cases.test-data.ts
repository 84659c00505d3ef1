import { randomUUID } from "node:crypto";
import { type ContractCase, casesOf } from "./contract-case.test-data.ts";
import type { ContractWorld } from "./contract-world.test-data.ts";

/** A tactic that was considered and is practised, of somebody whose account is gone. */
async function aTactic({ instance, runId }: ContractWorld): Promise<void> {
  const id = randomUUID();
  await instance.sql(
    `insert into "Tactic" (id, "teamId", slug, name, sector, slot, place, "ownerName", "createdBy", "endsOn", "updatedAt")
     select $1, "teamId", $2, 'Caching', 'design', 1, 'practising', 'Ada', 'Ada', '2026-12-01', now() from "Run" where id = $3`,
    [id, `tactic-${id}`, runId],
  );
  await instance.sql(
    `insert into "TacticMove" ("tacticId", number, "from", "to", "on", "movedBy", "reviewOn")
     values ($1, 1, null, 'considering', '2026-01-05', 'Ada', '2026-02-02'), ($1, 2, 'considering', 'practising', '2026-02-02', 'Ada', null)`,
    [id],
  );
}

/** Calls of the operation of the radar. */
export const radarCases: ContractCase[] = casesOf("getRadar", [
  [200, "without a tactic", (world) => world.call("/api/v1/radar", { query: { team: "others" } })],
  [
    200,
    "with tactics",
    async (world) => {
      await aTactic(world);
      return world.ask("/api/v1/radar");
    },
  ],
]);
