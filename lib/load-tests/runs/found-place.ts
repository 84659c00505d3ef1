import { z } from "zod";

/** Where the next page of runs starts: behind this run. Within one test its start and number say which it is. */
export type FoundPlace = { startedAt: Date; number: number; id?: string };

const written = z.tuple([
  z.iso.datetime().transform((time) => new Date(time)),
  z.coerce.number().int().min(0).max(999_999_999),
  z.uuid(),
]);

/** As it stands in an address: "2026-11-20T02:00:00.000Z_61_0198…"; undefined for anything else. */
export function readFoundPlace(text: string): Required<FoundPlace> | undefined {
  const { data } = written.safeParse(text.split("_"));
  return data && { startedAt: data[0], number: data[1], id: data[2] };
}

export function writeFoundPlace({ startedAt, number, id }: Required<FoundPlace>): string {
  return `${startedAt.toISOString()}_${number}_${id}`;
}
