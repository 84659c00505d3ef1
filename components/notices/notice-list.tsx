"use client";

import type { Route } from "next";
import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { NoticeLine } from "#lib/notices/notice.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { ReadButton } from "./read-button.tsx";

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
        <li key={id} className="group flex items-start gap-1 border-b hover:bg-sunk">
          <Link
            href={href as Route}
            prefetch={false}
            onClick={() => {
              if (!isRead) void read({ ids: [id] }).catch(() => {});
            }}
            className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2.5"
          >
            <span
              aria-hidden="true"
              className={classNames(
                "size-1.5 shrink-0 self-start rounded-full max-sm:mt-2 sm:mt-[7px]",
                !isRead && "bg-accent",
              )}
            />
            <span
              className={classNames(
                "-ml-1 line-clamp-6 min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]",
                isRead && "text-ink-2",
              )}
            >
              {!isRead && <span className="sr-only">Unread: </span>}
              {text}
            </span>
            <span className="text-ink-3 text-meta max-sm:w-full max-sm:pl-4.5">
              <bdi>{team}</bdi>, <RelativeTime at={at} />
            </span>
          </Link>
          {!isRead && <ReadButton text={text} read={() => read({ ids: [id] })} />}
        </li>
      ))}
    </ul>
  );
}
