/** A moment to wake a story at, by the clock of whoever chooses. */
export type SnoozeTime = { name: string; at: Date };

const wakesAtHour = 9;

/** The usual moments after `now`: tomorrow, the next Monday and the first of the next month, each at nine in the morning. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const day = (month: number, date: number) => new Date(now.getFullYear(), month, date, wakesAtHour);
  const untilMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { name: "Tomorrow", at: day(now.getMonth(), now.getDate() + 1) },
    { name: "Next week", at: day(now.getMonth(), now.getDate() + untilMonday) },
    { name: "Next month", at: day(now.getMonth() + 1, 1) },
  ];
}

/** `Mon 23 Nov, 09:00`, by the clock of whoever reads. */
export function localTimeText(at: Date): string {
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short" })
    .format(at)
    .replaceAll(",", "")
    .replace("Sept", "Sep");
  return `${day}, ${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}

/** As a field for a day and a time of the own clock holds it: `2026-11-23T09:00`. */
export function localFieldText(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
