import type { FactName } from "#lib/stories/fields/fact-source.ts";
import type { StoryFieldName } from "#lib/stories/fields/story-fields.ts";

/** What is edited together, in one place of the page. */
export type Editor = { label: string; fields: readonly Exclude<StoryFieldName, "sources">[]; fact?: FactName };

export const editors = {
  head: { label: "Title and customer impact", fields: ["title", "customerImpact"] },
  customers: { label: "Customers a week", fields: ["customers"], fact: "customers" },
  group: { label: "Which group", fields: ["affectedGroup"] },
  metric: { label: "How slow", fields: ["metric"], fact: "metric" },
  watch: { label: "Watched figure", fields: ["watch"] },
  when: { label: "Since when", fields: ["whenSlow"], fact: "when" },
  support: { label: "Support", fields: ["ticketsPerWeek", "minutesPerTicket"], fact: "support" },
  blocks: { label: "Blocks", fields: ["blocks"], fact: "blocks" },
  revenue: { label: "Revenue", fields: ["revenue"], fact: "revenue" },
  churn: { label: "Churn", fields: ["churn", "churnCount"], fact: "churn" },
  reach: { label: "People a quarter", fields: ["reach"], fact: "reach" },
  effort: { label: "Effort", fields: ["effort"], fact: "effort" },
  factors: { label: "Impact and confidence", fields: ["impactFactor", "confidenceFactor"] },
  deadline: { label: "Deadline", fields: ["deadline"] },
  service: { label: "Service", fields: ["serviceId"] },
  responsible: { label: "Responsible", fields: ["responsibleTeamId"] },
  accountable: { label: "Accountable", fields: ["accountableTeamId"] },
  investigator: { label: "Investigator", fields: ["investigatorId"] },
  owner: { label: "Leads the fix", fields: ["ownerId"] },
  downstream: { label: "Downstream impact", fields: ["downstreamImpact"] },
  words: { label: "In words", fields: ["what", "whom", "howSlow", "why"] },
  reviewSeen: { label: "What users saw", fields: ["reviewSeen"] },
  reviewTimeline: { label: "Timeline", fields: ["reviewTimeline"] },
  reviewDetected: { label: "What detected it", fields: ["reviewDetected"] },
  reviewWouldDetect: { label: "What would have detected it", fields: ["reviewWouldDetect"] },
  reviewActions: { label: "Actions", fields: ["reviewActions"] },
} as const satisfies Record<string, Editor>;
export type EditorId = keyof typeof editors;

export function isEditorId(text: string): text is EditorId {
  return Object.hasOwn(editors, text);
}
