"""Independent values for test/experiment/analyses: python3 test/reference/sparsity.py

The illustrative example of arXiv 2002.05715 (singular Gram matrix) and its interior points (regular), in 50 digits. Multipliers and matched multipliers are bisected in log c on
dense linear solves; only the spectrum and the basis functions use eigenvectors, from mpmath in the same precision. Floors are the printed formulas. Takes a minute.
"""

import json
import pathlib

from mpmath import mp, mpf, matrix, eye, exp, eigsy, inverse, log, lu_solve, sin, pi, sqrt

mp.dps = 50
here = pathlib.Path(__file__)
labels = [0.38476636465198066, 1.2333967683416893, 1.33232242218057, 0.6920159488889518, -0.29756145531871736, -0.24189291901377769,
          -0.7964485769175675, -0.9616480167034174, -0.49672509509916934, -0.3469066003991437, 0.5589512650600734]
tolerance = 0.045


def spline(x, t):
    return max((x - t) ** 3, mpf(0)) / 6 - x * (1 - t) * (x * x - 2 * t + t * t) / 6


def squares(a):
    return sum(v * v for v in a)


def bisect(rising, low, high):
    low, high = log(low), log(high)
    for _ in range(170):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(exp(middle)) > 0 else (middle, high)
    return exp((low + high) / 2)


def case(name, inputs, y):
    count = len(inputs)
    xs = [mpf(x) for x in inputs]
    gram = matrix([[spline(a, b) / count for b in xs] for a in xs])
    one, y = eye(count), matrix([mpf(v) for v in y])
    # i/100 as doubles, which the program uses.
    grid = [mpf(i / 100) for i in range(101)]
    cross = matrix([[spline(g, x) / count for x in xs] for g in grid])
    truth = [sin(2 * pi * g) for g in grid]
    energy = mpf(tolerance) * count
    single = lambda c: lu_solve(c * one + gram, y)
    on_data = lambda c: gram * single(c)
    degrees = lambda c: sum((gram * inverse(c * one + gram))[i, i] for i in range(count))
    error_on_grid = lambda dual: squares([a - b for a, b in zip(cross * dual, truth)]) / len(grid)

    # Zero eigenvalues are of the size of rounding, 10^-50 here.
    values, vectors = eigsy(gram)
    order = sorted(range(count), key=lambda i: -values[i])
    d = [values[i] for i in order]
    rank = sum(1 for v in d if v > mpf(10) ** -30)
    r0 = sqrt(squares(y) / energy)
    rounds, targets, weights, t = [], y, one, 0
    logs = [mpf(0)] * rank
    floors = {"paper": [mpf(0)] * rank, "decreasing": [mpf(0)] * rank}
    in_range = rank == count
    while squares(targets) > energy:
        c = bisect(lambda c: squares(c * lu_solve(c * one + gram, targets)) - energy, mpf(10) ** -12, mpf(10) ** 3)
        dual = lu_solve(c * one + gram, targets)
        targets = gram * dual
        weights = gram * inverse(c * one + gram) * weights
        logs = [logs[k] + log((1 + c / d[k]) / (1 + c / d[0])) for k in range(rank)]
        excess = {"paper": r0 - 1, "decreasing": sqrt(r0 ** 2 - t) - 1}
        for key in floors:
            if t > 0 or in_range:
                floors[key] = [floors[key][k] + log((excess[key] + d[rank - 1] / d[k]) / (excess[key] + d[rank - 1] / d[0])) for k in range(rank)]
        matched = {
            "trainError": (squares(y - targets) / count, lambda c: squares(y - on_data(c)) / count),
            "trainNorm": (sqrt(squares(targets)), lambda c: -sqrt(squares(on_data(c)))),
            "degreesOfFreedom": (sum(weights[i, i] for i in range(count)), lambda c: -degrees(c)),
        }
        stopped = {}
        for key, (value, rising) in matched.items():
            goal = value if key == "trainError" else -value
            m = bisect(lambda c: rising(c) - goal, mpf(10) ** -12, mpf(10) ** 3)
            stopped[key] = {"multiplier": m, "tolerance": squares(y - on_data(m)) / count, "truthError": error_on_grid(single(m))}
        cap = [log(d[0] / d[k]) for k in range(rank)]
        ratios = [exp(-v) for v in logs]
        rounds.append({
            "multiplier": c, "truthError": error_on_grid(dual), "logRatios": list(logs),
            "floors": {key: (list(value) if key == "decreasing" or in_range else None) for key, value in floors.items()},
            "active": {str(tau): sum(1 for r in ratios if r >= tau) for tau in (0.5, 0.1, 0.01)},
            "sparsityIndex": min(exp(logs[k + 1] - logs[k]) for k in range(rank - 1)),
            "beyondCap": {"some": any(logs[k + 1] - logs[k] > cap[k + 1] - cap[k] for k in range(rank - 1)),
                          "every": all(logs[k + 1] - logs[k] > cap[k + 1] - cap[k] for k in range(rank - 1))},
            "earlyStopping": stopped,
        })
        t += 1
    functions = []
    for k in range(4):
        v = matrix([vectors[i, order[k]] for i in range(count)])
        # Positive at its first entry of at least half the largest size.
        half = max(abs(value) for value in v) / 2
        if next(value for value in v if abs(value) >= half) < 0:
            v = -v
        functions.append([sqrt(mpf(count)) * value / d[k] for value in cross * v])
    return {"name": name, "inputs": inputs, "labels": [float(v) for v in y], "rank": rank, "rounds": rounds, "basisFunctions": functions}


def rounded(value):
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    return float(value) if isinstance(value, mpf) else value


def main():
    grid = [i / 10 for i in range(11)]
    result = {"tolerance": tolerance, "cases": [case("illustrative", grid, labels), case("interior", grid[1:10], labels[1:10])]}
    here.with_name("sparsity.json").write_text(json.dumps(rounded(result), indent=None, allow_nan=False) + "\n")


main()
