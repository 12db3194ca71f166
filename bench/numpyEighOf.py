"""numpy.linalg.eigh of a kernel's Gram matrix; one timing (ms) per line of input."""
import sys
import time

import numpy as np

kind, K = sys.argv[1], int(sys.argv[2])
if kind == "gaussian":
    x = np.arange(1, K + 1) / (K + 1)
    matrix = np.exp(-((x[:, None] - x[None, :]) ** 2) / (2 * 0.1**2))
else:
    x = np.random.default_rng(1).standard_normal((K, 4))
    x /= np.linalg.norm(x, axis=1)[:, None]
    tangent = sigma = np.clip(x @ x.T, -1, 1)
    for _ in range(3):
        angle = np.arccos(sigma)
        sigma, slope = np.clip((np.sin(angle) + (np.pi - angle) * sigma) / np.pi, -1, 1), (np.pi - angle) / np.pi
        tangent = sigma + tangent * slope
    matrix = tangent
G = (matrix + matrix.T) / 2 / K

print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    np.linalg.eigh(G)
    print(1e3 * (time.perf_counter() - start), flush=True)
