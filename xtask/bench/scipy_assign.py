"""Times SciPy's linear_sum_assignment on one problem of the OR-Library.

Usage: scipy_assign.py assign700.txt [times]

The file holds n and then the n x n costs, row by row; the sum is minimised.
Prints the best and the median time, without reading the file.
"""

import statistics
import sys
import time

import numpy
import scipy
from scipy.optimize import linear_sum_assignment


def main() -> None:
    file = sys.argv[1]
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 20
    with open(file, encoding="ascii") as text:
        numbers = numpy.array(text.read().split(), dtype=numpy.int64)
    size = int(numbers[0])
    # SciPy computes in doubles: converting them is not its work.
    costs = numbers[1:].reshape(size, size).astype(numpy.float64)
    seconds = []
    for _ in range(times):
        begin = time.perf_counter()
        rows, columns = linear_sum_assignment(costs)
        seconds.append(time.perf_counter() - begin)
    total = int(costs[rows, columns].sum())
    best, median = min(seconds) * 1000, statistics.median(seconds) * 1000
    print(
        f"SciPy {scipy.__version__}, linear_sum_assignment, {size} x {size}: "
        f"best {best:.2f} ms, median {median:.2f} ms, total {total}"
    )


main()
