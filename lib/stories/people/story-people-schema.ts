import { z } from "zod";

const key = z.string().max(20);

export const followSchema = z.object({ key, isFollowing: z.boolean() });
export const consultSchema = z.object({ key, userId: z.uuid("Choose somebody."), isConsulted: z.boolean() });
