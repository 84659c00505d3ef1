import { minorDigits } from "#lib/stories/fields/fact-text.ts";
import {
  confidenceFactors,
  impactFactors,
  type StoryFieldName,
  type StoryFields,
} from "#lib/stories/fields/story-fields.ts";
import { type Read, readNumber, readRange, type Typed, toMinor, typedNumber, typedRange } from "./typed.ts";

/** How a field of a story becomes what stands in inputs, and back. An input's name is the path of its error. */
type Codec<Value> = { typed: (value: Value) => Typed; read: (typed: Typed) => Read<Value> };

type Codecs = { [Name in Exclude<StoryFieldName, "sources">]: Codec<StoryFields[Name]> };

function text(name: string): Codec<string> {
  return { typed: (value) => ({ [name]: value }), read: (typed) => right((typed[name] ?? "").trim()) };
}

/** A choice, a day or an id: nothing chosen is unknown. Whoever sends something else is refused by the action. */
function chosen<Value extends string>(name: string): Codec<Value | null> {
  return {
    typed: (value) => ({ [name]: value ?? "" }),
    read: (typed) => right(typed[name] ? (typed[name] as Value) : null),
  };
}

function number(name: string): Codec<number | null> {
  return { typed: (value) => ({ [name]: typedNumber(value) }), read: (typed) => readNumber(typed, name) };
}

function factor<Value extends number>(name: string, values: readonly Value[]): Codec<Value | null> {
  return {
    typed: (value) => ({ [name]: typedNumber(value) }),
    read: (typed) => right(values.find((value) => String(value) === typed[name]) ?? null),
  };
}

function range(name: string): Codec<StoryFields["effort"]> {
  return { typed: (value) => typedRange(name, value), read: (typed) => readRange(typed, name) };
}

const kind: Codec<StoryFields["kind"]> = {
  typed: (value) => ({ kind: value }),
  read: (typed) => right(typed.kind === "incident" ? "incident" : "issue"),
};

const revenue: Codec<StoryFields["revenue"]> = {
  typed(value) {
    const currency = value?.currency ?? "";
    const major = (minor: number) => Number((minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency)));
    return {
      ...typedRange("revenue", value, major),
      "revenue.currency": currency,
      "revenue.per": value?.per ?? "month",
    };
  },
  read(typed) {
    const { value, errors } = readRange(typed, "revenue");
    if (!value) return { value: null, errors };
    const currency = (typed["revenue.currency"] ?? "").trim().toUpperCase();
    if (!/^[A-Z]{3}$/.test(currency))
      return { value: null, errors: [{ path: "revenue.currency", message: "A currency has three letters: EUR." }] };
    return right({ ...toMinor(value, currency), currency, per: typed["revenue.per"] === "year" ? "year" : "month" });
  },
};

const metric: Codec<StoryFields["metric"]> = {
  typed: (value) => ({
    "metric.name": value?.name ?? "",
    "metric.percentile": typedNumber(value?.percentile ?? null),
    "metric.baseline": typedNumber(value?.baseline ?? null),
    "metric.target": typedNumber(value?.target ?? null),
    "metric.unit": value?.unit ?? "",
    "metric.population": value?.population ?? "",
    "metric.window": value?.window ?? "",
  }),
  read(typed) {
    const said = (part: string) => (typed[`metric.${part}`] ?? "").trim();
    const read = (part: string) => readNumber(typed, `metric.${part}`);
    const [percentile, baseline, target] = [read("percentile"), read("baseline"), read("target")];
    const errors = [...percentile.errors, ...baseline.errors, ...target.errors];
    const words = { name: said("name"), unit: said("unit"), population: said("population"), window: said("window") };
    const levels = { percentile: percentile.value, baseline: baseline.value, target: target.value };
    const isEmpty = [...Object.values(words), ...Object.values(levels)].every((part) => part === "" || part === null);
    return { value: isEmpty ? null : { ...words, ...levels }, errors };
  },
};

const watch: Codec<StoryFields["watch"]> = {
  typed: (value) => ({
    "watch.testId": value?.testId ?? "",
    "watch.metric": value?.metric ?? "p95Ms",
    "watch.label": value?.label ?? "",
    "watch.branch": value?.branch ?? "",
  }),
  read(typed) {
    const said = (part: string) => (typed[`watch.${part}`] ?? "").trim();
    const testId = said("testId");
    return right(
      testId === "" ? null : { testId, metric: said("metric"), label: said("label"), branch: said("branch") },
    );
  },
};

export const fieldCodecs: Codecs = {
  kind,
  title: text("title"),
  customerImpact: text("customerImpact"),
  downstreamImpact: text("downstreamImpact"),
  serviceId: chosen("serviceId"),
  what: text("what"),
  whom: text("whom"),
  howSlow: text("howSlow"),
  whenSlow: text("whenSlow"),
  why: text("why"),
  affectedGroup: text("affectedGroup"),
  customers: range("customers"),
  revenue,
  ticketsPerWeek: number("ticketsPerWeek"),
  minutesPerTicket: number("minutesPerTicket"),
  blocks: chosen("blocks"),
  churn: chosen("churn"),
  churnCount: number("churnCount"),
  metric,
  watch,
  effort: range("effort"),
  reach: range("reach"),
  impactFactor: factor("impactFactor", impactFactors),
  confidenceFactor: factor("confidenceFactor", confidenceFactors),
  deadline: chosen("deadline"),
  responsibleTeamId: chosen("responsibleTeamId"),
  accountableTeamId: chosen("accountableTeamId"),
  investigatorId: chosen("investigatorId"),
  ownerId: chosen("ownerId"),
  reviewSeen: text("reviewSeen"),
  reviewTimeline: text("reviewTimeline"),
  reviewDetected: text("reviewDetected"),
  reviewWouldDetect: text("reviewWouldDetect"),
  reviewActions: text("reviewActions"),
};

function right<Value>(value: Value): Read<Value> {
  return { value, errors: [] };
}
