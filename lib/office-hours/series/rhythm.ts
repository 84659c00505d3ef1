import { Temporal } from "temporal-polyfill";

/**
 * When office hours are held: on `weekday` (1 Monday … 7 Sunday) at `startMinute` after midnight by the clock of `timeZone`, every so many weeks from the
 * week of `startsOn` (a day) on.
 */
export type Rhythm = {
  timeZone: string;
  weekday: number;
  startMinute: number;
  durationMinutes: number;
  everyWeeks: number;
  startsOn: string;
};

export type Occurrence = { startsAt: Date; endsAt: Date };

/** The sittings that end after `from`, the next ones first. The clock on the wall stays the same when summer time begins or ends. */
export function occurrencesFrom(rhythm: Rhythm, from: Date, count: number): Occurrence[] {
  const first = firstDay(rhythm);
  const here = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(rhythm.timeZone).toPlainDate();
  const step = 7 * rhythm.everyWeeks;
  // One step early: a sitting may have begun before midnight.
  const past = Math.max(0, Math.floor(first.until(here, { largestUnit: "day" }).days / step) - 1);
  const found: Occurrence[] = [];
  for (let k = past; found.length < count; k++) {
    const occurrence = occurrenceOn(rhythm, first.add({ days: k * step }));
    if (occurrence.endsAt > from) found.push(occurrence);
  }
  return found;
}

/** Whether a sitting begins at this instant. */
export function isOccurrence(rhythm: Rhythm, startsAt: Date): boolean {
  const [found] = occurrencesFrom(rhythm, startsAt, 1);
  return found?.startsAt.getTime() === startsAt.getTime();
}

/** Whose turn it is: hosts take the sittings in the order of the rota, from the first sitting on. Null where there is nobody. */
export function hostOf<Host>(hosts: readonly Host[], rhythm: Rhythm, startsAt: Date): Host | null {
  const day = Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())
    .toZonedDateTimeISO(rhythm.timeZone)
    .toPlainDate();
  const turn = Math.round(firstDay(rhythm).until(day, { largestUnit: "day" }).days / (7 * rhythm.everyWeeks));
  return hosts.at(turn % Math.max(1, hosts.length)) ?? null;
}

/** Whether this machine knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

function firstDay({ startsOn, weekday }: Rhythm): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(startsOn);
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
}

/** Where the clock is put forward over the start, it begins an hour later; where it is put back, the first time around. */
function occurrenceOn({ startMinute, durationMinutes, timeZone }: Rhythm, day: Temporal.PlainDate): Occurrence {
  const clock = Temporal.PlainTime.from({ hour: Math.floor(startMinute / 60), minute: startMinute % 60 });
  const start = day.toPlainDateTime(clock).toZonedDateTime(timeZone, { disambiguation: "compatible" });
  const startsAt = new Date(start.epochMilliseconds);
  return { startsAt, endsAt: new Date(startsAt.getTime() + durationMinutes * 60_000) };
}
