#!/usr/bin/env python3
"""Compare what `demarche centrality` says with what other libraries say, on random graphs or given ones.

    python3 peers.py DEMARCHE [EDGE LIST ...]

Needs networkx, igraph, numpy and scipy from PyPI. Without edge lists it makes graphs of its own. An
edge list is `u v` or `u v length` a line; names that end in -u.el or -u.wel are undirected. Values are
brought to Demarche's conventions and must agree to 1e-9 of the largest. One line a comparison; the
exit code is 1 if any disagrees.
"""
import json
import os
import random
import subprocess
import sys
import tempfile
import warnings

import igraph
import networkx as nx
import numpy as np
import scipy.sparse as sparse
import scipy.sparse.linalg as linalg

warnings.filterwarnings("ignore")
TOLERANCE = 1e-9
failures = 0


def demarche(program, path, directed, measure, *more):
    command = [program, "centrality", path, "--input-format", "edges", "--measure", measure,
               "--directed" if directed else "--undirected", "--format", "json", *more]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(" ".join(command) + "\n" + done.stderr)
    return {v["id"]: v["value"] for v in json.loads(done.stdout)["values"]}


def compare(graph, measure, peer, ours, theirs):
    global failures
    pairs = [(ours[v], theirs[v]) for v in ours]
    if any((a is None) != (b is None or b != b) for a, b in pairs):
        worst = float("inf")
    else:
        pairs = [(a, b) for a, b in pairs if a is not None]
        largest = max([1e-300] + [abs(b) for _, b in pairs])
        worst = max([0.0] + [abs(a - b) for a, b in pairs]) / largest
    good = worst <= TOLERANCE
    failures += not good
    print("%-4s %-14s %-24s %-9s %.1e" % ("ok" if good else "BAD", graph, measure, peer, worst),
          flush=True)


def read(path):
    rows = [line.split() for line in open(path) if line.strip() and line[0] not in "#%"]
    return [(r[0], r[1], float(r[2]) if len(r) > 2 else 1.0) for r in rows]


def merged(rows, directed):
    """One edge for parallel ones: the shortest."""
    lengths = {}
    for u, v, w in rows:
        key = (u, v) if directed or u <= v else (v, u)
        lengths[key] = min(w, lengths.get(key, w))
    return lengths


def scaled(values, length):
    return {v: x / length for v, x in values.items()}


def matrix(nodes, lengths, directed):
    number = {v: i for i, v in enumerate(nodes)}
    entries = {}
    for u, v in lengths:
        entries[number[u], number[v]] = 1.0
        if not directed:
            entries[number[v], number[u]] = 1.0
    rows, columns = zip(*entries)
    return sparse.csr_matrix((list(entries.values()), (rows, columns)), (len(nodes),) * 2)


def sizes(a):
    """Burt's effective sizes by their definition."""
    w = np.asarray((a + a.T).todense())
    np.fill_diagonal(w, 0)
    with np.errstate(invalid="ignore"):
        p = np.nan_to_num(w / w.sum(1, keepdims=True))
        m = np.nan_to_num(w / w.max(1, keepdims=True))
    found = (w > 0).sum(1) - ((w > 0) * (p @ m.T)).sum(1)
    return [x if d else None for x, d in zip(found, (w > 0).sum(1))]


def leading(a):
    """The leading eigenvector of a: ARPACK, then enough power steps to settle all digits."""
    x = np.ones(a.shape[0])
    for _ in range(200_000):
        y = a @ x + x
        y /= np.linalg.norm(y)
        if np.abs(y - x).max() < 1e-15:
            break
        x = y
    return y


