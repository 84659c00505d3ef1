import type { ReactNode } from "react";
import type { PaletteItem } from "./nav.ts";
import { PhoneBar } from "./phone-bar.tsx";
import { Rail, type RailProps } from "./rail.tsx";
import { ShellProvider } from "./shell-context.tsx";

type ShellProps = RailProps & {
  items: readonly PaletteItem[];
  searchHref?: string;
  /** What goes on in the background, small: it stands in the rail, on a phone in the bar. */
  activity?: ReactNode;
  /** What stays at the page's lower edge until somebody does something about it. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of every page of a signed-in person: the rail (on a phone a bar with a drawer) and the page. */
export function Shell({ items, searchHref, activity, banner, children, ...rail }: ShellProps) {
  const pages = rail.nav.map(({ label, href, key }) => ({ label, href, key }));
  return (
    <ShellProvider pages={pages} items={items} searchHref={searchHref}>
      <a href="#main" className="absolute -left-[9999px] z-20 rounded bg-float px-3 py-2 focus:top-2 focus:left-2">
        Skip to content
      </a>
      {/* A screen for a wall says `data-room`: then there is the page and nothing else. */}
      <div className="group/shell grid min-h-dvh has-[[data-room]]:block max-sm:grid-cols-[minmax(0,1fr)] max-sm:grid-rows-[auto_1fr] sm:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
        <header className="border-r bg-rail group-has-[[data-room]]/shell:hidden max-sm:hidden print:hidden">
          <div className="sticky top-0 h-dvh">
            <Rail {...rail} activity={activity} />
          </div>
        </header>
        <div className="contents group-has-[[data-room]]/shell:hidden">
          <PhoneBar title={rail.team?.name ?? "Headroom"} activity={activity}>
            <Rail {...rail} />
          </PhoneBar>
        </div>
        <div className="flex min-w-0 flex-col">
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 pb-12 has-[[data-room]]:p-0 sm:px-8">
            {children}
          </main>
          {banner}
        </div>
      </div>
    </ShellProvider>
  );
}
