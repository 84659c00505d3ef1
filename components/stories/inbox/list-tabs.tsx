import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { Menu, MenuLink } from "#components/ui/menu.tsx";
import { noFilter, type StoryFilter } from "#lib/stories/listing/story-filter.ts";
import { openStates, type StoryState, stateNames } from "#lib/stories/states/story-state.ts";
import { type ListAddress, listHref } from "../filter/list-address.ts";

export type TabCounts = Record<StoryState, number> & { needsDecision: number };

type ListTabsProps = { filter: StoryFilter; counts: TabCounts; address: ListAddress };

const laterStates = ["parked", "snoozed", "closed", "declined", "duplicate"] as const;

type Tab = { name: string; count: number; filter: StoryFilter; isHere: boolean };

/** The states of stories, each with how many of the filter are in it. What is looked at seldom is behind the last one. */
export function ListTabs({ filter, counts, address }: ListTabsProps) {
  const tabs = openStates.map((state) => stateTab(filter, counts, state));
  const more = moreTabs(filter, counts);
  const here = more.find(({ isHere }) => isHere);
  return (
    <nav aria-label="States" className="-mx-1 overflow-x-auto [scrollbar-width:none]">
      <ul className="flex gap-3.5 px-1 text-table">
        {tabs.map(({ name, count, filter: next, isHere }) => (
          <li key={name} className="shrink-0">
            <Link
              href={listHref(address, next)}
              prefetch={false}
              aria-current={isHere ? "page" : undefined}
              className={tabClass}
            >
              {name}
              <Count>{count}</Count>
            </Link>
          </li>
        ))}
        <li className="shrink-0">
          <Menu
            label={here ? `More states: ${here.name} ${plain.format(here.count)}` : "More states"}
            align="end"
            triggerClassName={`${tabClass} ${here ? "border-accent! font-medium text-accent!" : ""}`}
            trigger={
              <>
                {here?.name ?? "More"} {here && <Count>{here.count}</Count>}
                <ChevronDown aria-hidden="true" size={12} />
              </>
            }
          >
            {more.map(({ name, count, filter: next, isHere }) => (
              <MenuLink key={name} href={listHref(address, next)} isCurrent={isHere}>
                <span className="flex-1">{name}</span>
                <Count>{count}</Count>
              </MenuLink>
            ))}
          </Menu>
        </li>
      </ul>
    </nav>
  );
}

const tabClass =
  "flex h-9 items-center gap-1 border-transparent border-b-2 text-ink-2 hover:text-ink focus-visible:outline-offset-[-2px] aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-accent";

function Count({ children }: { children: number }) {
  return <span className="figures font-normal text-ink-3 text-meta">{plain.format(children)}</span>;
}

const plain = new Intl.NumberFormat("en-GB");

function stateTab(filter: StoryFilter, counts: TabCounts, state: StoryState): Tab {
  const { states, needsDecision } = filter;
  return {
    name: stateNames[state],
    count: counts[state],
    filter: { ...filter, states: [state], needsDecision: false },
    isHere: !needsDecision && states.length === 1 && states[0] === state,
  };
}

function moreTabs(filter: StoryFilter, counts: TabCounts): Tab[] {
  const { needsDecision, states } = filter;
  const all = Object.keys(stateNames) as StoryState[];
  return [
    {
      name: "Needs a decision",
      count: counts.needsDecision,
      filter: { ...filter, states: noFilter.states, needsDecision: true },
      isHere: needsDecision,
    },
    ...laterStates.map((state) => stateTab(filter, counts, state)),
    {
      name: "All",
      count: all.reduce((sum, state) => sum + counts[state], 0),
      filter: { ...filter, states: noFilter.states, needsDecision: false },
      isHere: !needsDecision && states.length === 0,
    },
  ];
}
