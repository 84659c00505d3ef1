import { markdownText } from "#lib/shared/markdown-text.ts";
import { dayText } from "#lib/shared/time-text.ts";
import { isWebAddress } from "#lib/shared/web-address.ts";
import { fixStatusNames } from "../fixes/fix.ts";
import { outcomeNames, stateNames } from "../states/story-state.ts";
import { ticketText } from "../tickets/ticket.ts";
import { factRows } from "./fact-rows.ts";
import { noteMarkdown } from "./note-markdown.ts";
import type { CopiedStory, StoryParts } from "./story-parts.ts";

const unknown = "unknown";

/** A whole story as Markdown, for a ticket elsewhere. What people typed stays text; what nobody knows is `unknown`. */
export function storyMarkdown(story: CopiedStory, parts: StoryParts): string {
  const sections = [
    `# ${story.key} ${markdownText(story.fields.title)}`,
    headOf(story, parts),
    impactOf(story),
    section("Facts", factsOf(story)),
    section("What is known", knownOf(story)),
    section("People", peopleOf(story, parts)),
    section("Hypotheses", parts.hypotheses.map(hypothesisLine)),
    section("Fixes", parts.fixes.map(fixLine)),
    section("Outcome", outcomeOf(story)),
    section("Incident review", reviewOf(story)),
    section(
      "Evidence",
      parts.evidence.map(({ kind, title, url }) => `- ${kind}: ${linkOf(title, url)}`),
    ),
    section(
      "Tickets",
      parts.tickets.map((ticket) => `- ${linkOf(ticketText(ticket), ticket.url)}`),
    ),
    section(
      "Lessons",
      parts.lessons.map(({ title, text }) => `- **${markdownText(title)}** ${markdownText(text)}`.trimEnd()),
    ),
    section(
      "Notes",
      parts.notes.flatMap(({ author, at, text }) => [
        `**${markdownText(author)}**, ${dayText(at, 0)}:`,
        "",
        noteMarkdown(text),
        "",
      ]),
    ),
  ];
  return `${sections.filter((part) => part !== "").join("\n\n")}\n`;
}

function headOf(
  { state, fields, reporter, createdAt, regressed, approvedBy, duplicateOf, heardFrom }: CopiedStory,
  { url }: StoryParts,
) {
  const facts = [
    fields.kind === "incident" ? "Incident" : null,
    `**${stateNames[state]}**${duplicateOf ? ` of ${duplicateOf.key}` : ""}`,
    regressed ? "regressed" : null,
    approvedBy === "" ? null : `accepted without proof by ${markdownText(approvedBy)}`,
    `reported${reporter.name === "" ? "" : ` by ${markdownText(reporter.name)}`} on ${dayText(createdAt, 0)}`,
    heardFrom === 0 ? null : `heard from ${heardFrom} ${heardFrom === 1 ? "customer" : "customers"}`,
    `[in Headroom](${address(url)})`,
  ];
  return facts.filter((fact) => fact !== null).join(" · ");
}

function impactOf({ fields: { customerImpact, downstreamImpact } }: CopiedStory): string {
  return `**Customer impact:** ${said(customerImpact)}\n\n**Downstream impact:** ${said(downstreamImpact)}`;
}

function factsOf({ fields }: CopiedStory): string[] {
  const rows = factRows(fields).map(
    ({ name, value, source }) => `| ${name} | ${said(value ?? "")} | ${markdownText(source)} |`,
  );
  return ["| | | source |", "|---|---|---|", ...rows];
}

function knownOf({ fields, service }: CopiedStory): string[] {
  const { what, whom, howSlow, whenSlow, why } = fields;
  return Object.entries({
    Service: service?.name ?? "",
    What: what,
    Whom: whom,
    "How slow": howSlow,
    When: whenSlow,
    Why: why,
  }).map(([name, text]) => `- ${name}: ${said(text)}`);
}

function peopleOf(story: CopiedStory, { consulted }: StoryParts): string[] {
  const { responsibleTeam, accountableTeam, investigator, owner } = story;
  return Object.entries({
    Responsible: responsibleTeam?.name ?? "",
    Accountable: accountableTeam?.name ?? "",
    Investigator: investigator?.name ?? "",
    Owner: owner?.name ?? "",
    ...(consulted.length > 0 && { Consulted: consulted.join(", ") }),
  }).map(([role, name]) => `- ${role}: ${said(name)}`);
}

function hypothesisLine({
  number,
  component,
  metric,
  claim,
  population,
  state,
}: StoryParts["hypotheses"][number]): string {
  const sentence = `${component} causes ${metric} to be ${claim} for ${population}`;
  return `${number}. ${markdownText(sentence)} (${state.replaceAll("_", " ")})`;
}

function fixLine({ title, ownerTeam, url, status }: StoryParts["fixes"][number]): string {
  const owner = ownerTeam === "" ? "" : `, ${markdownText(ownerTeam)}`;
  return `- [${status === "shipped" ? "x" : " "}] ${linkOf(title, url)} (${fixStatusNames[status].toLowerCase()}${owner})`;
}

function outcomeOf({ outcome, change }: CopiedStory): string[] {
  return [
    ...(change === "" ? [] : [`- Change: ${markdownText(change)}`]),
    ...(outcome
      ? [`- Outcome: ${outcomeNames[outcome.kind]}${outcome.reason === "" ? "" : `: ${markdownText(outcome.reason)}`}`]
      : []),
  ];
}

function reviewOf({ fields }: CopiedStory): string[] {
  if (fields.kind !== "incident") return [];
  const { reviewSeen, reviewTimeline, reviewDetected, reviewWouldDetect, reviewActions } = fields;
  return Object.entries({
    "What users saw": reviewSeen,
    Timeline: reviewTimeline,
    "What detected it": reviewDetected,
    "What would have": reviewWouldDetect,
    Actions: reviewActions,
  }).flatMap(([name, text]) => [`**${name}**`, "", text === "" ? unknown : noteMarkdown(text), ""]);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n").trimEnd()}`;
}

function said(text: string): string {
  return text === "" ? unknown : markdownText(text);
}

function linkOf(text: string, url: string): string {
  return isWebAddress(url) ? `[${markdownText(text)}](${address(url)})` : markdownText(text);
}

const endsLink: Record<string, string> = { "(": "%28", ")": "%29", "<": "%3C", ">": "%3E" };

/** An address cannot end its link, or begin another line. */
function address(url: string): string {
  return (URL.parse(url)?.href ?? "").replace(/[()<>]/g, (letter) => endsLink[letter] ?? "");
}
