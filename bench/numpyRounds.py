"""Ten rounds from a cached eigendecomposition in NumPy, as a notebook would write them; one timing (ms) per line of input (a tolerance)."""
import sys
import time

import numpy as np

K, P = int(sys.argv[1]), int(sys.argv[2])
x = np.arange(1, K + 1) / (K + 1)
grid = np.linspace(0, 1, P)
kernel = lambda a, b: np.exp(-((a[:, None] - b[None, :]) ** 2) / (2 * 0.1**2))
d, V = np.linalg.eigh(kernel(x, x) / K)
d = np.where(d > K * 2.0**-52 * d[-1], d, 0)
cross = kernel(grid, x) / K
y = np.sin(2 * np.pi * x) + 0.5 * np.random.default_rng(1).standard_normal(K)


def multiplier(z, target):
    low, high = -60.0, 60.0
    for _ in range(60):
        middle = (low + high) / 2
        c = np.exp(middle)
        low, high = (middle, high) if np.sum((c * z / (c + d)) ** 2) < target else (low, middle)
    return np.exp((low + high) / 2)


def rounds(tolerance):
    z, fits = V.T @ y, []
    for _ in range(10):
        if z @ z <= K * tolerance:
            break
        c = multiplier(z, K * tolerance)
        fits.append(cross @ (V @ np.where(d > 0, z / (c + d), 0)))
        z = d / (c + d) * z
    return fits


print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    rounds(float(line))
    print(1e3 * (time.perf_counter() - start), flush=True)
