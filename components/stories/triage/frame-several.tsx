"use client";

import { SelectField } from "#components/ui/text-field.tsx";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { toTypeBeforeFraming } from "#lib/stories/triage/framing.ts";
import { MoveForm, textIn } from "../moving/move-form.tsx";
import type { MoveFormProps } from "../moving/story-to-move.ts";
import { needWords } from "./deeds.ts";
import type { NamedTeam } from "./frame-fields.tsx";

type FrameSeveralProps = Omit<MoveFormProps, "story"> & { rows: readonly StoryRow[]; teams: readonly NamedTeam[] };

const words: Record<string, string> = {
  title: "a title",
  customerImpact: "the customer impact",
  affectedGroup: "who is affected",
};

/** Frames several stories: those without a responsible team get the one that is chosen, those that lack words stay, by name. */
export function FrameSeveral({ rows, teams, ...props }: FrameSeveralProps) {
  const [story] = rows;
  const lacking = needWords(rows);
  const ready = rows.length - lacking.length;
  const withoutTeam = rows.filter((row) => row.responsibleTeamId === null && !lacking.includes(row)).length;
  if (!story) return null;
  return (
    <MoveForm
      {...props}
      story={story}
      to="framed"
      title={`Frame ${ready} of ${rows.length} stories`}
      description={
        lacking.length === 0 ? "They lack nothing else." : "Those that lack something stay where they are and selected."
      }
      submit={`Frame ${ready}`}
      read={(form) => ({ fields: { responsibleTeamId: textIn(form, "responsibleTeamId") } })}
      fields={["responsibleTeamId"]}
    >
      {(errorOf) => (
        <>
          {withoutTeam > 0 && (
            <SelectField
              name="responsibleTeamId"
              data-first-focus=""
              label={`Responsible team of the ${withoutTeam} that have none`}
              error={errorOf("responsibleTeamId")}
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {lacking.length > 0 && (
            <ul className="max-h-40 overflow-auto text-ink-2 text-table">
              {lacking.map((row) => (
                <li key={row.key} className="flex gap-2 border-b py-1 last:border-b-0">
                  <span className="figures text-meta leading-5">{row.key}</span>
                  <span>
                    lacks{" "}
                    {toTypeBeforeFraming(row)
                      .map((path) => words[path])
                      .join(" and ")}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </MoveForm>
  );
}
