"use client";

import { Bell, BellRing } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";

type FollowButtonProps = {
  isFollowed: boolean;
  follow: (input: { isFollowing: boolean }) => Promise<ActionResult<unknown>>;
};

/** Puts what happens to a story on one's own list, or takes it off. */
export function FollowButton({ isFollowed, follow }: FollowButtonProps) {
  const toast = useToast();
  const [isPending, startTransition] = useTransition();
  const [wished, setWished] = useState<boolean | null>(null);
  const isOn = isPending && wished !== null ? wished : isFollowed;
  function press() {
    setWished(!isOn);
    startTransition(async () => {
      const result = await follow({ isFollowing: !isOn }).catch(notChanged);
      if (!result.ok) toast({ text: result.errors[0]?.message ?? "That did not work." });
    });
  }
  const Icon = isOn ? BellRing : Bell;
  return (
    <Button aria-pressed={isOn} onClick={press}>
      <Icon aria-hidden="true" size={14} />
      {isOn ? "Following" : "Follow"}
    </Button>
  );
}
