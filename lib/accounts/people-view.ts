/** Which people the list shows. */
export const peopleViews = ["all", "admins", "deactivated"] as const;

/** What the list of people is asked for, as it stands in the address. */
export type PeopleView = {
  /** Part of a name, an email address or a team's name; empty for everybody. */
  search: string;
  show: (typeof peopleViews)[number];
  /** The id of the last person of the page before. */
  after: string | null;
};

type Asked = Record<string, string | string[] | undefined>;

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address; what is not understood there counts as not said. */
export function peopleViewOf({ q, show, after }: Asked): PeopleView {
  return {
    search: textOf(q).replaceAll("\0", "").trim().slice(0, 100),
    show: peopleViews.find((one) => one === show) ?? "all",
    after: uuidShape.test(textOf(after)) ? textOf(after) : null,
  };
}

/** The address that shows it. */
export function peopleHref({ search, show, after }: PeopleView): "/settings/people" | `/settings/people?${string}` {
  const params = new URLSearchParams();
  if (search !== "") params.set("q", search);
  if (show !== "all") params.set("show", show);
  if (after) params.set("after", after);
  return params.size === 0 ? "/settings/people" : `/settings/people?${params.toString()}`;
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
