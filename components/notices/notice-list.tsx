"use client";

import type { Route } from "next";
import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { NoticeLine } from "#lib/notices/notice-store.ts";
import type { ActionResult } from "#lib/shared/result.ts";

type NoticeListProps = {
  notices: readonly NoticeLine[];
  /** Whether those that were read are shown too. */
  isAll: boolean;
  read: (input: { ids: string[] }) => Promise<ActionResult<undefined>>;
};

/** What concerns a person. Following one reads it. */
export function NoticeList({ notices, isAll, read }: NoticeListProps) {
  if (notices.length === 0)
    return (
      <p className="max-w-xl py-6 text-ink-2">
        {isAll
          ? "When a story is given to you, somebody mentions you, or something becomes of what you reported or follow, it stands here."
          : "Nothing new. What you read is kept under “All”."}
      </p>
    );
  return (
    <ul className="border-t" aria-label="Notices">
      {notices.map(({ id, text, href, team, at, isRead }) => (
        <li key={id} className="border-b">
          <Link
            href={href as Route}
            prefetch={false}
            onClick={() => {
              if (!isRead) void read({ ids: [id] }).catch(() => {});
            }}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5 hover:bg-sunk"
          >
            <span className={classNames("min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]", !isRead && "font-medium")}>
              {!isRead && <span className="sr-only">Unread: </span>}
              {text}
            </span>
            <span className="text-ink-3 text-meta">
              {team}, <RelativeTime at={at} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
