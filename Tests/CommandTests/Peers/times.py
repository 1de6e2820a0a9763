#!/usr/bin/env python3
"""Time measures beside other libraries, in turn, and print the ratios.

    python3 times.py BENCHMARKS FOLDER [ROUNDS] [TASK ...]

BENCHMARKS is the built benchmark program; FOLDER holds the graphs NAME.el, NAME.wel, NAME.csv and
NAME.graphml. Needs igraph, networkit, numpy, scipy, and pandas for tables. Both sides are timed by the
wall clock and by the processor; the medians of the rounds are compared. A ratio below 1 is faster.
"""
import json
import os
import statistics
import subprocess
import sys
import time
import warnings

import igraph
import networkit
import numpy as np
import scipy.sparse as sparse

warnings.filterwarnings("ignore")
BENCHMARKS, FOLDER = sys.argv[1], sys.argv[2]
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 3
TASKS = sys.argv[4:]
cache = {}


def file(name, ending):
    return os.path.join(FOLDER, name + "." + ending)


def edges(name):
    if name not in cache:
        rows = np.loadtxt(file(name, "wel"), dtype=np.int64)
        directed = name.endswith("-d")
        pairs = [tuple(p) for p in rows[:, :2].tolist()]
        g = igraph.Graph(pairs, directed=directed)
        nk = networkit.Graph(g.vcount(), directed=directed)
        for u, v in pairs:
            nk.addEdge(u, v)
        a = sparse.csr_matrix((np.ones(len(rows)), (rows[:, 0], rows[:, 1])), (g.vcount(),) * 2)
        if not directed:
            a = a + a.T
        cache[name] = g, nk, a.T.tocsr(), rows[:, 2].tolist()
    return cache[name]


def pagerank(a):
    n = a.shape[0]
    degrees = np.asarray(a.sum(0)).ravel()
    inverse = np.where(degrees > 0, 1 / np.maximum(degrees, 1), 0)
    x = np.full(n, 1 / n)
    for _ in range(1000):
        y = 0.85 * (a @ (x * inverse) + x[degrees == 0].sum() / n) + 0.15 / n
        change = np.abs(y - x).sum()
        x = y
        if change < 1e-10:
            return x


def eigenvector(a):
    x = np.full(a.shape[0], a.shape[0] ** -0.5)
    for _ in range(10_000):
        y = a @ x + x
        y /= np.linalg.norm(y)
        change = np.abs(y - x).max()
        x = y
        if change < 1e-10:
            return x


def katz(a, alpha):
    x = np.ones(a.shape[0])
    for _ in range(10_000):
        y = alpha * (a @ x) + 1
        change = np.abs(y - x).sum()
        x = y
        if change < 1e-10 * np.abs(y).sum():
            return x / np.linalg.norm(x)


def hits(a):
    x = np.ones(a.shape[0])
    t = a.T.tocsr()
    for _ in range(10_000):
        y = t @ (a @ x)
        y /= np.linalg.norm(y)
        change = np.abs(y - x).max()
        x = y
        if change < 1e-10:
            return x


def radius(a):
    x = eigenvector(a)
    return x @ (a @ x)


def run(algorithm):
    algorithm.run()
    return algorithm


def peers():
    for name in ["icews14-u", "kron13-u"]:
        yield "harmonic", name, "el", "igraph", lambda g, nk, a, w: g.harmonic_centrality()
    yield "closeness", "icews14-u", "el", "networkit", lambda g, nk, a, w: run(
        networkit.centrality.Closeness(nk, True, networkit.centrality.ClosenessVariant.GENERALIZED))
    for name in ["icews14-u", "kron13-u", "icews14-d"]:
        yield "betweenness", name, "el", "igraph", lambda g, nk, a, w: g.betweenness()
    yield "weighted-betweenness", "icews14-u", "wel", "igraph", (
        lambda g, nk, a, w: g.betweenness(weights=w))
    k = "kron16-u"
    yield "pagerank", k, "el", "scipy", lambda g, nk, a, w: pagerank(a)
    yield "eigenvector", k, "el", "scipy", lambda g, nk, a, w: eigenvector(a)
    yield "eigenvector", k, "el", "igraph", lambda g, nk, a, w: g.eigenvector_centrality()
    yield "katz", k, "el", "scipy", lambda g, nk, a, w: katz(a, 0.85 / radius(a))
    yield "hits", k, "el", "scipy", lambda g, nk, a, w: hits(a)
    yield "triangles", k, "el", "igraph", lambda g, nk, a, w: g.transitivity_undirected()
    yield "clustering", k, "el", "igraph", (
        lambda g, nk, a, w: g.transitivity_local_undirected(mode="zero"))
    yield "core", k, "el", "igraph", lambda g, nk, a, w: g.coreness()
    yield "core", k, "el", "networkit", lambda g, nk, a, w: run(
        networkit.centrality.CoreDecomposition(nk))
    yield "constraint", "icews14-u", "el", "igraph", lambda g, nk, a, w: g.constraint()
    yield "components", k, "el", "igraph", lambda g, nk, a, w: g.connected_components().membership
    yield "components", k, "el", "networkit", lambda g, nk, a, w: run(
        networkit.components.ParallelConnectedComponents(nk))
    yield "strong-components", "icews14-d", "el", "networkit", lambda g, nk, a, w: run(
        networkit.components.StronglyConnectedComponents(nk))
    yield "strong-components", "icews14-d", "el", "igraph", (
        lambda g, nk, a, w: g.connected_components("strong").membership)
    yield "leiden", "icews14-u", "el", "igraph", (
        lambda g, nk, a, w: g.community_leiden("modularity", n_iterations=-1).modularity)
    yield "leiden", "icews14-u", "el", "networkit", lambda g, nk, a, w: (
        networkit.community.Modularity().getQuality(
            run(networkit.community.ParallelLeiden(nk)).getPartition(), nk))
    yield "graph", k, "el", "networkit", lambda g, nk, a, w: networkit.readGraph(
        file(k, "el"), networkit.Format.EdgeList, separator=" ", firstNode=0, directed=False)
    yield "graph", k, "csv", "pandas", lambda g, nk, a, w: igraph.Graph.DataFrame(
        __import__("pandas").read_csv(file(k, "csv")), directed=False, use_vids=False)
    yield "graph", "icews14-u", "graphml", "igraph", lambda g, nk, a, w: (
        igraph.Graph.Read_GraphML(file("icews14-u", "graphml")))


def ours(task, name, ending):
    command = [BENCHMARKS, file(name, ending), "--task", task, "--repetitions", "3"]
    if name.endswith("-u"):
        command.append("--undirected")
    line = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return line["median"], line["processor"], line["checksum"]


def main():
    for task, name, ending, peer, call in peers():
        if TASKS and task not in TASKS:
            continue
        arguments = edges(name)
        rows, value = [], None
        for _ in range(ROUNDS):
            wall, processor, checksum = ours(task, name, ending)
            start, used = time.perf_counter(), time.process_time()
            value = call(*arguments)
            rows.append((wall, processor, time.perf_counter() - start, time.process_time() - used))
        m = [statistics.median(c) for c in zip(*rows)]
        note = " Q %.4f, theirs %.4f" % (checksum, value) if task == "leiden" else ""
        print("%-20s %-10s %-10s ours %9.2f ms (%9.2f) theirs %9.2f ms (%9.2f) ratio %.3f (%.3f)%s" % (
            task, name, peer, m[0] * 1e3, m[1] * 1e3, m[2] * 1e3, m[3] * 1e3, m[0] / m[2],
            m[1] / m[3], note), flush=True)


main()
