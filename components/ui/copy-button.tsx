"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { copyText } from "./copy-text.ts";

type CopyButtonProps = {
  text: string;
  /** Names what is copied, for screen readers; it begins with the face: "Copy command". */
  label?: string;
  /** What stands on the button. */
  face?: string;
};

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, label = "Copy", face = "Copy" }: CopyButtonProps) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);

  const Icon = isCopied ? Check : Copy;
  return (
    <Button look="bare" aria-label={label} onClick={() => copyText(text).then(() => setIsCopied(true))}>
      <Icon aria-hidden="true" size={14} />
      <span aria-live="polite">{isCopied ? "Copied" : face}</span>
    </Button>
  );
}
