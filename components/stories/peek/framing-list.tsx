import { Check, CircleDashed } from "lucide-react";
import { framingLines, type ToFrame } from "#lib/stories/triage/framing.ts";

/** What framing takes, and what of it is there. */
export function FramingList({ story }: { story: ToFrame }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-table">
      <h3 className="font-semibold text-table">To frame it</h3>
      <ul className="contents">
        {framingLines(story).map(({ path, name, isThere }) => {
          const Icon = isThere ? Check : CircleDashed;
          return (
            <li key={path} className="inline-flex items-center gap-1.5">
              <Icon aria-hidden="true" size={14} className="text-ink-2" />
              <span className={isThere ? "text-ink-2" : "font-medium"}>{name}</span>
              <span className="sr-only">{isThere ? "is there" : "lacks"}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
