/** A day in a sentence: `12 September`, with its year when that is not this one. Days as `2026-11-21`. */
export function longDayText(day: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year, timeZone: "UTC" }).format(
    new Date(day),
  );
}
