"use client";

import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import { bytesText } from "#lib/shared/number-text.ts";
import { RefusedUpload } from "./refused-upload.tsx";
import { leftMs } from "./send-rate.ts";
import { sendingWords } from "./sending-words.ts";
import type { RunLink, UploadItem } from "./upload-item.ts";
import { uploadQueue } from "./upload-queue.ts";

type UploadRowProps = {
  item: UploadItem;
  /** A pressed button is gone: the focus needs a place. */
  onVanish: () => void;
};

const stages = ["waiting", "unpacking", "reading", "storing"];
const stageWords: Record<string, string> = {
  waiting: "Received, waits for a worker",
  unpacking: "Unpacking",
  reading: "Reading",
  storing: "Storing and judging",
};

/** One run: how far it is, and in the end what came of it. */
export function UploadRow(props: UploadRowProps) {
  const { title, fileNames, bytes } = props.item;
  return (
    <li className="min-h-22 border-b max-sm:min-h-28 py-3 text-table">
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{title}</span>
        <span className="min-w-0 truncate text-ink-3 text-meta">
          {fileNames[0]}
          {fileNames.length > 1 && ` and ${fileNames.length - 1} more`}, {bytesText(bytes)}
        </span>
      </p>
      <UploadProgress {...props} />
    </li>
  );
}

function UploadProgress({ item, onVanish }: UploadRowProps) {
  const { id, title, state, bytes, isLarge } = item;
  const act = (run: () => void) => () => {
    run();
    onVanish();
  };
  const cancel = (
    <Button look="bare" aria-label={`Cancel ${title}`} onClick={act(() => uploadQueue.cancel(id))}>
      Cancel
    </Button>
  );
  const both = (
    <span className="flex">
      <Button look="bare" aria-label={`Pause ${title}`} onClick={act(() => uploadQueue.pause(id))}>
        Pause
      </Button>
      {cancel}
    </span>
  );
  const retry = (
    <Button aria-label={`Try again: ${title}`} onClick={act(() => uploadQueue.retry(id))}>
      Try again
    </Button>
  );
  switch (state.step) {
    case "waiting":
      return <Progress stage="Waits for its turn" done={0} total={bytes} isBytes action={cancel} />;
    case "sending": {
      const { sentBytes, totalBytes, bytesPerSecond } = state;
      const left = leftMs(sentBytes, totalBytes, bytesPerSecond);
      return (
        <Progress
          stage={sendingWords(state)}
          done={sentBytes}
          total={totalBytes}
          isBytes
          leftMs={left}
          action={isLarge ? both : cancel}
        />
      );
    }
    case "paused":
      return (
        <Progress
          stage="Paused. What was sent is kept"
          done={state.sentBytes}
          total={state.totalBytes}
          isBytes
          action={
            <span className="flex">
              <Button look="bare" aria-label={`Go on with ${title}`} onClick={act(() => uploadQueue.retry(id))}>
                Go on
              </Button>
              {cancel}
            </span>
          }
        />
      );
    case "reading":
      return (
        <Progress
          stage={stageWords[state.stage] ?? "Reading"}
          done={stages.indexOf(state.stage) + 1}
          total={stages.length + 1}
          action={<LinkToRun run={state.run} />}
        />
      );
    case "done":
      return (
        <p className="flex flex-wrap items-start gap-x-3 gap-y-1">
          {state.verdict ? <VerdictBadge verdict={state.verdict.status} /> : <span>Read, not judged yet</span>}
          <span className="min-w-0 flex-1 basis-60 text-pretty text-ink-2">{state.verdict?.sentence}</span>
          <LinkToRun run={state.run} />
        </p>
      );
    case "unread":
      return (
        <div className="flex flex-wrap items-start gap-3">
          <div className="min-w-0 flex-1 basis-60">
            <FieldError>{state.message} The files are kept.</FieldError>
          </div>
          <LinkToRun run={state.run} />
        </div>
      );
    case "refused":
      return (
        <RefusedUpload
          name={title}
          message={state.message}
          onRetry={act(() => uploadQueue.retry(id))}
          onRemove={act(() => uploadQueue.remove(id))}
        />
      );
    case "cancelled":
      return (
        <div className="flex flex-wrap items-center gap-2">
          <p className="min-w-0 flex-1 text-ink-2">
            {state.isKept === "no"
              ? "Cancelled. Nothing of it was kept."
              : "Cancelled when all of it was sent: if the server had taken it, it is among the test’s runs."}
          </p>
          {retry}
        </div>
      );
  }
}

function LinkToRun({ run }: { run: RunLink }) {
  return <TextLink href={route(run.href as "/")}>{`Run ${run.number}`}</TextLink>;
}
