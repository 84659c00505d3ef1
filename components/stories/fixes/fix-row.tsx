import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { type Fix, fixStatusNames, isSettled } from "#lib/stories/fixes/fix.ts";

type FixRowProps = {
  fix: Fix;
  /** In place of the status, for who may change it. */
  status: ReactNode;
  acts: ReactNode;
};

/** One fix: what, whose, where and how far. */
export function FixRow({ fix, status, acts }: FixRowProps) {
  const { title, ownerTeam, url, settledAt } = fix;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b py-2 text-table">
      <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        <p className={fix.status === "dropped" ? "text-ink-3 line-through" : "font-medium"}>{title}</p>
        <p className="flex flex-wrap gap-x-3 text-ink-3 text-meta">
          <span>{ownerTeam || <Unknown>nobody’s yet</Unknown>}</span>
          {url && (
            <a href={url} rel="noreferrer" className="text-accent underline decoration-accent-line underline-offset-2">
              {hostOf(url)}
            </a>
          )}
          {settledAt && isSettled(fix.status) && (
            <span>
              {fixStatusNames[fix.status].toLowerCase()} <RelativeTime at={settledAt} />
            </span>
          )}
        </p>
      </div>
      {status ?? <span>{fixStatusNames[fix.status]}</span>}
      {acts && <span className="flex items-center gap-1">{acts}</span>}
    </li>
  );
}

/** "github.com/shop/api/pull/12": an address without what all of them have. */
function hostOf(url: string): string {
  const { host = url, pathname = "" } = URL.parse(url) ?? {};
  const text = `${host}${pathname === "/" ? "" : pathname}`;
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
