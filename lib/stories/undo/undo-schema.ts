import { z } from "zod";

export const undoEventSchema = z.object({ eventId: z.uuid() });
export const undoBatchSchema = z.object({ batchId: z.uuid() });
