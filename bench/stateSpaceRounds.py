"""The same rounds in NumPy, as a notebook would write them: one eigh of the cubic spline's Gram matrix and every root by bisection; milliseconds per line of input."""
import sys
import time

import numpy as np

K, ROUNDS = int(sys.argv[1]), int(sys.argv[2])
x = np.arange(1, K + 1) / (K + 1)
low, high = np.minimum.outer(x, x), np.maximum.outer(x, x)
gram = low * (1 - high) * (2 * high - high**2 - low**2) / 6 / K
labels = np.sin(2 * np.pi * x) + 0.05 * np.random.default_rng(1).standard_normal(K)


def multiplier(z, d, target):
    low, high = np.log(d[0]) - 20, np.log(d[-1]) + 20
    for _ in range(50):
        middle = (low + high) / 2
        c = np.exp(middle)
        low, high = (middle, high) if np.sum((c * z / (c + d)) ** 2) < target else (low, middle)
    return np.exp((low + high) / 2)


def rounds(tolerance):
    d, V = np.linalg.eigh(gram)
    z, fits = V.T @ labels, []
    for _ in range(ROUNDS):
        if z @ z <= K * tolerance:
            break
        c = multiplier(z, d, K * tolerance)
        z = d / (c + d) * z
        fits.append(V @ z)
    return fits


print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    fits = rounds(float(line))
    print(1e3 * (time.perf_counter() - start), flush=True)
