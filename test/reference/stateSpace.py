"""Independent values for the O(K) solvers of 1-D kernels: python3 test/reference/stateSpace.py

Writes stateSpace.json beside this file. Everything is dense, in 50 digits: kernels by the formulas of the papers, LDL^T of cI + G, the multiplier by Newton's rule
in log c on log||r||, safeguarded by bisection. Repeated inputs are ordinary rows here. The extreme nonzero eigenvalues come from Rayleigh quotient iteration on the
distinct inputs and are confirmed by the signs of the pivots on either side. All inputs are doubles, taken exactly; all results are the nearest doubles.
"""

import json
import math
import pathlib
import random

import numpy as np
from mpmath import mp, mpf, exp, log, sqrt

mp.dps = 50
COUNT = 120


def cubic_spline(x, t):
    return max((x - t) ** 3, mpf(0)) / 6 - x * (1 - t) * (x * x - 2 * t + t * t) / 6


KERNELS = {
    "cubicSpline": lambda s: cubic_spline,
    "brownianBridge": lambda s: lambda x, t: min(x, t) - x * t,
    "brownianMotion": lambda s: lambda x, t: min(x, t),
    "exponential": lambda s: lambda x, t: exp(-abs(x - t) / mpf(s["lengthScale"])),
}


# ---- dense LDL^T

def factor(a):
    """Rows of L below the diagonal, and the pivots."""
    n = len(a)
    lower, pivots = [], []
    for i in range(n):
        row, scaled = [], []
        for j in range(i):
            value = a[i][j] - sum(scaled[k] * lower[j][k] for k in range(j))
            scaled.append(value)
        row = [scaled[j] / pivots[j] for j in range(i)]
        pivots.append(a[i][i] - sum(scaled[j] * row[j] for j in range(i)))
        lower.append(row)
    return lower, pivots


def solve(factors, b):
    lower, pivots = factors
    n = len(pivots)
    x = list(b)
    for i in range(n):
        x[i] -= sum(lower[i][k] * x[k] for k in range(i))
    x = [x[i] / pivots[i] for i in range(n)]
    for i in range(n - 1, -1, -1):
        for k in range(i):
            x[k] -= lower[i][k] * x[i]
    return x


def shifted(a, c):
    return [[v + c if i == j else v for j, v in enumerate(row)] for i, row in enumerate(a)]


def dot(a, b):
    return sum(u * v for u, v in zip(a, b))


# ---- rounds

def root(gram, columns, target, start):
    s, low, high = log(start), None, None
    for _ in range(200):
        c = exp(s)
        factors = factor(shifted(gram, c))
        duals = [solve(factors, y) for y in columns]
        energy = sum(c * c * dot(a, a) for a in duals)
        # d log||r||^2 / d log c = 2 (1 - c <a, (cI + G)^-1 a>/<a, a>)
        slope = 2 - 2 * c * sum(dot(a, solve(factors, a)) for a in duals) / sum(dot(a, a) for a in duals)
        value = log(energy / target)
        if abs(value / slope) < mpf(10) ** -30:
            return exp(s - value / slope)
        low, high = (low, s) if value > 0 else (s, high)
        s -= value / slope
        if (low is not None and s <= low) or (high is not None and s >= high):
            s = (low + high) / 2 if low is not None and high is not None else (s + (low if high is None else high)) / 2
    raise RuntimeError("no root")


def distill(case):
    g = KERNELS[case["kernel"]["kind"]](case["kernel"])
    xs = [mpf(v) for v in case["points"]]
    gram = [[g(a, b) / COUNT for b in xs] for a in xs]
    labels = [[mpf(row[j]) for row in case["labels"]] for j in range(len(case["labels"][0]))]
    columns, rounds, start = labels, [], sum(gram[i][i] for i in range(COUNT)) / 10
    target = COUNT * mpf(case["tolerance"])
    for t in range(case["rounds"]):
        if sum(dot(y, y) for y in columns) <= target:
            break
        c = root(gram, columns, target, start)
        factors = factor(shifted(gram, c))
        duals = [solve(factors, y) for y in columns]
        fitted = [[y[i] - c * a[i] for i in range(COUNT)] for y, a in zip(columns, duals)]
        cross = [[g(mpf(p), x) / COUNT for x in xs] for p in case["grid"]]
        entry = {
            "multiplier": c,
            "targetNorm": sqrt(sum(dot(y, y) for y in columns)),
            "trainError": sum((u - v) ** 2 for y, f in zip(labels, fitted) for u, v in zip(y, f)) / COUNT,
            "squaredNorm": sum(dot(a, f) for a, f in zip(duals, fitted)) / COUNT,
            "fitted": [f[i] for i in range(COUNT) for f in fitted],
            "grid": [dot(row, a) for row in cross for a in duals],
        }
        if t == 0:
            unit = lambda i: [mpf(1 if k == i else 0) for k in range(COUNT)]
            entry["inverseTrace"] = sum(solve(factors, unit(i))[i] for i in range(COUNT))
        rounds.append(entry)
        columns, start = fitted, c
        print(case["name"], t, mp.nstr(c, 5), flush=True)
    return {**case, "rounds": rounds, "extremes": extremes(g, xs)}


