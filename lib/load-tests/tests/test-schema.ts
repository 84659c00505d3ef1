import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";
import { slugLength, slugShape } from "#lib/shared/slug.ts";
import { testKinds, testPaths } from "./test-kind.ts";

/** What people say of a test. `environmentId` empty: none is usual; `services`: ids of those that it exercises. */
export const testSchema = z.object({
  name: shownName(100, "Give it a name."),
  slug: z
    .string()
    .trim()
    .min(1, "Give it a short name: pipelines upload to it.")
    .max(slugLength, `At most ${slugLength} characters.`)
    .regex(slugShape, "Lower-case letters, digits and single hyphens: “checkout-spike”."),
  description: z.string().trim().max(2000, "At most 2,000 characters.").default(""),
  kind: z.enum(testKinds).default("load"),
  path: z.enum(testPaths).default("happy"),
  tool: z.string().trim().max(60, "At most 60 characters.").default(""),
  environmentId: z.union([z.uuid(), z.literal("").transform(() => null)]).default(null),
  services: z.array(z.uuid()).max(100).default([]),
});
export type TestInput = z.output<typeof testSchema>;
