import type { Route } from "next";
import Link from "next/link";
import { route } from "#components/ui/route.ts";

type Tab = "Team" | "Services" | "Environments";

/** What a team sets up, one page each. */
export function SettingsTabs({ teamSlug, current }: { teamSlug: string; current: Tab }) {
  const tabs: [Tab, Route][] = [
    ["Team", route(`/teams/${teamSlug}/settings`)],
    ["Services", route(`/teams/${teamSlug}/settings/services`)],
    ["Environments", route(`/teams/${teamSlug}/settings/environments`)],
  ];
  return (
    <nav aria-label="Settings" className="mb-6 border-b">
      <ul className="flex gap-6 text-table">
        {tabs.map(([label, href]) => (
          <li key={label}>
            <Link
              href={href}
              aria-current={label === current ? "page" : undefined}
              className="-mb-px flex h-9 items-center border-transparent border-b-2 text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-accent"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
