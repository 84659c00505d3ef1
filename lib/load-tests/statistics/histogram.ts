/**
 * A sparse log-bucketed histogram of response times: bucket i counts values in (γ^(i−1), γ^i] ms with γ = 1.02, so every
 * quantile is within 1 % of the exact one (DDSketch, Masson, Rim & Lee 2019, §2). `zeros` counts values up to `zeroMs`.
 * `indexes` ascend; `counts[k]` belongs to `indexes[k]`.
 */
export type Histogram = { zeros: number; indexes: number[]; counts: number[] };
