"use client";

import { SectionHead } from "#components/ui/section-head.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { EditableText } from "../facts/editable-text.tsx";

const prompts = [
  { id: "reviewSeen", prompt: "What did people see, from when to when, and how many of them?" },
  { id: "reviewTimeline", prompt: "One line each: the time, what happened, who did what." },
  { id: "reviewDetected", prompt: "What told you first: an alert, a customer, luck?" },
  { id: "reviewWouldDetect", prompt: "What would have told you earlier, or before the release?" },
  { id: "reviewActions", prompt: "What will be done so that it does not come back, by whom and until when?" },
] as const;

/** The review of an incident, on the template that all have in common. It prints with the page. */
export function IncidentReview() {
  const { fields } = useEditing();
  return (
    <section aria-labelledby="review">
      <SectionHead id="review" title="Review of the incident" meta="about what happened, never about who" />
      {prompts.map(({ id, prompt }) => (
        <EditableText key={id} id={id} text={fields[id]} prompt={prompt} />
      ))}
    </section>
  );
}
