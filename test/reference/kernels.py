"""Independent kernel values for test/theory/kernels and test/experiment: python3 test/reference/kernels.py

Writes kernels.json and, for kernels that are written as formulas, formulas.json beside this file. Closed forms are evaluated in 60 digits from their textbook formulas: the Matérn kernels by the Bessel function K_ν, the
others as printed. The network kernels use no closed form at all: κ0 and κ1 are expectations over a pair of correlated normals, integrated numerically
to about 20 digits, layer by layer. Inputs are doubles, taken exactly; results are the nearest doubles.
"""

import json
import pathlib

from mpmath import mp, mpf, besselk, cos, e, erfc, exp, fabs, gamma, log, pi, quad, sin, sqrt, tan, tanh

mp.dps = 60


def distance(x, t):
    return sqrt(sum((a - b) ** 2 for a, b in zip(x, t)))


def brownian_motion(_, x, t):
    return min(x[0], t[0])


def exponential(s, x, t):
    return exp(-distance(x, t) / mpf(s["lengthScale"]))


def matern(s, x, t):
    nu, r = mpf(s["smoothness"]), distance(x, t)
    if r == 0:
        return mpf(1)
    scaled = sqrt(2 * nu) * r / mpf(s["lengthScale"])
    return 2 ** (1 - nu) / gamma(nu) * scaled ** nu * besselk(nu, scaled)


def periodic(s, x, t):
    return exp(-2 * sin(pi * fabs(x[0] - t[0]) / mpf(s["period"])) ** 2 / mpf(s["lengthScale"]) ** 2)


def polynomial(s, x, t):
    return (sum(a * b for a, b in zip(x, t)) + mpf(s["offset"])) ** s["degree"]


def normal(a):
    return exp(-a * a / 2) / sqrt(2 * pi)


def expectation(order, u):
    """E a^order b^order 1(a > 0) 1(b > 0) over standard normals of correlation u: given a, b is normal, and the rest is integrated over a."""
    if u == 1:
        return quad(lambda a: a ** (2 * order) * normal(a), [0, 1, 2, 4, 7, 13])
    if u == -1:
        return mpf(0)
    root = sqrt(1 - u * u)

    def conditional(a):
        mean = u * a
        positive = erfc(-mean / root / sqrt(2)) / 2
        return positive if order == 0 else a * (mean * positive + root * normal(mean / root))

    # The conditional probability changes over a ~ root/|u|, the normal density over a ~ 1.
    width = root / max(fabs(u), mpf(1) / 10)
    breaks = sorted({mpf(0), mpf(1), mpf(2), mpf(4), mpf(7), mpf(13)} | {width * k for k in (1, 2, 4, 7, 12) if width * k < 13})
    return quad(lambda a: conditional(a) * normal(a), breaks)


def layers(depth, u):
    """Σ^h and Θ^h for h = depth, by integration."""
    with mp.workdps(25):
        sigma, theta = +u, +u
        for _ in range(depth):
            step = 2 * expectation(0, sigma)
            sigma = 2 * expectation(1, sigma)
            theta = sigma + theta * step
        return sigma, theta


def cosine(x, t):
    u = sum(a * b for a, b in zip(x, t)) / sqrt(sum(a * a for a in x) * sum(b * b for b in t))
    return mpf(1) if u > 1 - mpf(10) ** -50 else mpf(-1) if u < -1 + mpf(10) ** -50 else u


def relu_nngp(s, x, t):
    return layers(s["depth"], cosine(x, t))[0]


def relu_ntk(s, x, t):
    return layers(s["depth"], cosine(x, t))[1]


KERNELS = {
    "brownianMotion": brownian_motion, "exponential": exponential, "matern": matern, "periodic": periodic, "polynomial": polynomial,
    "reluNngp": relu_nngp, "reluNtk": relu_ntk,
}

