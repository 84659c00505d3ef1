#!/usr/bin/env python3
"""Writes lib/load-tests/statistics/fixtures/scipy-<version>.json: inputs, and what SciPy makes of them.

Run from the project's root with SciPy 1.10 or newer (Debian: python3-scipy): python3 bench/statistics/reference.py
The unit test lib/load-tests/statistics/scipy.test.ts holds our functions to the file.
"""
import json
import math

import numpy as np
import scipy
from scipy import special, stats

random = np.random.default_rng(20261120)


def figures(size, mean=280.0, noise=0.05):
    return [round(float(x), 3) for x in mean * np.exp(noise * random.standard_normal(size))]


def tied(size, low, high):
    return [int(x) for x in random.integers(low, high, size)]


def student_t():
    ps = [0.001, 0.025, 0.1, 0.4, 0.6, 0.95, 0.975, 0.995, 0.999999]
    return [{"p": p, "degrees": d, "t": stats.t.ppf(p, d)} for p in ps for d in [1, 2, 3, 9, 30, 200]]


def beta():
    shapes = [(0.5, 0.5), (1, 3), (2.5, 0.7), (30, 4000), (250, 250)]
    shares = [1e-6, 0.01, 0.3, 0.5, 0.9, 0.9999]
    return [
        {"x": x, "a": a, "b": b, "below": special.betainc(a, b, x), "quantile": stats.beta.ppf(x, a, b)}
        for a, b in shapes
        for x in shares
    ]


def normal():
    return [{"z": z, "below": stats.norm.cdf(z)} for z in [-9.5, -6.1, -5.9, -3, -1.3, 0.2, 1.96, 4.5]]


def binomial():
    # P(at most k of n) is a beta distribution's share: scipy's binom against our incomplete beta function.
    cases = [(0, 20, 0.1), (3, 20, 0.1), (10, 20, 0.5), (4, 1000, 0.001), (60, 1000, 0.05)]
    return [
        {"k": k, "n": n, "p": p, "atMost": stats.binom.cdf(k, n, p),
         "greater": stats.binomtest(k, n, p, alternative="greater").pvalue}
        for k, n, p in cases
    ]


def prediction():
    cases = []
    for runs in [4, 7, 10]:
        baseline, actual = figures(runs), figures(1, 300)[0]
        logs = np.log(baseline)
        half = stats.t.ppf(0.975, runs - 1) * logs.std(ddof=1) * math.sqrt(1 + 1 / runs)
        distance = math.log(actual) - logs.mean()
        p = 2 * stats.t.sf(abs(distance) / (logs.std(ddof=1) * math.sqrt(1 + 1 / runs)), runs - 1)
        cases.append({"baseline": baseline, "actual": actual, "mean": stats.gmean(baseline),
                      "low": math.expm1(distance - half), "high": math.expm1(distance + half), "pValue": p})
    return cases


def error_rates():
    """Binomial within a run, DerSimonian & Laird's variance between runs, a beta distribution for the next one."""
    cases = []
    for rate, spread, requests in [(0.02, 0.004, 4000), (0.002, 0.0, 900), (0.3, 0.05, 500)]:
        shares = np.clip(rate + spread * random.standard_normal(8), 0, 1)
        failures = [int(x) for x in random.binomial(requests, shares)]
        actual = int(random.binomial(requests, min(1, rate * 1.4)))
        cases.append({"failures": failures, "requests": requests, "actual": actual,
                      **next_rate(np.array(failures), requests, actual)})
    return cases


def next_rate(failures, requests, actual):
    total, runs = requests * len(failures), len(failures)
    shrink = lambda share: (share * total + 0.5) / (total + 1)
    pooled = failures.sum() / total
    weights = np.full(runs, requests / (shrink(pooled) * (1 - shrink(pooled))))
    scatter = (weights * (failures / requests - pooled) ** 2).sum()
    between = max(0, (scatter - (runs - 1)) / (weights.sum() - (weights**2).sum() / weights.sum()))
    precision = 1 / (1 / weights + between)
    mean = (failures / requests * precision).sum() / precision.sum()
    expected = shrink(mean)
    widened = (between + 1 / precision.sum()) * (stats.t.ppf(0.975, runs - 1) / stats.norm.ppf(0.975)) ** 2
    variance = widened + expected * (1 - expected) / requests
    size = max(1, expected * (1 - expected) / variance - 1)
    low, high = stats.beta.ppf([0.025, 0.975], expected * size, (1 - expected) * size)
    share, half = actual / requests, 0.5 / requests
    return {"mean": mean, "low": share - half - high, "high": share + half - low}


