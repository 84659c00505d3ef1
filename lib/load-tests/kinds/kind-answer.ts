import { z } from "zod";

const ms = z.number().min(0);
const pair = z.tuple([z.number(), z.number()]);

/** When, in ms after the start, and how bad: response times of p95 where the file tells them over time. */
const recovery = {
  fromMs: ms,
  toMs: ms,
  /** Before it, and at worst. */
  beforeMs: ms.nullable(),
  worstMs: ms.nullable(),
  worstErrorRate: z.number(),
  /** From `sinceMs` until response times and errors were as before; null: they never were. */
  recoveryMs: ms.nullable(),
  sinceMs: ms,
};

const loadLevel = { users: z.number().nullable(), rate: z.number() };

const slope = z.object({
  /** Percent an hour, and what a run of this length makes of it. */
  perHourPct: z.number(),
  interval: pair,
  overRunPct: z.number(),
});
export type SlopeAnswer = z.infer<typeof slope>;

/** A test's kind of question, answered from one run; stored as `Run.kindAnswer`. */
export const kindAnswerSchema = z.union([
  z.object({ kind: z.literal("spike"), state: z.literal("no spike") }),
  z.object({
    kind: z.literal("spike"),
    state: z.enum(["unshaken", "recovered", "not recovered"]),
    /** The load stayed up: recovery is counted from the jump, not from the spike's end. */
    isHeld: z.boolean(),
    ...recovery,
  }),
  z.object({ kind: z.literal("chaos"), state: z.literal("no fault") }),
  z.object({
    kind: z.literal("chaos"),
    state: z.enum(["unshaken", "recovered", "not recovered"]),
    /** Said by `tag.fault`, rather than seen in the figures. */
    isTold: z.boolean(),
    ...recovery,
  }),
  z.object({
    kind: z.literal("endurance"),
    p95: slope.nullable(),
    memory: z.array(slope.extend({ host: z.string() })),
  }),
  z.object({ kind: z.literal("stress"), state: z.literal("held"), ...loadLevel }),
  z.object({
    kind: z.literal("stress"),
    state: z.literal("broke"),
    cause: z.enum(["errors", "p95"]),
    atMs: ms,
    /** What p95 passed, in ms, or the error rate as a share. */
    limit: z.number(),
    ...loadLevel,
  }),
  z.object({
    kind: z.literal("smoke"),
    labels: z.number(),
    failed: z.array(z.object({ label: z.string(), failures: z.number(), requests: z.number() })),
  }),
  z.object({
    kind: z.literal("suite"),
    cases: z.number(),
    failed: z.number(),
    totalMs: ms.nullable(),
    slowest: z.array(z.object({ label: z.string(), ms })),
  }),
]);
export type KindAnswer = z.infer<typeof kindAnswerSchema>;
export type AnswerOf<Kind extends KindAnswer["kind"]> = Extract<KindAnswer, { kind: Kind }>;

/** The stored answer; null for none, and for one in the words of another release. */
export function storedKindAnswer(json: unknown): KindAnswer | null {
  return kindAnswerSchema.safeParse(json).data ?? null;
}
