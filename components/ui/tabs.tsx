"use client";

import type { Route } from "next";
import Link from "next/link";
import { useEffect, useRef } from "react";

export type Tab = { label: string; href: Route };

type TabsProps = {
  /** What the pages are of: "Settings". */
  label: string;
  tabs: readonly Tab[];
  /** The label of the page that is open. */
  current: string;
};

/** The pages of one thing. Where they do not fit they scroll, with the open one in sight. */
export function Tabs({ label, tabs, current }: TabsProps) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another tab in sight
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>("[aria-current]");
    if (!list.current || !here) return;
    const { left, right } = here.getBoundingClientRect();
    const box = list.current.getBoundingClientRect();
    list.current.scrollLeft += (left + right - box.left - box.right) / 2;
  }, [current]);

  return (
    <nav aria-label={label} className="mb-6 border-b max-sm:-mx-4">
      <ul
        ref={list}
        className="-mb-px flex gap-6 overflow-x-auto text-table [scrollbar-width:none] max-sm:gap-5 max-sm:px-4"
      >
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={tab.label === current ? "page" : undefined}
              className="flex h-9 items-center border-transparent border-b-2 text-ink-2 hover:text-ink focus-visible:outline-offset-[-2px] aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-accent"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
