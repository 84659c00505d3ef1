import "server-only";
import { v7 } from "uuid";
import { z } from "zod";
import type { Tx } from "#lib/db/client.ts";
import { type ConfigStore, configTable, type SavedRow } from "#lib/db/config-rows.ts";

const table = configTable("Service", {
  name: "text",
  description: "text",
  tags: "text[]",
  repositories: "text[]",
});

const slugs = z.array(z.string());

/** Services as a headroom.yaml reads and writes them, with what they depend on by slug. */
export const serviceConfigStore: ConfigStore = {
  key: "services",
  ...table,

  async read(tx) {
    const rows = await table.read(tx);
    const dependencies = await readDependencies(tx);
    return rows.map((row) => ({ ...row, spec: { ...row.spec, dependsOn: dependencies.get(row.id) ?? [] } }));
  },

  async save(tx, rows) {
    await table.save(tx, rows);
    const changed = rows.filter((row) => row.isNew || row.changed.has("dependsOn"));
    if (changed.length > 0) await saveDependencies(tx, changed);
  },
};

/** Without what is archived: it is in no file. */
async function readDependencies(tx: Tx): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ serviceId: string; slugs: string[] }[]>`
    select link."serviceId", array_agg(coalesce(service.slug, part.slug)) as slugs
    from "ServiceDependency" link
    left join "Service" service on service.id = link."dependsOnServiceId"
    left join "Infrastructure" part on part.id = link."infrastructureId"
    where coalesce(service."archivedAt", part."archivedAt") is null
    group by link."serviceId"`;
  return new Map(rows.map((row) => [row.serviceId, row.slugs]));
}

/** What depends on archived things goes on doing so: they may come back. */
async function saveDependencies(tx: Tx, rows: readonly SavedRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw`
    delete from "ServiceDependency" link
    where "serviceId" = any(${ids}::uuid[])
      and not exists (
        select 1 from "Service" where id = link."dependsOnServiceId" and "archivedAt" is not null
        union all
        select 1 from "Infrastructure" where id = link."infrastructureId" and "archivedAt" is not null)`;
  const links = rows.flatMap(({ id, teamId, spec }) =>
    slugs.parse(spec.dependsOn).map((slug) => ({ id: v7(), serviceId: id, teamId, slug })),
  );
  await tx.$executeRaw`
    insert into "ServiceDependency" (id, "serviceId", "dependsOnServiceId", "infrastructureId")
    select given.id, given."serviceId", service.id, case when service.id is null then part.id end
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as given(id uuid, "serviceId" uuid, "teamId" uuid, slug text)
    left join "Service" service
      on service."teamId" = given."teamId" and service.slug = given.slug and service."archivedAt" is null
    left join "Infrastructure" part
      on part."teamId" = given."teamId" and part.slug = given.slug and part."archivedAt" is null
    where coalesce(service.id, part.id) is not null
    on conflict do nothing`;
}
