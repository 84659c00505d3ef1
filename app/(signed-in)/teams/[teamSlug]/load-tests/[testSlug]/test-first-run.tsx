import { EmptyTrend } from "#components/load-tests/empty-trend.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { UploadButton } from "#components/upload/upload-button.tsx";
import { uploadCommand } from "#lib/load-tests/uploads/upload-command.ts";
import { configuration } from "#lib/shared/configuration.ts";

/** A test without runs teaches how the first one comes here. */
export function TestFirstRun(slugs: { teamSlug: string; testSlug: string }) {
  return (
    <EmptyState
      picture={<EmptyTrend />}
      action={<UploadButton look="primary" />}
      command={uploadCommand({ origin: configuration().url, ...slugs })}
    >
      Drop a result file of JMeter, Locust, k6 or Artillery anywhere on this page: its figures, its trend and whether it
      got worse appear here.
    </EmptyState>
  );
}