def extremes(g, xs):
    """The smallest nonzero and the largest eigenvalue of G."""
    points = sorted(set(x for x in xs if g(x, x) != 0))
    size = len(points)
    roots = [sqrt(mpf(sum(1 for x in xs if x == p))) for p in points]
    a = [[roots[i] * roots[j] * g(points[i], points[j]) / COUNT for j in range(size)] for i in range(size)]
    # The smallest is the largest of the inverse, where dense double precision sees it; a few steps by hand make sure.
    exact = factor(a)
    inverse = [solve(exact, [mpf(1 if k == i else 0) for k in range(size)]) for i in range(size)]
    low = 1 / rayleigh(inverse)
    high = rayleigh(a)
    negative = lambda shift: sum(1 for p in factor(shifted(a, -shift))[1] if p < 0)
    tiny = mpf(10) ** -25
    assert (negative(low * (1 - tiny)), negative(low * (1 + tiny))) == (0, 1), "smallest"
    assert (negative(high * (1 - tiny)), negative(high * (1 + tiny))) == (size - 1, size), "largest"
    return [low, high]


def rayleigh(a):
    values, vectors = np.linalg.eigh(np.array([[float(v) for v in row] for row in a]))
    v = [mpf(float(u)) for u in vectors[:, -1]]
    for _ in range(8):
        product = [dot(row, v) for row in a]
        quotient = dot(v, product) / dot(v, v)
        rest = sqrt(sum((p - quotient * u) ** 2 for p, u in zip(product, v)) / dot(v, v)) / abs(quotient)
        if rest < mpf(10) ** -20:
            return quotient
        v = solve(factor(shifted(a, -quotient * (1 + mpf(10) ** -45))), v)
        size = sqrt(dot(v, v))
        v = [u / size for u in v]
    raise RuntimeError("no eigenvalue")


# ---- the cases

def labels_for(points, outputs, noise, generator):
    return [[math.sin(2 * math.pi * x + j) + noise * generator.gauss(0, 1) for j in range(outputs)] for x in points]


def cases():
    generator = random.Random(200205715)
    uniform = [(i + 1) / (COUNT + 1) for i in range(COUNT)]
    scattered = [generator.random() for _ in range(COUNT)]
    tied = [0.0, 1.0, 0.0] + scattered[:57]
    tied += tied[3:43] + tied[10:30]
    clustered = [(i % 12 + 0.5) / 12 + 1e-5 * generator.random() for i in range(COUNT)]
    spline = {"kind": "cubicSpline"}
    grid = [0.0, 1e-3, 0.12345, 0.3, 0.5 + 2e-6, 0.77, 0.999, 1.0]
    yield "uniform", spline, uniform, 1, 0.3, 0.08, 3, grid
    yield "scattered", spline, scattered, 1, 0.3, 0.08, 3, grid
    yield "tied", spline, tied, 2, 0.3, 0.3, 3, grid
    yield "clustered", spline, clustered, 1, 0.3, 0.08, 3, grid
    # Far below the noise variance: the multiplier lies below 2^-52 d_max.
    yield "belowNoise", spline, clustered, 1, 0.3, 0.02, 2, grid
    yield "bridgeTied", {"kind": "brownianBridge"}, tied, 2, 0.3, 0.3, 3, grid
    yield "motionTied", {"kind": "brownianMotion"}, [4 * x for x in tied], 1, 0.3, 0.12, 3, [4 * p for p in grid] + [5.0]
    yield "exponentialTied", {"kind": "exponential", "lengthScale": 0.2}, tied, 1, 0.3, 0.12, 3, grid + [-0.5, 1.25]


def main():
    generator = random.Random(1)
    results = []
    for name, kernel, points, outputs, noise, tolerance, rounds, grid in cases():
        labels = labels_for(points, outputs, noise, generator)
        results.append(distill({"name": name, "kernel": kernel, "points": points, "labels": labels, "tolerance": tolerance, "grid": grid, "rounds": rounds}))
    plain = lambda v: [plain(u) for u in v] if isinstance(v, list) else {k: plain(u) for k, u in v.items()} if isinstance(v, dict) else float(v) if isinstance(v, mpf) else v
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(plain(results), separators=(",", ":")) + "\n")


main()
