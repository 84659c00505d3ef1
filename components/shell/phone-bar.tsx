"use client";

import { Menu as MenuIcon } from "lucide-react";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { NoticesLink } from "#components/notices/notices-link.tsx";
import { FindButton } from "./find-button.tsx";

type PhoneBarProps = { title: string; activity?: ReactNode; children: ReactNode };

/** On a phone: a bar at the top, and the rail in a drawer behind it. */
export function PhoneBar({ title, activity, children }: PhoneBarProps) {
  const drawer = useRef<HTMLDialogElement>(null);
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever followed a link in the drawer wants to see the page
  useEffect(() => drawer.current?.close(), [path]);

  return (
    <header className="sticky top-0 z-10 flex h-12 items-center gap-1 border-b bg-rail px-1 sm:hidden print:hidden">
      <button
        type="button"
        aria-label="Menu"
        aria-haspopup="dialog"
        onClick={() => drawer.current?.showModal()}
        className="inline-flex size-10 items-center justify-center rounded text-ink-2"
      >
        <MenuIcon aria-hidden="true" size={18} />
      </button>
      <p className="min-w-0 flex-1 truncate font-semibold">{title}</p>
      {activity}
      <NoticesLink isIcon />
      <FindButton isIcon />
      <dialog
        ref={drawer}
        aria-label="Menu"
        onClick={(event) => event.target === event.currentTarget && drawer.current?.close()}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] border-r bg-rail p-0 text-ink backdrop:bg-veil"
      >
        {children}
      </dialog>
    </header>
  );
}
