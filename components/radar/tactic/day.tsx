import { longDayText } from "#lib/shared/long-day-text.ts";

type DayProps = { day: string; today: string; className?: string };

/** A day in a sentence. Days as `2026-11-21`. */
export function Day({ day, today, className }: DayProps) {
  return (
    <time dateTime={day} title={day} className={className}>
      {longDayText(day, today)}
    </time>
  );
}
