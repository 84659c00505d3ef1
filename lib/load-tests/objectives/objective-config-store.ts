import "server-only";
import { v7 } from "uuid";
import type { Tx } from "#lib/db/client.ts";
import type { ConfigExtensionStore } from "#lib/db/config-rows.ts";
import { markNewestRunsStale } from "../verdicts/stale-verdicts-store.ts";
import type { Objective } from "../verdicts/verdict.ts";
import { objectivesSchema } from "./objective-schema.ts";
import { objectiveOf } from "./objectives-of-test-store.ts";

/** Objectives of tests as a headroom.yaml reads and writes them. Whoever's changed are judged anew. */
export const testObjectivesStore = objectivesStore("tests", "testId", async (_tx, testIds) => testIds);

/** The same of services: they hold for every test that exercises one. */
export const serviceObjectivesStore = objectivesStore("services", "serviceId", async (tx, serviceIds) => {
  const links = await tx.testService.findMany({
    where: { serviceId: { in: [...serviceIds] } },
    select: { testId: true },
    distinct: ["testId"],
  });
  return links.map(({ testId }) => testId);
});

function objectivesStore(
  key: string,
  owner: "testId" | "serviceId",
  testsOf: (tx: Tx, ids: readonly string[]) => Promise<readonly string[]>,
): ConfigExtensionStore {
  return {
    key,
    nothing: { objectives: [] },

    async read(tx) {
      const rows = await tx.objective.findMany({ where: { [owner]: { not: null } }, orderBy: { position: "asc" } });
      const byOwner = Map.groupBy(rows, (row) => row[owner] ?? "");
      return new Map(
        [...byOwner].map(([id, objectives]): [string, { objectives: Objective[] }] => [
          id,
          { objectives: objectives.flatMap(objectiveOf) },
        ]),
      );
    },

    async save(tx, rows) {
      const changed = rows.filter((row) => row.isNew || row.changed.has("objectives"));
      const ids = changed.map(({ id }) => id);
      await tx.objective.deleteMany({ where: { [owner]: { in: ids } } });
      const data = changed.flatMap(({ id, spec }) =>
        objectivesSchema
          .parse(spec.objectives)
          .map((objective, position) => ({ ...objective, id: v7(), [owner]: id, position })),
      );
      await tx.objective.createMany({ data });
      const judged = rows.filter((row) => !row.isNew && (row.isRestored || row.changed.has("objectives")));
      await rejudge(
        tx,
        judged.map(({ id }) => id),
      );
    },

    archived: rejudge,
  };

  async function rejudge(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await markNewestRunsStale(tx, await testsOf(tx, ids));
  }
}