def benjamini_hochberg():
    cases = []
    for size in [1, 5, 20, 60]:
        ps = [float(p) for p in np.where(random.random(size) < 0.3, random.random(size) * 0.01, random.random(size))]
        ascending = np.sort(ps)
        passed = np.nonzero(ascending <= 0.05 * np.arange(1, size + 1) / size)[0]
        limit = ascending[passed[-1]] if len(passed) else -1
        adjusted = getattr(stats, "false_discovery_control", lambda _: None)(ps)
        stands_out = [bool(p <= limit) for p in ps]
        assert adjusted is None or stands_out == [bool(p <= 0.05) for p in adjusted]
        cases.append({"pValues": ps, "standsOut": stands_out})
    return cases


def mann_whitney():
    samples = [(figures(5), figures(7, 300)), (figures(3), figures(3)), (figures(20), figures(25, 290)),
               (tied(6, 0, 6), tied(5, 1, 8)), (tied(4, 0, 3), tied(7, 0, 3)), (tied(40, 0, 20), tied(50, 2, 22))]
    cases = []
    for first, second in samples:
        for alternative in ["two-sided", "greater", "less"]:
            u = stats.mannwhitneyu(first, second, alternative=alternative, method="asymptotic")
            cases.append({"first": first, "second": second, "alternative": alternative, "u": u.statistic,
                          "normal": u.pvalue, "exact": exact_p(first, second, alternative)})
    return cases


def exact_p(first, second, alternative):
    if len(set([*first, *second])) == len(first) + len(second):
        return stats.mannwhitneyu(first, second, alternative=alternative, method="exact").pvalue
    if math.comb(len(first) + len(second), len(first)) > 20000:
        return None
    statistic = lambda a, b, axis: stats.mannwhitneyu(a, b, axis=axis, method="asymptotic").statistic
    return stats.permutation_test((first, second), statistic, vectorized=True, n_resamples=np.inf,
                                  alternative=alternative).pvalue


def shifts():
    cases = []
    for size, q in [(15, 0.5), (40, 0.5), (60, 0.9)]:
        first, second = figures(size), figures(size, 320)
        statistic = lambda a, b, axis: np.quantile(b, q, axis=axis) - np.quantile(a, q, axis=axis)
        ends = {
            method: stats.bootstrap((first, second), statistic, n_resamples=20000, method=name, axis=-1,
                                    random_state=1).confidence_interval
            for method, name in [("bca", "BCa"), ("percentile", "percentile")]
        }
        cases.append({"first": first, "second": second, "q": q,
                      "shift": statistic(np.array(first), np.array(second), -1),
                      **{method: [interval.low, interval.high] for method, interval in ends.items()}})
    return cases


def slopes():
    cases = []
    for size, noise in [(12, 3.0), (40, 10.0)]:
        x = [float(k) for k in range(size)]
        y = [round(float(100 + 0.8 * k + noise * random.standard_normal()), 3) for k in x]
        found = stats.theilslopes(y, x, 0.95)
        cases.append({"x": x, "y": y, "slope": found[0], "intercept": found[1], "low": found[2], "high": found[3]})
    y = tied(30, 0, 9)
    found = stats.theilslopes(y, list(range(30)), 0.95)
    cases.append({"x": list(range(30)), "y": y, "slope": found[0], "intercept": found[1], "low": found[2], "high": found[3]})
    return cases


def plain(value):
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value.item() if isinstance(value, np.generic) or isinstance(value, np.ndarray) else value


document = {
    "studentT": student_t(), "beta": beta(), "normal": normal(), "binomial": binomial(), "prediction": prediction(),
    "errorRates": error_rates(), "benjaminiHochberg": benjamini_hochberg(), "mannWhitney": mann_whitney(),
    "shifts": shifts(), "slopes": slopes(),
}
path = f"lib/load-tests/statistics/fixtures/scipy-{scipy.__version__}.json"
with open(path, "w", encoding="utf-8") as file:
    json.dump(plain(document), file, indent=1)
    file.write("\n")
print(path)
