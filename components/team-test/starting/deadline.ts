const usualDays = 3;
const usualHour = 17;

/**
 * A deadline to begin with: five in the afternoon in three days, or on the Monday after when that is a weekend; as the value of an
 * `<input type="datetime-local">`, in the browser's zone.
 */
export function usualDeadline(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + usualDays, usualHour);
  const toMonday = { 6: 2, 0: 1 }[day.getDay()] ?? 0;
  day.setDate(day.getDate() + toMonday);
  return localInputText(day);
}

/** What was typed into an `<input type="datetime-local">` as a time, ISO 8601 with its zone; empty when it is none. */
export function deadlineIso(typed: string): string {
  const time = new Date(typed);
  return typed === "" || Number.isNaN(time.getTime()) ? "" : time.toISOString();
}

/** A time as the value of an `<input type="datetime-local">`, in the browser's zone. */
export function localInputText(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}
