"use client";

import { Button } from "#components/ui/button.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { RefusedUpload } from "#components/upload/refused-upload.tsx";
import { leftMs } from "#components/upload/send-rate.ts";
import { sendingWords } from "#components/upload/sending-words.ts";
import { bytesText } from "#lib/shared/number-text.ts";
import { evidenceQueue } from "./evidence-queue.ts";
import type { EvidenceUpload } from "./evidence-upload.ts";

/** A file on its way: how far, how fast, and the time that is left. */
export function EvidenceUploadRow({ upload }: { upload: EvidenceUpload }) {
  const { name, bytes } = upload;
  return (
    <li className="min-h-20 border-b py-3 text-table">
      <p className="mb-1.5 flex flex-wrap items-baseline gap-x-3">
        <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{name}</span>
        <span className="text-ink-3 text-meta">{bytesText(bytes)}</span>
      </p>
      <HowFar upload={upload} />
    </li>
  );
}

function HowFar({ upload: { id, name, bytes, state } }: { upload: EvidenceUpload }) {
  const cancel = (
    <Button look="bare" aria-label={`Cancel ${name}`} onClick={() => evidenceQueue.cancel(id)}>
      Cancel
    </Button>
  );
  switch (state.step) {
    case "waiting":
      return <Progress stage="Waits for its turn" done={0} total={bytes} isBytes action={cancel} />;
    case "sending": {
      const { sentBytes, bytesPerSecond } = state;
      const stage = sendingWords(state);
      const left = leftMs(sentBytes, bytes, bytesPerSecond);
      return <Progress stage={stage} done={sentBytes} total={bytes} isBytes leftMs={left} action={cancel} />;
    }
    case "attaching":
      return <Progress stage="Looking into the file" done={null} total={null} />;
    case "refused":
      return (
        <RefusedUpload
          name={name}
          message={state.message}
          onRetry={() => evidenceQueue.retry(id)}
          onRemove={() => evidenceQueue.cancel(id)}
        />
      );
  }
}
