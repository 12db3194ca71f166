"""Independent values for test/experiment/studies: python3 test/reference/studies.py

Writes studies.json beside itself. Cross-validation: rounds by dense linear solves, multipliers by Brent's method on the mean squared residual, nothing is diagonalised; the folds are
given as lists of points, because the draw of an order is not what is tested. Monte Carlo has a generator and a noise of its own. Steps of N(ε): bisection in 30 digits.
"""

import json
import pathlib

import numpy as np
from mpmath import mp, mpf, matrix, eigsy, sqrt as mpsqrt
from scipy.optimize import brentq

mp.dps = 30


def next_targets(gram, y, epsilon):
    """The fit to y with mean squared error epsilon (summed over outputs), its multiplier and its dual; None where it is 0."""
    count = len(y)
    if np.sum(y * y) / count <= epsilon:
        return None
    identity = np.eye(count)

    def excess(log_c):
        c = np.exp(log_c)
        residual = c * np.linalg.solve(c * identity + gram, y)
        return np.sum(residual * residual) / count - epsilon

    c = np.exp(brentq(excess, np.log(1e-13), np.log(1e8), xtol=1e-14, rtol=1e-15, maxiter=500))
    dual = np.linalg.solve(c * identity + gram, y)
    return c, dual, gram @ dual


def distil(gram, y, epsilon, most):
    """Duals and fits of all rounds."""
    rounds = []
    while len(rounds) < most:
        fit = next_targets(gram, y, epsilon)
        if fit is None:
            return rounds
        rounds.append(fit)
        y = fit[2]
    return rounds


def cross_validation(case):
    x, y = np.array(case["inputs"]), np.array(case["labels"], dtype=float).reshape(len(case["inputs"]), -1)
    kernel = np.exp(-((x[:, None] - x[None, :]) ** 2) / (2 * case["lengthScale"] ** 2))
    folds, errors, counts = case["folds"], [], []
    for held in folds:
        rest = [i for fold in folds if fold is not held for i in fold]
        rounds = distil(kernel[np.ix_(rest, rest)] / len(rest), y[rest], case["tolerance"], 50)
        counts.append(len(rounds))
        # f(x) = (1/n) Σ g(x, x_i) a_i.
        errors.append([float(np.sum((kernel[np.ix_(held, rest)] @ dual / len(rest) - y[held]) ** 2)) / len(held) for _, dual, _ in rounds])
        errors[-1] += [float(np.sum(y[held] ** 2)) / len(held)] * (50 - len(rounds))
    table = np.array(errors)[:, : max(counts)]
    return {**case, "rounds": counts, "errors": table.mean(axis=0).tolist(),
            "standardErrors": (table.std(axis=0, ddof=1) / np.sqrt(len(folds))).tolist()}


def cross_validation_cases():
    generator = np.random.default_rng(11)
    x = sorted(round(float(v), 6) for v in generator.uniform(0, 1, 13))
    folds = [[6, 2, 0, 5, 10], [1, 11, 9, 8], [4, 3, 12, 7]]
    one = [round(float(np.sin(6 * v) + 0.3 * generator.standard_normal()), 6) for v in x]
    two = [[v, round(float(np.cos(4 * u)), 6)] for u, v in zip(x, one)]
    for labels, tolerance in ((one, 0.08), (two, 0.2)):
        yield cross_validation({"inputs": x, "labels": labels, "lengthScale": 0.2, "tolerance": tolerance, "seed": 4, "folds": folds})


def monte_carlo():
    count, noise, epsilon, draws, most = 12, 0.4, 0.05, 20000, 12
    x = np.arange(1, count + 1) / (count + 1)
    truth = np.sin(2 * np.pi * x)
    gram = (np.minimum(x[:, None], x[None, :]) - np.outer(x, x)) / count
    # Only the multiplier's root needs a spectrum; the fits are products of matrices all the same.
    d, v = np.linalg.eigh(gram)
    generator = np.random.default_rng(2002)
    errors, counts = np.full((draws, most), np.mean(truth**2)), np.zeros(draws, dtype=int)
    for draw in range(draws):
        z = v.T @ (truth + noise * generator.standard_normal(count))
        while counts[draw] < most and z @ z / count > epsilon:
            root = lambda log_c: np.sum((z / (1 + d * np.exp(-log_c))) ** 2) / count - epsilon
            c = np.exp(brentq(root, -40, 40, xtol=1e-11))
            z = z * d / (c + d)
            errors[draw, counts[draw]] = np.mean((v @ z - truth) ** 2)
            counts[draw] += 1
    return {"count": count, "noise": noise, "tolerance": epsilon, "draws": draws, "errors": errors.mean(axis=0).tolist(),
            "standardErrors": (errors.std(axis=0, ddof=1) / np.sqrt(draws)).tolist(), "shares": (np.bincount(counts, minlength=most + 1) / draws).tolist()}


labels = ["0.38476636465198066", "1.2333967683416893", "1.33232242218057", "0.6920159488889518", "-0.29756145531871736", "-0.24189291901377769",
          "-0.7964485769175675", "-0.9616480167034174", "-0.49672509509916934", "-0.3469066003991437", "0.5589512650600734"]


def spline_gram(first, last):
    points = [mpf(k) / 10 for k in range(first, last + 1)]
    count = len(points)
    gram = matrix(count, count)
    for i, s in enumerate(points):
        for j, t in enumerate(points):
            gram[i, j] = (max(s - t, 0) ** 3 / 6 - s * (1 - t) * (s * s - 2 * t + t * t) / 6) / count
    return gram, [mpf(float(v)) for v in labels[first : last + 1]]


def steps(first, last, largest):
    """Where N falls from n to n − 1 for n ≤ largest, by bisection in ε."""
    gram, y = spline_gram(first, last)
    count = len(y)
    values, vectors = eigsy((gram + gram.T) / 2)
    d = [value if value > mpf(10) ** -20 else mpf(0) for value in values]
    z0 = [sum(vectors[i, k] * y[i] for i in range(count)) for k in range(count)]
    reachable = sum(z * z for z, value in zip(z0, d) if value == 0) / count
    energy = sum(z * z for z in z0) / count

    def count_rounds(epsilon):
        z, n = list(z0), 0
        while sum(v * v for v in z) > count * epsilon and n <= largest:
            low, high = mpf(-60), mpf(60)
            for _ in range(75):
                middle = (low + high) / 2
                c = mp.exp(middle)
                total = sum((c * v / (c + e)) ** 2 for v, e in zip(z, d))
                low, high = (low, middle) if total > count * epsilon else (middle, high)
            c = mp.exp(low)
            z = [v * e / (c + e) for v, e in zip(z, d)]
            n += 1
        return n

    found = []
    for n in range(largest, 0, -1):
        low, high = (reachable * (1 + mpf(10) ** -6) if reachable > 0 else energy / 10000), energy
        if count_rounds(low) < n:
            continue
        for _ in range(46):
            middle = mpsqrt(low * high)
            low, high = (middle, high) if count_rounds(middle) >= n else (low, middle)
        found.append({"tolerance": float(high), "rounds": n - 1})
    return {"reachableError": float(reachable), "labelEnergy": float(energy), "steps": found}


def main():
    result = {"crossValidation": list(cross_validation_cases()), "monteCarlo": monte_carlo(),
              "steps": {"illustrative": steps(0, 10, 6), "interior": steps(1, 9, 5)}}
    pathlib.Path(__file__).with_name("studies.json").write_text(json.dumps(result, indent=1, allow_nan=False) + "\n")


main()
