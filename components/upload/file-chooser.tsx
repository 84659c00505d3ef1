"use client";

import { useId } from "react";
import { buttonClass } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { type ChosenFile, chosenFiles } from "./chosen-file.ts";

/** The browser's own file input under a face of ours; `isLarge` while there is nothing else to see. */
export function FileChooser({ isLarge, onChoose }: { isLarge: boolean; onChoose: (files: ChosenFile[]) => void }) {
  const id = useId();
  return (
    <div
      className={classNames(
        "flex items-center gap-3 rounded border border-line-2 border-dashed px-4",
        isLarge ? "min-h-36 flex-col justify-center py-6 text-center" : "py-2.5",
      )}
    >
      <label
        className={classNames(
          buttonClass(isLarge ? "primary" : "plain"),
          "has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
        )}
      >
        <input
          type="file"
          multiple
          data-first-focus
          aria-describedby={id}
          className="sr-only"
          onChange={(event) => {
            onChoose(chosenFiles(event.target.files ?? []));
            // So that the same file can be chosen again.
            event.target.value = "";
          }}
        />
        {isLarge ? "Choose files" : "Add files"}
      </label>
      <p id={id} className="text-ink-3 text-table">
        {isLarge
          ? "or drop them anywhere on this page. Results of JMeter, Locust, k6, Gatling, Artillery, vegeta and others, or any CSV; packed or not. Many old files at once become runs of their own."
          : "or drop them here"}
      </p>
    </div>
  );
}
