import { slugOf } from "#lib/shared/slug.ts";
import type { CsvMapping } from "../formats/mapped/csv-mapping.ts";

/** Where uploads may go: what the team has, for proposals. Names that are not among them are made. */
export type UploadTargets = {
  tests: { slug: string; name: string; environment: string; branch: string; csvMapping?: CsvMapping | null }[];
  environments: { slug: string; name: string }[];
  /** The most used first. */
  branches: string[];
};

/** The test that somebody means by its name or its short name; undefined when it would be a new one. */
export function testNamed(targets: UploadTargets | null, text: string): UploadTargets["tests"][number] | undefined {
  const name = text.trim().toLowerCase();
  const slug = slugOf(text);
  return (
    targets?.tests.find((test) => test.name.toLowerCase() === name) ?? targets?.tests.find((test) => test.slug === slug)
  );
}

/** The short name of an environment that is there, by its name; else what was typed, for a new one. */
export function environmentNamed(targets: UploadTargets | null, text: string): string {
  const name = text.trim().toLowerCase();
  return targets?.environments.find((one) => one.name.toLowerCase() === name)?.slug ?? text.trim();
}

/** The branch that an upload to this test most likely belongs to: the one with the most runs. */
export function likelyBranch(test: UploadTargets["tests"][number] | undefined): string {
  return test?.branch || "main";
}
