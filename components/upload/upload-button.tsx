"use client";

import { Upload } from "lucide-react";
import { Button, type ButtonLook } from "#components/ui/button.tsx";
import { useUploadPanel } from "./upload-context.ts";

/** Opens the upload panel, also by the key U. Nothing for those who may not upload. */
export function UploadButton({ look = "plain" }: { look?: ButtonLook }) {
  const panel = useUploadPanel();
  if (!panel) return null;
  return (
    <Button look={look} hotkey="U" aria-haspopup="dialog" onClick={panel.chooseFiles}>
      <Upload aria-hidden="true" size={14} />
      Upload results
    </Button>
  );
}
