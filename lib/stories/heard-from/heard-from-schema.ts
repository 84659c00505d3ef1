import { z } from "zod";

export const heardFromSchema = z.object({
  key: z.string().max(20),
  customerId: z
    .string()
    .trim()
    .min(1, "Give the customer's id, as your support knows it.")
    .max(100, "Use at most 100 characters."),
  note: z.string().trim().max(500, "Use at most 500 characters.").default(""),
});
export type HeardFromInput = z.output<typeof heardFromSchema>;
