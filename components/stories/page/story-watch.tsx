"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";

type Seen = { version: number; by: string; at: string };

const askedEveryMs = 20_000;

/**
 * Says quietly when somebody else has changed the story since it was shown. Only showing it changes the page, and nothing that is typed.
 */
export function StoryWatch({ href, version }: { href: string; version: number }) {
  const router = useRouter();
  const [seen, setSeen] = useState<Seen | null>(null);

  useEffect(() => {
    async function look() {
      if (document.visibilityState !== "visible") return;
      const answer = await fetch(href).catch(() => null);
      if (answer?.ok) setSeen((await answer.json()) as Seen);
    }
    const onLook = () => void look();
    const timer = setInterval(onLook, askedEveryMs);
    window.addEventListener("focus", onLook);
    document.addEventListener("visibilitychange", onLook);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", onLook);
      document.removeEventListener("visibilitychange", onLook);
    };
  }, [href]);

  return (
    <span role="status" className="contents">
      {seen && seen.version > version && (
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
