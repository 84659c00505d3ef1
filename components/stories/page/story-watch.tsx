"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { useLooking } from "#components/ui/use-looking.ts";
import { isNewer, type StoryVersion } from "#lib/stories/story/story-version.ts";

const askedEveryMs = 20_000;

/**
 * Says quietly when something happened to the story, or to what hangs on it, since it was shown. Only showing it changes the page, and nothing that is typed.
 */
export function StoryWatch({ href, shown }: { href: string; shown: StoryVersion | null }) {
  const router = useRouter();
  const [seen, setSeen] = useState<StoryVersion | null>(null);

  useLooking(async () => {
    const answer = await fetch(href).catch(() => null);
    if (answer?.ok) setSeen((await answer.json()) as StoryVersion);
  }, askedEveryMs);

  return (
    <span role="status" className="contents">
      {seen && isNewer(seen, shown) && (
        <span className="flex items-center gap-2 text-ink-2">
          <span>
            {seen.by} changed this story <RelativeTime at={seen.at} />.
          </span>
          <Button onClick={() => router.refresh()}>Show</Button>
        </span>
      )}
    </span>
  );
}
