/** The same issue in a tracker elsewhere. `title` may be empty. */
export type StoryTicket = { id: string; url: string; title: string; addedBy: string; createdAt: Date };

/** How a link to a ticket reads: its title, or what its address ends in (`JIRA-12`, `shop/api #42`). */
export function ticketText({ url, title }: Pick<StoryTicket, "url" | "title">): string {
  if (title !== "") return title;
  const address = URL.parse(url);
  if (!address) return url;
  const parts = address.pathname
    .split("/")
    .filter((part) => part !== "" && part !== "-")
    .map(readable);
  const [owner, repository, kind, number] = parts.slice(-4);
  if (parts.length >= 4 && /^(issues|pull|merge_requests)$/.test(kind ?? "") && /^\d+$/.test(number ?? ""))
    return `${owner}/${repository} #${number}`;
  return parts.at(-1) ?? address.host;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
