"use client";

import { Upload } from "lucide-react";
import { Button, type ButtonLook } from "#components/ui/button.tsx";
import { useUploadPanel } from "./upload-context.ts";

/** Opens the upload panel, also by the key U. Nothing for those who may not upload. */
export function UploadButton({ look = "plain" }: { look?: ButtonLook }) {
  const open = useUploadPanel();
  if (!open) return null;
  return (
    <Button look={look} hotkey="U" aria-haspopup="dialog" onClick={open}>
      <Upload aria-hidden="true" size={14} />
      Upload results
    </Button>
  );
}
