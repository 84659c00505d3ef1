import { refused } from "#lib/shared/result.ts";

/** Between the click and the change somebody took the actor's role away, or archived the team. */
export const mayNotAnyMore = refused("", "You may not change the people of this team any more. Reload the page.");