# Formulas as a user writes them, each with what it means; together they use all that the language has.
FORMULAS = [
    ("min(x, t)", lambda x, t: min(x[0], t[0])),
    ("max(x, t)^-1", lambda x, t: 1 / max(x[0], t[0])),
    ("exp(-abs(x - t) / 0.3)", lambda x, t: exp(-fabs(x[0] - t[0]) / mpf(0.3))),
    ("1 / (1 + (x - t)^2)", lambda x, t: 1 / (1 + (x[0] - t[0]) ** 2)),
    ("cos(pi*(x - t)) + e*tanh(x)*tanh(t)", lambda x, t: cos(mpf(float(pi)) * (x[0] - t[0])) + e * tanh(x[0]) * tanh(t[0])),
    ("log(1 + x)*log(1 + t) + sqrt(x*t)", lambda x, t: log(1 + x[0]) * log(1 + t[0]) + sqrt(x[0] * t[0])),
    ("sin(x)*sin(t) + tan(x)*tan(t)", lambda x, t: sin(x[0]) * sin(t[0]) + tan(x[0]) * tan(t[0])),
    ("(x1*t1 + x2*t2 + 0.5)^3", lambda x, t: (x[0] * t[0] + x[1] * t[1] + mpf(0.5)) ** 3),
]
FORMULA_PAIRS = {1: [([0.1], [0.7]), ([0.7], [0.1]), ([0.25], [0.25]), ([0.999999], [0.9999]), ([1e-9], [0.5])], 2: [([0.3, -0.2], [0.1, 0.9]), ([1.5, 1.0], [2.5, 0.25])]}

LINE = [(0.1, 0.7), (0.7, 0.1), (0.25, 0.25), (0.0, 0.4), (1e-9, 0.5), (0.999999, 0.9999), (3.0, 0.3)]
SPACE = [([0.3, -0.2], [0.1, 0.9]), ([1.0, 2.0, 3.0], [1.5, 1.0, 2.5]), ([0.4, 0.1], [0.4, 0.1]), ([1e-3, 2e-3], [1.1e-3, 2e-3])]
SPHERE = [([0.3, -0.2], [0.1, 0.9]), ([1.0, 2.0, 3.0], [1.5, 1.0, 2.5]), ([0.4, 0.1], [0.4, 0.1]), ([1.0, 0.0], [-2.0, 0.5]), ([1.0, 1.0], [1.0, 1.0009765625]),
          ([2.0], [0.5]), ([2.0], [-0.5])]


def cases():
    line = [([x], [t]) for x, t in LINE]
    yield {"kind": "brownianMotion"}, line
    for length_scale in (0.1, 2.0):
        yield {"kind": "exponential", "lengthScale": length_scale}, line + SPACE
        for smoothness in (1.5, 2.5):
            yield {"kind": "matern", "smoothness": smoothness, "lengthScale": length_scale}, line + SPACE
    for period, length_scale in ((1.0, 0.6), (0.3, 1.5)):
        yield {"kind": "periodic", "period": period, "lengthScale": length_scale}, line
    for degree, offset in ((1, 0.0), (3, 1.0), (7, 0.25)):
        yield {"kind": "polynomial", "degree": degree, "offset": offset}, line + SPACE
    for depth in (1, 3):
        yield {"kind": "reluNngp", "depth": depth}, SPHERE
        yield {"kind": "reluNtk", "depth": depth}, SPHERE


def main():
    result = []
    for specification, pairs in cases():
        function = KERNELS[specification["kind"]]
        for x, t in pairs:
            value = function(specification, [mpf(v) for v in x], [mpf(v) for v in t])
            result.append({"kernel": specification, "x": x, "t": t, "value": float(value)})
        print(specification)
    write("kernels.json", result)
    formulas = []
    for formula, function in FORMULAS:
        for x, t in FORMULA_PAIRS[2 if "x1" in formula else 1]:
            formulas.append({"formula": formula, "x": x, "t": t, "value": float(function([mpf(v) for v in x], [mpf(v) for v in t]))})
    write("formulas.json", formulas)


def write(name, cases_):
    path = pathlib.Path(__file__).with_name(name)
    path.write_text("[\n" + ",\n".join(" " + json.dumps(case, allow_nan=False) for case in cases_) + "\n]\n")


main()
