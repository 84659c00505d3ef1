import "server-only";
import { z } from "zod";
import type { Tx } from "#lib/db/client.ts";
import { type ConfigStore, configTable, type SavedRow } from "#lib/db/config-rows.ts";
import { askForMeasuresOf } from "../measures/measures-store.ts";
import { flatRetention, readRetention } from "../retention/retention-config.ts";
import { markNewestRunsStale } from "../verdicts/stale-verdicts-store.ts";
import { flatJudging, readJudging } from "./test-judging-config.ts";

const table = configTable("Test", {
  name: "text",
  description: "text",
  kind: '"TestKind"',
  path: '"TestPath"',
  tool: "text",
  baselineKind: '"BaselineKind"',
  baselineRuns: "int",
  targetBranch: "text",
  smallestEffectPct: "float8",
  smallestEffectPoints: "float8",
  apdexMs: "float8",
  steadyMode: '"SteadyMode"',
  rampUpMs: "float8",
  coolDownMs: "float8",
  keepFilesDays: "int",
  keepFilesRuns: "int",
  keepBucketsDays: "int",
  keepBucketsRuns: "int",
});

const links = z.object({ environment: z.string().nullable(), services: z.array(z.string()) });

/** Load tests as a headroom.yaml reads and writes them, with their environment and services by slug. */
export const testConfigStore: ConfigStore = {
  key: "tests",
  ...table,

  async read(tx) {
    const rows = await table.read(tx);
    const found = new Map((await readLinks(tx)).map(({ id, ...link }) => [id, link]));
    return rows.map((row) => ({
      ...row,
      spec: {
        ...row.spec,
        ...readJudging(row.spec),
        ...readRetention(row.spec),
        environment: null,
        services: [],
        ...found.get(row.id),
      },
    }));
  },

  async save(tx, rows) {
    await table.save(
      tx,
      rows.map((row) => ({ ...row, spec: { ...row.spec, ...flatJudging(row.spec), ...flatRetention(row.spec) } })),
    );
    const judged = rows.filter(
      ({ isNew, changed }) => !isNew && (changed.has("baseline") || changed.has("smallestEffect")),
    );
    await markNewestRunsStale(
      tx,
      judged.map(({ id }) => id),
    );
    const measured = rows.filter(({ isNew, changed }) => !isNew && (changed.has("kind") || changed.has("steady")));
    await askForMeasuresOf(
      tx,
      measured.map(({ id }) => id),
    );
    const moved = rows.filter((row) => row.isNew || row.changed.has("environment"));
    if (moved.length > 0) await saveEnvironments(tx, moved);
    const others = rows.filter((row) => row.isNew || row.changed.has("services"));
    if (others.length > 0) await saveServices(tx, others);
  },
};

/** Without what is archived: it is in no file. */
function readLinks(tx: Tx) {
  return tx.$queryRaw<({ id: string } & z.output<typeof links>)[]>`
    select test.id, environment.slug as environment,
      coalesce(array_agg(service.slug) filter (where service.slug is not null), '{}') as services
    from "Test" test
    left join "Environment" environment on environment.id = test."environmentId" and environment."archivedAt" is null
    left join "TestService" link on link."testId" = test.id
    left join "Service" service on service.id = link."serviceId" and service."archivedAt" is null
    group by test.id, environment.slug`;
}

async function saveEnvironments(tx: Tx, rows: readonly SavedRow[]): Promise<void> {
  const values = rows.map(({ id, teamId, spec }) => ({ id, teamId, slug: links.parse(spec).environment }));
  await tx.$executeRaw`
    update "Test" test set "environmentId" = (
      select environment.id from "Environment" environment
      where environment.slug = given.slug and environment."archivedAt" is null
        and (environment."teamId" = given."teamId" or environment."teamId" is null)
      order by environment."teamId" nulls last limit 1)
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as given(id uuid, "teamId" uuid, slug text)
    where test.id = given.id`;
}

/** The objectives of its services judge a test's runs too. */
async function saveServices(tx: Tx, rows: readonly SavedRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw`
    delete from "TestService" link using "Service" service
    where link."testId" = any(${ids}::uuid[]) and service.id = link."serviceId" and service."archivedAt" is null`;
  const values = rows.flatMap(({ id, teamId, spec }) =>
    links.parse(spec).services.map((slug) => ({ testId: id, teamId, slug })),
  );
  await tx.$executeRaw`
    insert into "TestService" ("testId", "serviceId")
    select given."testId", service.id
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as given("testId" uuid, "teamId" uuid, slug text)
    join "Service" service on service."teamId" = given."teamId" and service.slug = given.slug
    on conflict do nothing`;
  await markNewestRunsStale(
    tx,
    rows.filter(({ isNew }) => !isNew).map(({ id }) => id),
  );
}
