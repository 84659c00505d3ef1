import { exactTimeText, relativeTimeText } from "#lib/shared/time-text.ts";

/**
 * A time as how long ago it was, exact on hover. The server's words stay when the page hydrates a moment later.
 * `at` may be an ISO string, as it comes out of JSON.
 */
export function RelativeTime({ at, className }: { at: Date | string; className?: string }) {
  const time = new Date(at);
  return (
    <time dateTime={time.toISOString()} title={exactTimeText(time)} className={className} suppressHydrationWarning>
      {sinceNow(time)}
    </time>
  );
}

function sinceNow(time: Date): string {
  return relativeTimeText(time, Date.now());
}
