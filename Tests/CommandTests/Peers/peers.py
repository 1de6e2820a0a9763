#!/usr/bin/env python3
"""Compare what `demarche centrality` says with what other libraries say, on random graphs or given ones.

    python3 peers.py DEMARCHE [EDGE LIST ...]

Needs networkx, igraph, numpy and scipy from PyPI. Without edge lists it makes graphs of its own. An
edge list is `u v` or `u v number` a line, the number once a distance and once a strength; names that
end in -u.el or -u.wel are undirected. Values are brought to Demarche's conventions and must agree to
1e-9 of the largest. One line a comparison; the exit code is 1 if any disagrees. DEMARCHE_EXACT sets
up to how many vertices searches from every vertex are compared (10000).
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
# Above so many vertices closeness is compared for some, and what takes hours is left out.
EXACT = int(os.environ.get("DEMARCHE_EXACT", "10000"))
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
    pairs = [(ours[v], theirs[v]) for v in theirs]
    if any((a is None) != (b is None or b != b) for a, b in pairs):
        worst = float("inf")
    else:
        pairs = [(a, b) for a, b in pairs if a is not None]
        largest = max([1e-300] + [abs(b) for _, b in pairs])
        worst = max([0.0] + [abs(a - b) for a, b in pairs]) / largest
    good = worst <= TOLERANCE
    failures += not good
    print("%-4s %-12s %-28s %-9s %.1e" % ("ok" if good else "BAD", graph, measure, peer, worst),
          flush=True)


def read(path):
    rows = [line.split() for line in open(path) if line.strip() and line[0] not in "#%"]
    return [(r[0], r[1], float(r[2]) if len(r) > 2 else 1.0) for r in rows]


def merged(rows, directed, how=min):
    """One edge for parallel ones: the shortest, or with `sum` all their strength."""
    found = {}
    for u, v, w in rows:
        found.setdefault((u, v) if directed or u <= v else (v, u), []).append(w)
    return {key: how(values) for key, values in found.items()}


def matrix(nodes, edges, directed, weighted=False):
    number = {v: i for i, v in enumerate(nodes)}
    entries = {}
    for (u, v), w in edges.items():
        entries[number[u], number[v]] = w if weighted else 1.0
        if not directed:
            entries[number[v], number[u]] = w if weighted else 1.0
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


def leading(a, symmetric):
    """The leading eigenvalue of a, its vector, and whether it is the only one; to the last digit."""
    n = a.shape[0]
    if n < 100:
        values, vectors = np.linalg.eig(a.toarray())
    elif symmetric:
        values, vectors = linalg.eigsh(a, 2, which="LA", v0=np.ones(n), ncv=60, maxiter=n * 100)
    else:
        values, vectors = linalg.eigs(a, 2, which="LR", v0=np.ones(n), ncv=60, maxiter=n * 100)
    order = np.argsort(-values.real)
    value, x = values[order[0]].real, vectors[:, order[0]].real
    second = values[order[1]].real if n > 1 else 0
    unique = value > 1e-6 and value - second > 1e-7 * value
    return value, x * np.sign(x.sum()) / np.linalg.norm(x), unique


def solved(a, alpha, b):
    """(1 - alpha a)^-1 b by repeated multiplication, which ends since alpha is below 1 / radius."""
    x = b
    while True:
        y = alpha * (a @ x) + b
        if np.abs(y - x).max() <= 1e-15 * np.abs(y).max():
            return y
        x = y


class Check:
    """One graph, read by both sides."""

    def __init__(self, program, path, name, directed):
        self.program, self.path, self.name, self.directed = program, path, name, directed
        self.rows = read(path)
        self.long = any(w != 1 for _, _, w in self.rows)
        self.lengths = merged(self.rows, directed)
        self.nodes = sorted({u for u, _ in self.lengths} | {v for _, v in self.lengths})
        self.number = {v: i for i, v in enumerate(self.nodes)}
        self.nx = self.networkx(self.lengths)

    def networkx(self, edges):
        graph = (nx.DiGraph if self.directed else nx.Graph)()
        graph.add_nodes_from(self.nodes)
        graph.add_weighted_edges_from((u, v, w) for (u, v), w in edges.items())
        return graph

    def igraph(self, edges):
        """Without loops, and with the weights of the edges."""
        kept = {e: w for e, w in edges.items() if e[0] != e[1]}
        pairs = [(self.number[u], self.number[v]) for u, v in kept]
        graph = igraph.Graph(len(self.nodes), pairs, directed=self.directed)
        graph.es["weight"] = list(kept.values())
        return graph

    def compare(self, measure, peer, theirs, *flags, note=""):
        ours = demarche(self.program, self.path, self.directed, measure, *flags)
        if not isinstance(theirs, dict):
            theirs = dict(zip(self.nodes, theirs))
        compare(self.name, measure + note, peer, ours, theirs)

    def paths(self, graph, weights, flags, note):
        n = len(self.nodes)
        if n <= EXACT:
            # igraph takes lengths for equal that differ by 1e-10 of their sum and 1 added to each: for
            # ways much shorter than 1 that is too much, so they are made long.
            lengths = [1e6 * x for x in graph.es[weights]] if weights else None
            self.compare("betweenness", "igraph", graph.betweenness(weights=lengths), *flags,
                         note=note)
        elif weights:
            return  # hours on either side
        # Of large graphs some vertices only.
        some = range(n) if n <= EXACT else random.Random(n).sample(range(n), 300)
        harmonic = graph.harmonic_centrality(some, mode="out", weights=weights)
        self.compare("harmonic", "igraph", {
            self.nodes[v]: (n - 1) * x if x == x else 0 for v, x in zip(some, harmonic)},
            *flags, note=note)
        close = graph.closeness(some, mode="out", weights=weights)
        # igraph's is that of the part reached, Demarche's Wasserman and Faust's.
        self.compare("closeness", "igraph", {
            self.nodes[v]: x * (r - 1) / (n - 1) if x == x else 0
            for v, x, r in zip(some, close, reaches(graph, some))}, *flags, note=note)

    def walks(self, edges, flags, note):
        n, weighted = len(self.nodes), bool(note)
        a = matrix(self.nodes, edges, self.directed, weighted).T.tocsr()
        # networkx stops when the change of all values together is below tol times their number.
        ranks = nx.pagerank(self.networkx(edges), tol=1e-13 / n, max_iter=10_000,
                            weight="weight" if weighted else None)
        self.compare("pagerank", "networkx", ranks, *flags, note=note)
        radius, vector, unique = leading(a, not self.directed)
        if unique:
            self.compare("eigenvector", "scipy", vector, *flags, note=note)
        if radius > 1e-6:
            x = solved(a, 0.5 / radius, np.ones(n))
            self.compare("katz", "scipy", x / np.linalg.norm(x), "--alpha",
                         repr(float(0.5 / radius)), *flags, note=note)
        if self.directed:
            _, hubs, unique = leading((a.T @ a).tocsr(), True)
            authorities = a @ hubs
            if unique:
                self.compare("hubs", "scipy", hubs / hubs.sum(), *flags, note=note)
                self.compare("authorities", "scipy", authorities / authorities.sum(), *flags,
                             note=note)

    def structure(self, graph):
        flat = graph.as_undirected() if self.directed else graph
        self.compare("core", "igraph", flat.coreness())
        self.compare("clustering", "igraph", flat.transitivity_local_undirected(mode="zero"))
        triangles = np.zeros(len(self.nodes))
        if flat.vcount() <= EXACT:
            triangles = np.bincount(np.array(flat.list_triangles(), dtype=int).ravel(),
                                    minlength=flat.vcount())
            self.compare("triangles", "igraph", triangles.tolist())

    def holes(self, edges, graph, weights, flags, note):
        self.compare("constraint", "igraph", [
            x if x == x else None for x in graph.constraint(weights=weights)], *flags, note=note)
        if len(self.nodes) <= 2_000:
            a = matrix(self.nodes, edges, self.directed, bool(note))
            self.compare("effective-size", "by hand", sizes(a), *flags, note=note)

    def strengths(self, edges):
        a = matrix(self.nodes, edges, self.directed, True)
        out, into = np.asarray(a.sum(1)).ravel(), np.asarray(a.sum(0)).ravel()
        if self.directed:
            self.compare("out-degree", "scipy", out, "--weighted", note=", strengths")
            self.compare("in-degree", "scipy", into, "--weighted", note=", strengths")
            self.compare("degree", "scipy", out + into, "--weighted", note=", strengths")
        else:
            # A loop counts twice, once for each of its ends.
            self.compare("degree", "scipy", out + a.diagonal(), "--weighted", note=", strengths")

    def run(self):
        graph, sums = self.igraph(self.lengths), merged(self.rows, self.directed, sum)
        heavy = self.igraph(sums)
        if not self.long:
            self.paths(graph, None, [], "")
            self.walks(self.lengths, [], "")
            self.structure(graph)
            self.holes(self.lengths, graph, None, [], "")
            statistics(self.program, self.path, self.name, self.directed, self.nx, graph)
            return
        self.paths(graph, "weight", ["--distance", "weight"], ", distances")
        heavy.es["near"] = [1 / w for w in heavy.es["weight"]]
        self.paths(heavy, "near", ["--weighted"], ", strengths")
        self.walks(sums, ["--weighted"], ", strengths")
        self.holes(sums, heavy, "weight", ["--weighted"], ", strengths")
        self.strengths(sums)


def reaches(graph, some):
    """How many vertices each of some reaches, itself among them."""
    if not graph.is_directed():
        parts = graph.connected_components()
        sizes = parts.sizes()
        return [sizes[parts.membership[v]] for v in some]
    return graph.neighborhood_size(list(some), order=graph.vcount(), mode="out")


def statistics(program, path, name, directed, nxg, plain):
    command = [program, "stats", path, "--input-format", "edges", "--format", "json",
               "--directed" if directed else "--undirected"]
    if len(nxg) > EXACT:
        return
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
        for kind in ("d.el", "u.el", "d.wel", "u.wel"):
            path = os.path.join(folder, "random%d-%s" % (index, kind))
            with open(path, "w") as f:
                for _ in range(m):
                    u, v = int(n * generator.random() ** 2), generator.randrange(n)
                    weight = " %d" % generator.randrange(1, 6) if kind.endswith("wel") else ""
                    f.write("%d %d%s\n" % (u, v, weight))
            yield path


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    program, paths = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory() as folder:
        for path in paths or samples(folder):
            name = os.path.splitext(os.path.basename(path))[0]
            Check(program, path, name, directed=not name.endswith("-u")).run()
    print("%d disagree" % failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
