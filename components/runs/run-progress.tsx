"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Answer } from "#components/ui/answer.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { bytesText } from "#lib/shared/number-text.ts";

const stages = ["waiting", "unpacking", "reading", "storing"] as const;
type Stage = (typeof stages)[number];

const words: Record<Stage, { answer: string; step: string }> = {
  waiting: { answer: "Waiting for a worker.", step: "Waiting" },
  unpacking: { answer: "Unpacking the file.", step: "Unpacking" },
  reading: { answer: "Reading the file.", step: "Reading" },
  storing: { answer: "Working out the verdict.", step: "Storing and judging" },
};

const askEveryMs = 700;

/** A run that is being read. It asks how far that is and turns into the run's page when it is done. */
export function RunProgress({ statusHref, stage: first, bytes }: { statusHref: string; stage: string; bytes: number }) {
  const router = useRouter();
  const [stage, setStage] = useState(first);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const gone = new AbortController();
    async function ask(): Promise<void> {
      const run = await readStatus(statusHref, gone.signal);
      if (gone.signal.aborted) return;
      if (run?.status === "ready" || run?.status === "failed") return router.refresh();
      if (run) setStage(run.stage);
      timer = setTimeout(() => void ask(), askEveryMs);
    }
    timer = setTimeout(() => void ask(), askEveryMs);
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [statusHref, router]);

  const known = stages.find((one) => one === stage) ?? "waiting";
  return (
    <>
      <Answer explanation="You may leave this page: the work goes on, and the run is in the list of its test.">
        {words[known].answer}
      </Answer>
      <div role="status" className="mt-6 max-w-xl">
        <Progress
          stage={`${words[known].step}, ${bytesText(bytes)}`}
          done={stages.indexOf(known) + 1}
          total={stages.length + 1}
        />
      </div>
    </>
  );
}

/** Null when it could not be asked this time. */
async function readStatus(href: string, signal: AbortSignal): Promise<{ status: string; stage: string } | null> {
  try {
    const response = await fetch(href, { signal });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
