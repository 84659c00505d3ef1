const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** When a sitting begins, by the clock of its zone: `Thu 26 Nov, 14:30`. */
export function sittingText(startsAt: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone }).format(
    startsAt,
  );
  return `${day.replace(",", "").replace("Sept", "Sep")}, ${clockText(startsAt, timeZone)}`;
}

function clockText(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
}

/** 1 is Monday. */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1] ?? "";
}

/** Minutes after midnight as a clock: `14:30`. */
export function minuteText(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

type Rhythm = { weekday: number; startMinute: number; durationMinutes: number; everyWeeks: number; timeZone: string };

/** The rhythm in words: `Thursdays 14:30–15:30, Europe/Berlin`, `every 2 weeks on Thursday, 14:30–15:30, Europe/Berlin`. */
export function rhythmText({ weekday, startMinute, durationMinutes, everyWeeks, timeZone }: Rhythm): string {
  const name = weekdayName(weekday);
  const days = everyWeeks === 1 ? `${name}s` : `Every ${everyWeeks} weeks on ${name},`;
  return `${days} ${minuteText(startMinute)}–${minuteText((startMinute + durationMinutes) % 1440)}, ${timeZone}`;
}
