"use client";

import { Bell } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { unreadText } from "#lib/notices/notices-sentence.ts";

/** The way to what concerns a person, with how much of it is unread. It asks again when one comes back, or goes to another page. */
export function NoticesLink({ unread: initial, isIcon = false }: { unread: number; isIcon?: boolean }) {
  const unread = useUnread(initial);
  const path = usePathname();
  const label = unread === 0 ? "Notices" : `Notices, ${unreadText(unread)} unread`;
  return (
    <Link
      href="/notices"
      aria-label={label}
      aria-current={path === "/notices" ? "page" : undefined}
      className={
        isIcon
          ? "relative inline-flex size-10 items-center justify-center rounded text-ink-2"
          : "flex h-8 items-center gap-2.5 rounded px-2 text-ink-2 hover:bg-sunk hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent max-sm:h-10"
      }
    >
      <Bell aria-hidden="true" size={16} className="text-ink-3" />
      {!isIcon && <span className="flex-1">Notices</span>}
      {unread > 0 && (
        <span
          className={
            isIcon
              ? "figures absolute top-1 right-1 rounded-full bg-accent px-1 text-[10px]/4 text-accent-on"
              : "figures text-table"
          }
        >
          {unreadText(unread)}
        </span>
      )}
    </Link>
  );
}

function useUnread(initial: number): number {
  const path = usePathname();
  const [unread, setUnread] = useState(initial);
  useEffect(() => setUnread(initial), [initial]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was on the page before may have been read there
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === "visible") void askUnread().then((count) => count !== null && setUnread(count));
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => document.removeEventListener("visibilitychange", ask);
  }, [path]);
  return unread;
}

/** Null when it could not be asked: the last count stays. */
async function askUnread(): Promise<number | null> {
  const answer = await fetch("/notices/unread").catch(() => null);
  if (!answer?.ok) return null;
  const { unread } = (await answer.json()) as { unread: number };
  return unread;
}
