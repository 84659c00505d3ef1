/** A filter, an order and columns of a list of stories under a name. */
export type StoryView = {
  id: string;
  name: string;
  /** As the list's address holds it: `state=framed&sort=customers`. */
  query: string;
  /** The team's; otherwise one's own. */
  isShared: boolean;
  /** What the list shows when its address says nothing. One's own comes before the team's. */
  isDefault: boolean;
  madeBy: string;
};

/** As many as somebody keeps, and as a team does. */
export const mostViews = 100;
