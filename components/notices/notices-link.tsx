"use client";

import { Bell } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { unreadText } from "#lib/notices/notices-sentence.ts";
import { useUnread } from "./unread-context.tsx";

/** The way to what concerns a person, with how much of it is unread. */
export function NoticesLink({ isIcon = false }: { isIcon?: boolean }) {
  const unread = useUnread();
  const path = usePathname();
  return (
    <Link
      href="/notices"
      prefetch={false}
      aria-label={unread === 0 ? "Notices" : `Notices, ${unreadText(unread)} unread`}
      aria-current={path === "/notices" ? "page" : undefined}
      className={
        isIcon
          ? "relative inline-flex size-10 items-center justify-center rounded text-ink-2"
          : "flex h-8 items-center gap-2.5 rounded px-2 text-ink-2 hover:bg-sunk hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent max-sm:h-10 aria-[current]:[&_svg]:text-accent"
      }
    >
      <Bell aria-hidden="true" size={16} className={isIcon ? undefined : "text-ink-3"} />
      {/* Read as two words, as the label has them. */}
      {!isIcon && <span className="flex-1">Notices</span>}{" "}
      {unread > 0 && (
        <span
          className={
            isIcon
              ? "figures absolute top-1 right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-[10px]/4 text-accent-on"
              : "figures text-table"
          }
        >
          {unreadText(unread)}
        </span>
      )}
    </Link>
  );
}
