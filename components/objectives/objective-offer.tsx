"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { metricFacts } from "#lib/load-tests/metric.ts";
import { metricNumber } from "#lib/load-tests/metric-text.ts";
import { dismissedOffersCookie, withDismissed } from "#lib/load-tests/objectives/dismissed-offers.ts";
import { objectiveText } from "#lib/load-tests/objectives/objective.ts";
import type { SuggestedObjective } from "#lib/load-tests/objectives/suggest-objectives.ts";

type ObjectiveOfferProps = {
  testId: string;
  /** Of the run whose figures they come from. */
  number: number;
  suggestions: readonly SuggestedObjective[];
  /** Takes `keep[]`, the texts of those to keep. */
  keep: FormAction<{ count: number }>;
};

/** What a test without objectives could hold its runs to, from the figures of its newest one. */
export function ObjectiveOffer({ testId, number, suggestions, keep }: ObjectiveOfferProps) {
  const toast = useToast();
  const [isAway, setIsAway] = useState(false);
  const [chosen, setChosen] = useState(() => suggestions.map(({ objective }) => objectiveText(objective)));
  const { form, isPending, formErrors } = useActionForm(keep, {
    onDone({ count }) {
      focusPage();
      toast({ text: `${counted(count)} kept. The newest run is judged by them now.` });
    },
  });
  if (isAway) return null;

  function dismiss() {
    focusPage();
    setIsAway(true);
    putAway(testId);
  }
  return (
    <section aria-labelledby="offer" className="my-6 max-w-2xl rounded border border-line px-4 pt-3 pb-4">
      <SectionHead id="offer" title="Objectives for this test?" meta={`run ${number} with some room`} />
      <p className="pt-2 pb-1 text-ink-2">
        From now on a run that misses one fails. You can change them later in the settings.
      </p>
      <form {...form}>
        <ul className="text-table">
          {suggestions.map(({ objective, actual }) => {
            const text = objectiveText(objective);
            return (
              <li key={text} className="border-b">
                <label className="flex min-h-9 flex-wrap items-center gap-x-2 py-1">
                  <Checkbox
                    name="keep[]"
                    value={text}
                    checked={chosen.includes(text)}
                    onChange={(event) =>
                      setChosen(event.target.checked ? [...chosen, text] : chosen.filter((one) => one !== text))
                    }
                  />
                  <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                    <Apart text={text} label={objective.label} />
                  </span>
                  <span className="whitespace-nowrap text-ink-3">
                    <Figure
                      text={metricNumber(objective.metric, actual)}
                      unit={metricFacts[objective.metric].unit}
                      className="text-[0.78125rem] text-ink-2"
                    />{" "}
                    in run {number}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
        <div className="mt-3 grid gap-2">
          <FormErrors errors={formErrors} />
          <div className="flex gap-2">
            <Button type="submit" look="primary" isPending={isPending} disabled={chosen.length === 0}>
              {chosen.length === 0 ? "Keep objectives" : `Keep ${counted(chosen.length)}`}
            </Button>
            <Button onClick={dismiss}>Not now</Button>
          </div>
        </div>
      </form>
    </section>
  );
}

/** The offer goes away with its buttons: the focus needs a place. */
function focusPage(): void {
  document.querySelector("main")?.focus({ preventScroll: true });
}

function counted(count: number): string {
  return count === 1 ? "1 objective" : `${count} objectives`;
}

const yearSeconds = 31_536_000;

function putAway(testId: string): void {
  const cookie = new RegExp(`(?:^|; )${dismissedOffersCookie}=([^;]*)`).exec(document.cookie)?.[1];
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
  document.cookie = `${dismissedOffersCookie}=${withDismissed(cookie, testId)}; path=/teams; max-age=${yearSeconds}; samesite=lax${secure}`;
}

/** The text with its label kept apart: one that is written from right to left does not turn the limit round. */
function Apart({ text, label }: { text: string; label: string }) {
  const at = label === "" ? -1 : text.indexOf(label);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <bdi>{label}</bdi>
      {text.slice(at + label.length)}
    </>
  );
}