def check(program, path, name, directed):
    rows = read(path)
    long = len(open(path).readline().split()) > 2
    lengths = merged(rows, directed)
    nodes = sorted({u for u, _ in lengths} | {v for _, v in lengths})
    number = {v: i for i, v in enumerate(nodes)}
    ours = lambda measure, *more: demarche(program, path, directed, measure, *more)
    named = lambda values: dict(zip(nodes, values))

    g = igraph.Graph(len(nodes), [(number[u], number[v]) for u, v in lengths], directed=directed)
    plain = g.copy().simplify()
    weights = [lengths[k] for k in lengths]
    kept = [i for i, (u, v) in enumerate(lengths) if u != v]
    looseless = igraph.Graph(
        len(nodes), [(number[u], number[v]) for u, v in lengths if u != v], directed=directed)
    loose_weights = [weights[i] for i in kept]

    compare(name, "betweenness", "igraph", ours("betweenness"), named(plain.betweenness()))
    if long:
        compare(name, "betweenness, distances", "igraph", ours("betweenness", "--distance", "weight"),
                named(looseless.betweenness(weights=loose_weights)))
    n = len(nodes)
    compare(name, "harmonic", "igraph", ours("harmonic"),
            named([(n - 1) * x if x == x else 0 for x in plain.harmonic_centrality(mode="out")]))
    if long:
        compare(name, "harmonic, distances", "igraph", ours("harmonic", "--distance", "weight"),
                named([(n - 1) * x if x == x else 0
                       for x in looseless.harmonic_centrality(mode="out", weights=loose_weights)]))
    nxg = (nx.DiGraph if directed else nx.Graph)()
    nxg.add_nodes_from(nodes)
    nxg.add_edges_from(lengths)
    if n <= 10_000:
        # networkx takes paths into a vertex, Demarche those out of it.
        compare(name, "closeness", "networkx", ours("closeness"),
                nx.closeness_centrality(nxg.reverse() if directed else nxg))
    ranks = nx.pagerank(nxg, tol=1e-15, max_iter=10_000)
    compare(name, "pagerank", "networkx", ours("pagerank"), ranks)
    a = matrix(nodes, lengths, directed).T.tocsr()
    strong = nx.number_strongly_connected_components(nxg) if directed else None
    if not directed and nx.is_connected(nxg) or directed and strong == 1:
        compare(name, "eigenvector", "scipy", ours("eigenvector"), named(leading(a)))
    radius = abs(linalg.eigs(a.astype(float), k=1, which="LM", tol=1e-13)[0][0]) if n > 3 else None
    if radius and radius > 1e-6:
        alpha = 0.5 / radius
        x = linalg.spsolve((sparse.identity(n) - alpha * a).tocsc(), np.ones(n)) if n < 20_000 else None
        if x is not None:
            compare(name, "katz", "scipy", ours("katz", "--alpha", repr(float(alpha))),
                    named(x / np.linalg.norm(x)))
    undirected = plain.copy()
    if directed:
        undirected = plain.as_undirected()
    compare(name, "core", "igraph", ours("core"), named(undirected.coreness()))
    compare(name, "clustering", "igraph", ours("clustering"),
            named(undirected.transitivity_local_undirected(mode="zero")))
    compare(name, "constraint", "igraph", ours("constraint"),
            named([x if x == x else None for x in plain.constraint()]))
    if n <= 2_000:
        compare(name, "effective-size", "by hand", ours("effective-size"), named(sizes(a)))
    statistics(program, path, name, directed, nxg, plain)


def statistics(program, path, name, directed, nxg, plain):
    command = [program, "stats", path, "--input-format", "edges", "--format", "json",
               "--directed" if directed else "--undirected"]
    ours = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    flat = nxg.to_undirected() if directed else nxg.copy()
    flat.remove_edges_from(list(nx.selfloop_edges(flat)))
    theirs = {
        "components": nx.number_connected_components(flat),
        "articulations": len(list(nx.articulation_points(flat))),
        "bridges": len(list(nx.bridges(flat))),
        "transitivity": nx.transitivity(flat),
    }
    if directed:
        theirs["strong-components"] = nx.number_strongly_connected_components(nxg)
        if len(nxg) <= 2_000:
            loopless = nxg.copy()
            loopless.remove_edges_from(list(nx.selfloop_edges(loopless)))
            census = nx.triadic_census(loopless)
            compare(name, "triads", "networkx", ours["triads"], census)
    compare(name, "whole graph", "networkx", {k: ours[k] for k in theirs}, theirs)


def samples(folder):
    """Random graphs with loops, parallel edges, leaves and several components."""
    generator = random.Random(20240901)
    for index, (n, m) in enumerate([(12, 20), (40, 60), (120, 400), (400, 700), (400, 4000)]):
        for directed in (True, False):
            path = os.path.join(folder, "random%d-%s.wel" % (index, "d" if directed else "u"))
            with open(path, "w") as f:
                for _ in range(m):
                    u = int(n * generator.random() ** 2)
                    f.write("%d %d %d\n" % (u, generator.randrange(n), generator.randrange(1, 6)))
            yield path


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    program, paths = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        for path in paths or samples(folder):
            name = os.path.splitext(os.path.basename(path))[0]
            check(program, path, name, directed=not name.endswith("-u"))
    print("%d disagree" % failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
