import type { Route } from "next";
import type { ReactNode } from "react";

/** A page of the rail. `key` follows `g`: g o goes to the overview. */
export type NavItem = { label: string; href: Route; icon: ReactNode; key: string; waiting?: NavCount };

/** How many things wait there, and what they do for those who hear it: "9", "in the inbox". */
export type NavCount = { count: number; where: string };

/** Something to find: a page, a team, a test. The id is one word. */
export type PaletteItem = { id: string; group: string; label: string; hint?: string; href: Route };

export type TeamLink = {
  name: string;
  slug: string;
  href: Route;
  /** What one is in it: "lead", "reader", "archived". */
  standing: string;
};
