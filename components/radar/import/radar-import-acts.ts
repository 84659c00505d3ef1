import type { RadarFile } from "#lib/radar/interchange/radar-row.ts";
import type { ActionResult } from "#lib/shared/result.ts";

export type ReadRadar = (input: { text: string }) => Promise<ActionResult<RadarFile>>;

export type SaveRadar = (
  input: Record<string, unknown>,
) => Promise<ActionResult<{ added: number; stayedOut: number; toConsidering: number }>>;
