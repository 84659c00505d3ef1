import type { Figures } from "../metric.ts";
import type { Precision } from "../parsed-run.ts";
import type { AskedLoad } from "./asked-load.ts";

/** What decides whether a run of the same test may be compared with another. Times are dates, the rest plain values. */
export type RunFacts = {
  id: string;
  number: number;
  startedAt: Date;
  branch: string;
  /** Empty where the upload did not say. */
  version: string;
  environment: { id: string; name: string } | null;
  asked: AskedLoad;
  format: string | null;
  /** Null where the file holds no percentiles at all. */
  precision: Precision | null;
  invalidReason: string | null;
};

/** An earlier run that a baseline may be made of. */
export type HistoryFacts = RunFacts & {
  isReady: boolean;
  isDeleted: boolean;
  /** `isFoundWorse` of its own verdict. */
  isWorse: boolean;
  /** The runs that its verdict compared it with; empty without a baseline. */
  comparedWith: string[];
  /** When somebody took it as the new normal. */
  acceptedAt: Date | null;
};

/** `steady`: of the run's steady part alone; null where the run has none, or the label cannot tell. */
export type LabelFigures = { label: string; figures: Figures; steady?: Figures | null };

/** The figures of one run: of the whole, and of each label, those with the most requests first. */
export type RunFigures = { whole: Figures; steady?: Figures | null; labels: LabelFigures[] };

/** An earlier run with all that a verdict reads. Labels are needed only of the runs that `chooseBaseline` chooses. */
export type HistoryRun = HistoryFacts & RunFigures;
