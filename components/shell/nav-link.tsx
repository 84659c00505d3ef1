"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { numberText } from "#lib/shared/number-text.ts";
import type { NavItem } from "./nav.ts";

type NavLinkProps = Omit<NavItem, "key"> & {
  /** Whether only the page itself counts, and none below it. */
  isExact: boolean;
};

/** One page of the rail, marked while the reader is on it or below it. */
export function NavLink({ label, href, icon, waiting, isExact }: NavLinkProps) {
  const path = usePathname();
  const isHere = path === href.split("?")[0];
  const isCurrent = isHere || (!isExact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : isCurrent ? "true" : undefined}
      className="mb-px flex h-7.5 items-center gap-2.5 rounded px-2 text-ink-2 hover:bg-sunk aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent max-sm:h-10 [&_svg]:text-ink-3 aria-[current]:[&_svg]:text-accent"
    >
      {icon}
      {label}
      {waiting && waiting.count > 0 && (
        <span className="figures ml-auto font-normal text-meta">
          {numberText(waiting.count)}
          <span className="sr-only"> {waiting.where}</span>
        </span>
      )}
    </Link>
  );
}
