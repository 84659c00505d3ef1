import { isOtherLabel } from "../parsed-run.ts";
import type { AnswerOf } from "./kind-answer.ts";
import type { KindInput } from "./kind-input.ts";

const named = 20;

/** Whether each request was answered without a failure. */
export function smokeAnswer({ labels }: KindInput): AnswerOf<"smoke"> {
  const failed = labels.flatMap(({ label, requests, failures }) =>
    failures ? [{ label, failures, requests: requests ?? failures }] : [],
  );
  return {
    kind: "smoke",
    labels: labels.filter(({ label }) => !isOtherLabel(label)).length,
    failed: failed.slice(0, named),
  };
}
