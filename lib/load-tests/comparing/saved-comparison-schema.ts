import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";
import { readComparison } from "./comparison-query.ts";

/** The query of a comparison's page that shows something; cut to what such a page reads. */
export const comparisonQuerySchema = z
  .string()
  .max(4000)
  .refine((query) => readComparison(new URLSearchParams(query)) !== null, "This address shows no comparison.");

const name = shownName(100, "Say what it compares: “4 against 8 workers”.");

export const savedComparisonSchema = z.object({ testId: z.uuid(), name, query: comparisonQuerySchema });
export const renamedComparisonSchema = z.object({ id: z.uuid(), name });
