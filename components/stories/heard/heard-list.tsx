import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { HeardFrom } from "#lib/stories/heard-from/heard-from.ts";

/** `act` is what its reader can do about it. */
type HeardLine = HeardFrom & { act: ReactNode };

/** Who was heard, the newest first, with what they said. */
export function HeardList({ heard }: { heard: readonly HeardLine[] }) {
  return (
    <ul aria-label="Customers it was heard from" className="text-table">
      {heard.map((one) => (
        <li key={one.id} className="flex items-start gap-2 border-b py-1.5">
          <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            <span className="font-medium">{one.customerId}</span>
            {one.note && <span className="block text-ink-2">“{one.note}”</span>}
            <span className="block text-ink-3 text-meta">
              {one.by}, <RelativeTime at={one.at} />
            </span>
          </p>
          {one.act}
        </li>
      ))}
    </ul>
  );
}
