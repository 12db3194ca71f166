"""Independent values for test/theory/sheet: python3 test/reference/sheet.py

Writes sheet.json beside this file: every number of the theorem sheet for two spectra, in 50 digits. Multipliers are bisected, sequences iterated from their inequalities, counts counted,
floors multiplied out, the Rademacher complexity averaged over all signs. Inputs are doubles, taken exactly.
"""

import itertools
import json
import pathlib

from mpmath import mp, mpf, ceil, log, sqrt

mp.dps = 50


def bisect(rising, low, high):
    for _ in range(400):
        middle = sqrt(low * high)
        if rising(middle) > 0:
            high = middle
        else:
            low = middle
    return sqrt(low * high)


def count_until(start, following, limit=10 ** 6):
    t, r = 0, start
    while r > 1 and t < limit:
        t, r = t + 1, following(r)
    return t


def sheet(d, z, tolerance):
    d, z, eps = [mpf(v) for v in d], [mpf(v) for v in z], mpf(tolerance)
    k = len(d)
    energy = k * eps
    y, multipliers, weights, brackets = list(z), [], [], []
    ratios = [sqrt(sum(v * v for v in y) / energy)]
    b = [mpf(1)] * k
    while ratios[-1] > 1:
        c = bisect(lambda c: sum((c * v / (c + e)) ** 2 for v, e in zip(y, d)) - energy, mpf(10) ** -30, mpf(10) ** 30)
        excess = ratios[-1] - 1
        multipliers.append(c)
        brackets.append([min(d) / excess, max(d) / excess])
        y = [v * e / (c + e) for v, e in zip(y, d)]
        b = [w * e / (c + e) for w, e in zip(b, d)]
        weights.append(b)
        ratios.append(sqrt(sum(v * v for v in y) / energy))
    rounds, r0, kappa, low = len(multipliers), ratios[0], max(d) / min(d), min(d)
    theta = 2 * sqrt(kappa) / (kappa + 1)

    def line(x):
        s = (r0 - 1 + x) ** 2
        return ((r0 - 1) ** 2 + x * (2 * r0 - 1)) / s, r0 ** 2 * x / s

    def tangent(x):
        a, offset = line(x)
        return count_until(r0, lambda r: a * r - offset)

    def power(j, i, t):
        return ((r0 - 1 + low / d[i]) / (r0 - 1 + low / d[j])) ** t

    def product(j, i, t):
        result = mpf(1)
        for n in range(t):
            root = sqrt(r0 ** 2 - n) - 1
            result *= (root + low / d[i]) / (root + low / d[j])
        return result

    last, neighbours, tau = weights[-1], range(k - 1), mpf("0.01")
    train = sum((v - w * v) ** 2 for v, w in zip(z, last)) / k
    stopped = bisect(lambda c: sum((c * v / (c + e)) ** 2 for v, e in zip(z, d)) / k - train, mpf(10) ** -30, mpf(10) ** 30)
    equivalent = [multipliers[0] * w / (1 - w) for w in last]
    radius = sqrt(sum(e * (v / (multipliers[0] + e)) ** 2 for e, v in zip(equivalent, z)) / k)
    # With V = I all signs would give the same supremum; the spectrum alone decides the range, so a basis is taken in which it varies.
    mixed = [[sqrt(equivalent[i]) * hadamard(i, j, k) for i in range(k)] for j in range(k)]
    rademacher = mpf(0)
    for signs in itertools.product((-1, 1), repeat=k):
        total = [sum(s * row[i] for s, row in zip(signs, mixed)) for i in range(k)]
        rademacher += radius * sqrt(sum(v * v for v in total) / k) / 2 ** k
    return {
        "eigenvalues": d, "coefficients": z, "tolerance": eps, "rounds": rounds, "ratios": ratios, "multipliers": multipliers, "brackets": brackets,
        "bounds": {
            "guaranteedRounds": int(ceil((r0 - 1) / kappa)), "inevitableCollapse": int(ceil(kappa * (r0 - 1))),
            "conditionFreeLower": int(ceil(r0 - 1)), "conditionFreeUpper": int(ceil(r0 ** 2)) - 1,
            "recurrenceLower": count_until(r0, lambda r: r * (r - 1) / (r - 1 + kappa)), "recurrenceUpper": count_until(r0, lambda r: r * (r - 1) / (r - 1 + 1 / kappa)),
            "tangentLower": tangent(kappa), "tangentUpper": tangent(1 / kappa), "kantorovich": count_until(r0, lambda r: sqrt(r * r - 1 + theta ** 2) - theta),
            "rangeGuaranteedRounds": 1 + int(ceil((ratios[1] - 1) / kappa)), "rangeKantorovich": 1 + count_until(ratios[1], lambda r: sqrt(r * r - 1 + theta ** 2) - theta),
            "sparsityRatio.paper": log(power(0, k - 1, rounds)), "sparsityRatio.decreasing": log(product(0, k - 1, rounds)),
            "sparsityIndex.paper": min(power(i, i + 1, rounds) for i in neighbours), "sparsityIndex.decreasing": min(product(i, i + 1, rounds) for i in neighbours),
            "activeBasis.paper": sum(1 for i in range(k) if power(0, i, rounds) <= 1 / tau), "activeBasis.decreasing": sum(1 for i in range(k) if product(0, i, rounds) <= 1 / tau),
            "nearInterpolation.paper": min(power(i, i + 1, (r0 - 1) / kappa) for i in neighbours), "nearInterpolation.conditionFree": min(power(i, i + 1, r0 - 1) for i in neighbours),
            "earlyStopping": log(d[0] / d[-1]), "complexityUpper": radius * sqrt(sum(equivalent) / k), "complexityLower": radius * sqrt(sum(equivalent) / k / 2),
        },
        "truths": {
            "sparsityRatio.paper": log(last[0] / last[-1]), "sparsityIndex.paper": min(last[i] / last[i + 1] for i in neighbours),
            "activeBasis.paper": sum(1 for w in last if w >= tau * last[0]), "earlyStopping": log((1 + stopped / d[-1]) / (1 + stopped / d[0])),
        },
        "rademacher": rademacher,
    }


def hadamard(i, j, k):
    """Entry of the orthogonal Hadamard matrix of order k, a power of two."""
    return mpf(1 if bin(i & j).count("1") % 2 == 0 else -1) / sqrt(mpf(k))


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(v) for key, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    return float(value) if isinstance(value, mpf) else value


def main():
    cases = [
        sheet([2.0, 1.7, 0.9, 0.5], [3.0, -2.0, 2.5, 1.5], 0.4),
        sheet([1.0, 0.5, 0.2, 0.05, 0.02, 0.01, 0.004, 0.001], [2.0, 1.0, -1.5, 0.7, 0.3, -0.2, 0.4, 0.1], 0.05),
    ]
    path = pathlib.Path(__file__).with_name("sheet.json")
    path.write_text(json.dumps(rounded(cases), indent=1, allow_nan=False) + "\n")


main()
