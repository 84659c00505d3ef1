import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { trendMetrics } from "#lib/load-tests/run-view/trend-view.ts";
import { localFieldText } from "#lib/stories/triage/snooze-times.ts";
import type { AskedRuns, Figure } from "./use-choosable-runs.ts";

type FigureChoiceProps = {
  asked: AskedRuns;
  onAsk: (asked: AskedRuns) => void;
  tests: readonly { id: string; name: string }[];
  labels: readonly string[];
  branches: readonly string[];
  /** When the changed system begins, as far as it is known, and the run that says so. */
  since: string | null;
  sinceRun: number | null;
};

const metrics = trendMetrics.map(([value, label]) => ({ value, label }));

/** Which figure of which runs is looked at, and from when on the runs are of the changed system. */
export function FigureChoice({ asked, onAsk, tests, labels, branches, since, sinceRun }: FigureChoiceProps) {
  const { figure } = asked;
  const choose = (part: Partial<Figure>) =>
    onAsk({ ...asked, figure: { testId: "", metric: "p95Ms", label: "", branch: "", ...figure, ...part } });
  const kept = (values: readonly string[], value = "") => [...new Set([...values, value])].filter(Boolean);
  const plain = (value: string) => ({ value, label: value });
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label="Test">
        {(control) => (
          <Select
            {...control}
            data-first-focus=""
            value={figure?.testId ?? ""}
            options={[
              ...(figure ? [] : [{ value: "", label: "Choose a test" }]),
              ...tests.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => choose({ testId: event.target.value, label: "", branch: "" })}
          />
        )}
      </Field>
      <Field label="Figure">
        {(control) => (
          <Select
            {...control}
            value={figure?.metric ?? "p95Ms"}
            options={
              metrics.some(({ value }) => value === figure?.metric) || !figure
                ? metrics
                : [...metrics, plain(figure.metric)]
            }
            onChange={(event) => choose({ metric: event.target.value })}
          />
        )}
      </Field>
      <Field label="Of">
        {(control) => (
          <Select
            {...control}
            value={figure?.label ?? ""}
            options={[{ value: "", label: "the whole run" }, ...kept(labels, figure?.label).map(plain)]}
            onChange={(event) => choose({ label: event.target.value })}
          />
        )}
      </Field>
      <Field label="Branch">
        {(control) => (
          <Select
            {...control}
            value={figure?.branch ?? ""}
            options={[{ value: "", label: "any" }, ...kept(branches, figure?.branch).map(plain)]}
            onChange={(event) => choose({ branch: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="The change is live since"
        hint={
          sinceRun === null
            ? "Runs from then on count as after it."
            : `Run ${sinceRun} is the first of the change that the story names.`
        }
      >
        {(control) => (
          <TextInput
            {...control}
            key={since}
            type="datetime-local"
            isFigure
            defaultValue={since === null ? "" : localFieldText(new Date(since))}
            onBlur={(event) => {
              const at = new Date(event.target.value);
              const isOther = since === null || event.target.value !== localFieldText(new Date(since));
              if (isOther) onAsk({ ...asked, since: Number.isNaN(at.getTime()) ? null : at.toISOString() });
            }}
          />
        )}
      </Field>
    </div>
  );
}
