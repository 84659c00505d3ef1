const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far away a time is: `just now`, `5 h ago`, `yesterday`, `12 Nov`, `in 3 days`. `now` in ms since the epoch. */
export function relativeTimeText(time: Date, now: number): string {
  const ago = now - time.getTime();
  const size = Math.abs(ago);
  if (size < minute) return "just now";
  const text = spanText(size);
  if (text === null) return dayText(time, now);
  if (text === "1 day") return ago > 0 ? "yesterday" : "tomorrow";
  return ago > 0 ? `${text} ago` : `in ${text}`;
}

function spanText(ms: number): string | null {
  if (ms < hour) return `${Math.floor(ms / minute)} min`;
  if (ms < day) return `${Math.floor(ms / hour)} h`;
  const days = Math.floor(ms / day);
  if (days === 1) return "1 day";
  return days < 7 ? `${days} days` : null;
}

/** The day, UTC, with its year when that is not this one: `12 Nov`, `30 Dec 2025`. */
export function dayText(time: Date, now: number): string {
  const isThisYear = time.getUTCFullYear() === new Date(now).getUTCFullYear();
  const year = isThisYear ? undefined : "numeric";
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year, timeZone: "UTC" })
    .format(time)
    .replace("Sept", "Sep");
}

/** Day and clock, UTC: `Fri 20 Nov 2026, 02:00`. */
export function dateTimeText(time: Date): string {
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }).format(time);
  return `${weekday} ${dayText(time, 0)}, ${time.toISOString().slice(11, 16)}`;
}

/** To the second, for a tooltip: `2026-11-20 02:00:00 UTC`. */
export function exactTimeText(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
