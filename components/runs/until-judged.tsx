"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const firstAskMs = 500;
const longestMs = 10_000;

/** Says that a verdict is being made, and asks for the page again until it no longer says so. */
export function UntilJudged({ children = "It is being judged anew." }: { children?: string }) {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function askAfter(ms: number) {
      timer = setTimeout(() => {
        router.refresh();
        askAfter(Math.min(longestMs, ms * 1.5));
      }, ms);
    }
    askAfter(firstAskMs);
    return () => clearTimeout(timer);
  }, [router]);
  return (
    <span role="status" className="text-ink-3">
      {children}
    </span>
  );
}
