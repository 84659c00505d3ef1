import { durationText } from "#lib/shared/number-text.ts";
import { dateTimeText } from "#lib/shared/time-text.ts";

type TitledRun = {
  startedAt: Date;
  durationMs: number | null;
  environment: { name: string } | null;
  toolName: string | null;
  toolVersion: string | null;
  revision: string;
  branch: string;
};

/** The quiet facts beside a run's name: "Thu 22 Oct 2026 02:00 UTC, 30 min, staging, Locust 2.31". */
export function runTitle(run: TitledRun): string {
  return [
    `${dateTimeText(run.startedAt)} UTC`,
    run.durationMs === null ? null : durationText(run.durationMs),
    run.environment?.name,
    toolText(run),
  ]
    .filter(Boolean)
    .join(", ");
}

/** "Locust 2.31", or the name alone where the file does not tell the version. */
export function toolText({ toolName, toolVersion }: Pick<TitledRun, "toolName" | "toolVersion">): string {
  return [toolName, toolVersion].filter(Boolean).join(" ");
}
