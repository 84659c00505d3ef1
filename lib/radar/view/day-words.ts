/** "23 Aug", with its year where it is asked for: "20 Nov 2026". Days as `2026-11-20`. */
export function shortDayText(day: string, isWithYear: boolean): string {
  const { date, month, year } = parts(day, "short");
  return `${date} ${month}${isWithYear ? ` ${year}` : ""}`;
}

/** "23 Aug" and "20 Nov 2026": the year is said once where it is the same. */
export function spanTexts({ from, to }: { from: string; to: string }): { from: string; to: string } {
  return { from: shortDayText(from, from.slice(0, 4) !== to.slice(0, 4)), to: shortDayText(to, true) };
}

/** Since when something moved, in a sentence: "August", "3 November" within the month of the end, "August 2025" of another year. */
export function sinceText({ from, to }: { from: string; to: string }): string {
  const { date, month, year } = parts(from, "long");
  if (year !== to.slice(0, 4)) return `${month} ${year}`;
  return from.slice(0, 7) === to.slice(0, 7) ? `${date} ${month}` : month;
}

function parts(day: string, month: "short" | "long") {
  const time = new Date(day);
  const name = new Intl.DateTimeFormat("en-GB", { month, timeZone: "UTC" }).format(time);
  return { date: time.getUTCDate(), month: name.replace(/^Sept$/, "Sep"), year: day.slice(0, 4) };
}
