import type { ActionResult } from "#lib/shared/result.ts";

type Fields = FormData | Record<string, unknown>;

/** The server actions of the page that adds tactics, bound to its team. */
export type AddActs = {
  add: (...fields: Fields[]) => Promise<ActionResult<{ slug: string }>>;
  takeBack: (tactic: { slug: string }) => Promise<ActionResult<unknown>>;
};

/** What the form of a tactic begins with. Of the catalogue's, name and words stay. */
export type Draft = { name: string; description: string; sector: string; isOwn: boolean };
