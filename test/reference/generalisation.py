"""Independent values for test/theory/generalisation and test/theory/bounds: python3 test/reference/generalisation.py

Reads theory.json (run theory.py first) and writes generalisation.json beside it. Dense linear algebra in 60 digits, no eigenvectors: B_t is a product of matrices, G† is
c_0 B_t (I − B_t)⁻¹, ridge fits are linear solves, matched multipliers are bisected in log c. Near interpolation is the printed formula. Inputs are doubles, taken exactly.
"""

import json
import pathlib

from mpmath import mp, mpf, matrix, eye, exp, inverse, log, sqrt

mp.dps = 60
here = pathlib.Path(__file__)


def brownian_bridge(x, t):
    return min(x[0], t[0]) - x[0] * t[0]


def gaussian(length_scale):
    return lambda x, t: exp(-sum((a - b) ** 2 for a, b in zip(x, t)) / (2 * mpf(length_scale) ** 2))


def kernel_of(specification):
    return gaussian(specification["lengthScale"]) if specification["kind"] == "gaussian" else brownian_bridge


def squares(a):
    return sum(v * v for v in a)


def trace(a):
    return sum(a[i, i] for i in range(a.rows))


def bisect(rising, low, high):
    low, high = log(low), log(high)
    for _ in range(90):
        middle = (low + high) / 2
        if rising(exp(middle)) > 0:
            high = middle
        else:
            low = middle
    return exp((low + high) / 2)


def point_case(case):
    g, count = kernel_of(case["kernel"]), len(case["points"])
    xs = [[mpf(v) for v in p] for p in case["points"]]
    grid = [[mpf(v) for v in p] for p in case["grid"][1:4]]
    gram = matrix(count, count)
    for i in range(count):
        for j in range(count):
            gram[i, j] = g(xs[i], xs[j]) / count
    one, y = eye(count), matrix([[mpf(v) for v in row] for row in case["labels"]])
    cross = matrix([[g(p, x) / count for x in xs] for p in grid])
    gram_inverse = inverse(gram)
    weights, rounds, multipliers = one, [], []
    for recorded in case["rounds"]:
        c = mpf(recorded["multiplier"])
        multipliers.append(recorded["multiplier"])
        weights = gram * inverse(c * one + gram) * weights
        c0 = mpf(multipliers[0])
        equivalent = c0 * weights * inverse(one - weights)
        dual = inverse(c0 * one + equivalent) * y
        off_data = count * cross * gram_inverse * equivalent * gram_inverse * cross.T
        radius = sqrt(trace(dual.T * equivalent * dual) / count)
        truth = matrix([[mpf(i + 1) / count for _ in row] for i, row in enumerate(case["labels"])])
        # What is matched: doubles, taken exactly.
        error, norm, degrees = (float(squares(y - weights * y) / count), float(sqrt(squares(weights * y))), float(trace(weights)))
        fit = lambda c: gram * inverse(c * one + gram)
        matched = {
            "trainError": (error, lambda c: squares(y - fit(c) * y) / count - mpf(error)),
            "trainNorm": (norm, lambda c: mpf(norm) - sqrt(squares(fit(c) * y))),
            "degreesOfFreedom": (degrees, lambda c: mpf(degrees) - trace(fit(c))),
        }
        rounds.append({
            "multipliers": list(multipliers),
            "trace": trace(equivalent), "radius": radius, "complexity": radius * sqrt(trace(equivalent) / count),
            "equivalentGram": list(equivalent), "equivalentOnGrid": list(off_data),
            "participationRatio": trace(weights) ** 2 / trace(weights * weights),
            "squaredBias": squares(truth - weights * truth) / count, "traceOfSquare": trace(weights * weights),
            "earlyStopping": {name: {"value": value, "multiplier": bisect(f, mpf(10) ** -8, mpf(10) ** 6)} for name, (value, f) in matched.items()},
        })
    return {"name": case["name"], "rounds": rounds}


def near_interpolation():
    d = [mpf("0.5"), mpf("0.9"), mpf("1.7"), mpf(2)]
    kappa, steps = d[-1] / d[0], range(len(d) - 1)
    gap = min(1 / d[k] - 1 / d[k + 1] for k in steps)
    for r0 in (10.0, 100.0, 1000.0):
        factor = min((mpf(r0) - 1 + d[0] / d[k]) / (mpf(r0) - 1 + d[0] / d[k + 1]) for k in steps)
        yield {"initialRatio": r0, "paper": factor ** ((mpf(r0) - 1) / kappa), "conditionFree": factor ** (mpf(r0) - 1),
               "paperLimit": exp(d[0] / kappa * gap), "conditionFreeLimit": exp(d[0] * gap)}


def rounded(value):
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    return float(value) if isinstance(value, mpf) else value


def main():
    cases = {case["name"]: case for case in json.loads(here.with_name("theory.json").read_text())["points"]}
    result = {"points": [point_case(cases[name]) for name in ("bridge", "gaussianTwoOutputs")], "nearInterpolation": list(near_interpolation())}
    here.with_name("generalisation.json").write_text(json.dumps(rounded(result), indent=1, allow_nan=False) + "\n")


main()
