import { createHash } from "node:crypto";
import { z } from "zod";
import { itemPath } from "./config-item.ts";
import { partOf } from "./config-parts.ts";
import { type ConfigPlan, configActions } from "./plan-config.ts";

/** What applying a headroom.yaml did, or would do. */
export const configAnswerSchema = z.object({
  dryRun: z.boolean().describe("Nothing was changed."),
  plan: z.string().describe("Names these changes: with `?plan=` an apply does them and no others."),
  changes: z
    .array(
      z.object({
        action: z
          .enum(configActions)
          .describe(
            "adopt: it was there, made by hand; release: the file names it no longer, so it may be changed by hand; archive: the same, with prune.",
          ),
        kind: z.string().describe("`team`, `service`, …"),
        path: z.string().describe("Where it stands in the file: `teams.shop.services.checkout`."),
        name: z.string().describe("As people read it."),
        fields: z.array(z.string()).describe("What changes of something that is there."),
      }),
    )
    .describe("In the order of the file, then what it names no longer."),
  unchanged: z.number().int().describe("How many declared things are as they shall be."),
});
export type ConfigAnswer = z.output<typeof configAnswerSchema>;

export function configAnswer({ changes, unchanged }: ConfigPlan, dryRun: boolean): ConfigAnswer {
  const told = changes.map(({ action, item, fields }) => ({
    action,
    kind: partOf(item.key).noun,
    path: itemPath(item),
    name: String(item.spec.name),
    fields,
  }));
  const plan = createHash("sha256").update(JSON.stringify(told)).digest("hex").slice(0, 16);
  return { dryRun, plan, changes: told, unchanged };
}
