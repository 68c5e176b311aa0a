"""One measured run of a public solver on an instance of `assign_bench make`.

Usage: peers.py SOLVER KIND FILE

Solvers: scipy, lap, ortools-assignment, ortools-flow. Prints one line of
`name=value` pairs: processor and wall seconds of the solver alone, without
reading the file or building its input; the peak memory of the process in
megabytes; tandems, the total value, and the version. Ends with 3 where the
solver is not installed or has no form for this kind of instance.
"""

import resource
import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit(3)

SOLVER, KIND, FILE = sys.argv[1:4]


def timed(work):
    cpu, wall = time.process_time(), time.perf_counter()
    found = work()
    return found, time.process_time() - cpu, time.perf_counter() - wall


def report(cpu, wall, tandems, value, module):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"cpu={cpu:.4f} wall={wall:.4f} peak={peak} tandems={tandems} "
        f"value={value} version={module.__version__}"
    )


def dense():
    words = np.fromfile(FILE, dtype=np.int32)
    size = int(words[0])
    costs = words[1:].reshape(size, size)
    if SOLVER == "scipy":
        import scipy
        from scipy.optimize import linear_sum_assignment

        costs = costs.astype(np.float64)
        (rows, columns), cpu, wall = timed(lambda: linear_sum_assignment(costs))
        report(cpu, wall, size, int(costs[rows, columns].sum()), scipy)
    elif SOLVER == "lap":
        import lap

        costs = costs.astype(np.float64)
        (cost, _, _), cpu, wall = timed(lambda: lap.lapjv(costs))
        report(cpu, wall, size, int(round(cost)), lap)
    elif SOLVER == "ortools-assignment":
        import ortools
        from ortools.graph.python import linear_sum_assignment

        solver = linear_sum_assignment.SimpleLinearSumAssignment()
        rows = np.repeat(np.arange(size, dtype=np.int32), size)
        columns = np.tile(np.arange(size, dtype=np.int32), size)
        solver.add_arcs_with_cost(rows, columns, costs.ravel().astype(np.int64))
        del rows, columns
        _, cpu, wall = timed(solver.solve)
        report(cpu, wall, size, solver.optimal_cost(), ortools)
    else:
        sys.exit(3)


def sparse():
    words = np.fromfile(FILE, dtype=np.uint32)
    mentors, mentees, arcs = (int(word) for word in words[:3])
    capacities, mentee, mentor, value = np.split(
        words[3:].astype(np.int64), [mentors, mentors + arcs, mentors + 2 * arcs]
    )
    del words
    if SOLVER == "ortools-assignment" and KIND == "perfect":
        import ortools
        from ortools.graph.python import linear_sum_assignment

        solver = linear_sum_assignment.SimpleLinearSumAssignment()
        solver.add_arcs_with_cost(
            mentee.astype(np.int32), mentor.astype(np.int32), value.max() - value
        )
        _, cpu, wall = timed(solver.solve)
        total = mentees * int(value.max()) - solver.optimal_cost()
        report(cpu, wall, mentees, total, ortools)
    elif SOLVER == "scipy" and KIND == "perfect":
        import scipy
        from scipy.sparse import csr_array
        from scipy.sparse.csgraph import min_weight_full_bipartite_matching

        # An entry of nothing would be no arc.
        weights = (value + 1).astype(np.float64)
        graph = csr_array((weights, (mentee, mentor)), shape=(mentees, mentors))
        (rows, columns), cpu, wall = timed(
            lambda: min_weight_full_bipartite_matching(graph, maximize=True)
        )
        report(cpu, wall, len(rows), int(graph[rows, columns].sum()) - len(rows), scipy)
    elif SOLVER == "lap" and KIND == "perfect":
        import lap

        starts = np.searchsorted(mentee, np.arange(mentees + 1)).astype(np.int32)
        costs = (value.max() - value).astype(np.float64)
        heads = mentor.astype(np.int32)
        (cost, _, _), cpu, wall = timed(lambda: lap.lapmod(mentees, costs, starts, heads))
        report(cpu, wall, mentees, mentees * int(value.max()) - int(round(cost)), lap)
    elif SOLVER == "ortools-flow":
        import ortools
        from ortools.graph.python import min_cost_flow

        # Mentees, then mentors, then one node where all end; going without costs
        # more than all values together.
        end = mentees + mentors
        tandems = min(mentees, int(capacities.sum()))
        amount = tandems * int(value.max() - value.min()) + int(value.max()) + 1
        heads = np.concatenate([mentor + mentees, np.full(mentors + mentees, end)])
        tails = np.concatenate([mentee, np.arange(mentees, end), np.arange(mentees)])
        room = np.concatenate([np.ones(arcs), capacities, np.ones(mentees)])
        costs = np.concatenate([-value, np.zeros(mentors), np.full(mentees, amount)])
        solver = min_cost_flow.SimpleMinCostFlow()
        solver.add_arcs_with_capacity_and_unit_cost(
            tails.astype(np.int32),
            heads.astype(np.int32),
            room.astype(np.int64),
            costs.astype(np.int64),
        )
        solver.set_nodes_supplies(
            np.append(np.arange(mentees), end).astype(np.int32),
            np.append(np.ones(mentees), -mentees).astype(np.int64),
        )
        del heads, tails, room, costs
        _, cpu, wall = timed(solver.solve)
        flows = solver.flows(np.arange(arcs, dtype=np.int32))
        report(cpu, wall, int(flows.sum()), int((flows * value).sum()), ortools)
    else:
        sys.exit(3)


try:
    dense() if KIND == "dense" else sparse()
except ImportError:
    sys.exit(3)
