/**
 * The algorithm of every script: the secular equation's root, and rounds until the collapse. Expects d, z (rows beside
 * d), count, rank, tolerance, recorded.
 */
export const numpyRounds = `
def multiplier(d, w, target):
    """The root c > 0 of sum((c w / (c + d))**2) = target: Newton on 1/||r(c)||, bisection in log c where it leaves the bracket."""
    norm, goal = np.sqrt(np.sum(w**2)), np.sqrt(target)
    low, high = d[-1] * goal / (norm - goal) / 2, d[0] * goal / (norm - goal) * 2
    c = np.sqrt(low) * np.sqrt(high)
    for _ in range(200):
        kept = c / (c + d)
        residual = np.sqrt(np.sum((w * kept) ** 2))
        low, high = (low, c) if residual > goal else (c, high)
        elasticity = np.sum((w * kept) ** 2 * (1 - kept)) / residual**2
        following = c * elasticity / (elasticity + residual / goal - 1)
        if not low <= following <= high:
            following = np.sqrt(low) * np.sqrt(high)
        if abs(following - c) <= 1e-15 * c or high <= low * (1 + 1e-15):
            return following
        c = following
    return c


d_range, labels = d[:rank], z[:rank]
null = np.sum(z[rank:] ** 2)
energy = count * tolerance
weights, lost = np.ones(rank), np.zeros(rank)
rounds, fits, ratio_sum, collapse = [], [], 0.0, None
for t in range(10001):
    targets = weights[:, None] * labels
    square = np.sum(targets**2) + (null if t == 0 else 0.0)
    ratio = np.sqrt(square / energy)
    if ratio - 1 <= 2.0**-50 * ratio_sum:
        collapse = t
        break
    if t == 10000:
        break
    ratio_sum += ratio
    c = multiplier(d_range, np.sqrt(np.sum(targets**2, axis=1)), energy - (null if t == 0 else 0.0))
    step = d_range / (c + d_range)
    lost = lost + weights * (1 - step)
    if t < recorded:
        dual = targets / (c + d_range)[:, None]
        fits.append(dual)
        rounds.append({
            "round": t, "targetNorm": np.sqrt(square), "ratio": ratio, "multiplier": c,
            "trainError": (np.sum((lost[:, None] * labels) ** 2) + null) / count,
            "stepError": (np.sum(((1 - step)[:, None] * targets) ** 2) + (null if t == 0 else 0.0)) / count,
            "squaredNorm": np.sum(d_range[:, None] * dual**2) / count, "degreesOfFreedom": np.sum(weights * step),
        })
    weights = weights * step
`
  .trim()
  .split("\n");
