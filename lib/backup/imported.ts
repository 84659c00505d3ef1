import { z } from "zod";

/** What an import brought. */
export const importedSchema = z.object({
  tables: z.int().nonnegative().describe("Tables that the archive told of, those without rows included."),
  rows: z.int().nonnegative().describe("Rows in all of them."),
  artifacts: z.int().nonnegative().describe("Uploaded files."),
  bytes: z.int().nonnegative().describe("Their size together, in bytes."),
});
export type Imported = z.output<typeof importedSchema>;
