import { RelativeTime } from "#components/ui/relative-time.tsx";
import { dayMs } from "#lib/shared/day-ms.ts";
import { exactTimeText } from "#lib/shared/time-text.ts";

/** When, below the day that it was: how long ago within a day, then the clock (UTC); exact on hover. */
export function AuditTime({ at, now, className }: { at: Date; now: Date; className?: string }) {
  if (now.getTime() - at.getTime() < dayMs) return <RelativeTime at={at} className={className} />;
  return (
    <time dateTime={at.toISOString()} title={exactTimeText(at)} className={className}>
      {at.toISOString().slice(11, 16)} UTC
    </time>
  );
}
