"""The baseline of `bench/run simulate`: the same simulated inspections with NumPy, vectorised, on one thread.

    simulate.py RHO SECONDS     prints the inspections a second: of independent answers the quickest form, of others the model as written

24 key questions at 0.72, N = 40, n = 22, sample and all cases rated as youth-2018 does. Forms tried:
normals   the model as it is written: e, one standard normal for each answer
uniforms  one uniform for each answer against the chance that the case's shared effect leaves (a table of the
          normal distribution, interpolated)
binomials (rho = 0 only) the number of Yes of each question at once
"""
import math
import sys
import time

import numpy as np

N, n, QUESTIONS, P, FIXED, BATCH = 40, 22, 24, 0.72, 8, 2000
GRID = np.linspace(-9, 9, 20001)
CDF = np.array([0.5 * math.erfc(-x / math.sqrt(2)) for x in GRID], dtype=np.float32)
QUANTILE = float(np.interp(P, CDF.astype(np.float64), GRID))


def bands(size):
    percent = (200 * np.arange(size + 1) + size) // (2 * size)
    return np.digitize(percent, [50, 65, 80]).astype(np.int8)


SAMPLE, CENSUS = bands(n), bands(N)


def overall(yes, table):
    score = FIXED + table[yes].reshape(-1, 8, 3).min(axis=2).sum(axis=1)
    return np.digitize(score, [7, 19, 31]), score


def rate(in_sample, in_all, counts):
    sample, score = overall(in_sample, SAMPLE)
    census, _ = overall(in_all, CENSUS)
    counts["sample"] += np.bincount(sample, minlength=4)
    counts["agree"] += int((sample == census).sum())
    counts["score"] += int(score.sum())
    counts["runs"] += len(sample)


def tally(answers, counts):
    in_sample = answers[:, :n].sum(axis=1, dtype=np.int8)
    rate(in_sample, in_sample + answers[:, n:].sum(axis=1, dtype=np.int8), counts)


def normals(rng, rho, counts):
    e = rng.standard_normal((BATCH, N, QUESTIONS), dtype=np.float32)
    if rho == 0:
        return tally(e < np.float32(QUANTILE), counts)
    u = rng.standard_normal((BATCH, N, 1), dtype=np.float32)
    tally(e < ((QUANTILE - math.sqrt(rho) * u) / math.sqrt(1 - rho)).astype(np.float32), counts)


def uniforms(rng, rho, counts):
    e = rng.random((BATCH, N, QUESTIONS), dtype=np.float32)
    if rho == 0:
        return tally(e < np.float32(P), counts)
    u = rng.standard_normal((BATCH, N, 1))
    chance = np.interp((QUANTILE - math.sqrt(rho) * u) / math.sqrt(1 - rho), GRID, CDF)
    tally(e < chance.astype(np.float32), counts)


def binomials(rng, rho, counts):
    in_sample = rng.binomial(n, P, (BATCH, QUESTIONS))
    rate(in_sample, in_sample + rng.binomial(N - n, P, (BATCH, QUESTIONS)), counts)


def measured(form, rho, seconds):
    rng = np.random.Generator(np.random.SFC64(1))
    counts = {"sample": np.zeros(4, dtype=np.int64), "agree": 0, "score": 0, "runs": 0}
    form(rng, rho, dict(counts, sample=counts["sample"].copy()))
    begin = time.perf_counter()
    while time.perf_counter() - begin < seconds:
        form(rng, rho, counts)
    return counts["runs"] / (time.perf_counter() - begin), counts


def main():
    rho, seconds = float(sys.argv[1]), float(sys.argv[2])
    forms = [normals, uniforms] + ([binomials] if rho == 0 else [])
    found = []
    for form in forms:
        speed, counts = measured(form, rho, seconds / len(forms))
        found.append(speed)
        print(
            "numpy %s %s: %.0f a second; agree %.4f, mean score %.3f"
            % (np.__version__, form.__name__, speed, counts["agree"] / counts["runs"], counts["score"] / counts["runs"]),
            file=sys.stderr,
        )
    print("%.0f" % (max(found) if rho == 0 else found[0]))


main()
