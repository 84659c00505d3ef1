import { z } from "zod";
import type { ConfigPart } from "#lib/shared/config-part.ts";
import { retentionConfig, writeRetention } from "../retention/retention-config.ts";
import { judgingConfig, writeJudging } from "./test-judging-config.ts";
import { testSchema } from "./test-schema.ts";

const { description, kind, path, tool } = testSchema.shape;
const mostServices = 100;

/** Load tests in a headroom.yaml. */
export const testConfig: ConfigPart = {
  key: "tests",
  noun: "test",
  scopes: ["team"],
  description: "Load tests by short name, which uploads name.",
  nameLength: 100,
  fields: {
    description: description.describe("What it does, and for whom."),
    kind: kind.describe("What kind of load it is."),
    path: path.describe("happy: what users want works; unhappy: errors and refusals."),
    tool: tool.describe("The tool that runs it."),
    environment: z
      .string()
      .nullable()
      .default(null)
      .describe("Short name of the environment that it usually runs in: the team's, or a shared one."),
    services: z
      .array(z.string())
      .max(mostServices, `At most ${mostServices} services.`)
      .default([])
      .describe("Short names of the services that it exercises: their objectives hold for it too."),
    ...judgingConfig,
    ...retentionConfig,
  },
  write: (spec) => ({ ...writeJudging(spec), ...writeRetention(spec) }),
  references: { environment: ["environments"], services: ["services"] },
  sets: ["services"],
};
