#!/usr/bin/env python3
"""Time measures beside other libraries, in turn, and print the ratios.

    python3 times.py PROGRAMS FOLDER [ROUNDS] [TASK ...]

PROGRAMS is the folder of the built programs `Benchmarks` and `demarche`; FOLDER holds the graphs
NAME.el, NAME.wel, NAME.csv and NAME.graphml. Needs igraph, networkit, rustworkx, numpy, scipy and
pandas from PyPI; graph-tool (Debian's python3-graph-tool) takes part where it is. Both sides are
timed by the wall clock and by the processor; the medians of the rounds are compared. A ratio below 1
is faster. The last lines name the fastest peer of each row.
"""
import functools
import json
import os
import resource
import statistics
import subprocess
import sys
import time
import warnings

import igraph
import networkit
import numpy as np
import rustworkx
import scipy.sparse as sparse

try:
    import graph_tool.all as gt
except ImportError:
    gt = None
    print("graph-tool is not here and takes no part", flush=True)

warnings.filterwarnings("ignore")
BENCHMARKS = os.path.join(sys.argv[1], "Benchmarks")
DEMARCHE = os.path.join(sys.argv[1], "demarche")
FOLDER = sys.argv[2]
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 3
TASKS = sys.argv[4:]
TOLERANCE = 1e-10


def file(name, ending):
    return os.path.join(FOLDER, name + "." + ending)


class Loaded:
    """A graph in the form of each library, made when first asked for."""

    def __init__(self, name):
        rows = np.loadtxt(file(name, "wel"), dtype=np.int64)
        self.directed = name.endswith("-d")
        self.ends, self.lengths = rows[:, :2], rows[:, 2].tolist()
        self.count = int(self.ends.max()) + 1

    @functools.cached_property
    def ig(self):
        return igraph.Graph([tuple(p) for p in self.ends.tolist()], directed=self.directed)

    @functools.cached_property
    def nk(self):
        graph = networkit.Graph(self.count, directed=self.directed)
        for u, v in self.ends.tolist():
            graph.addEdge(u, v)
        return graph

    @functools.cached_property
    def nkw(self):
        graph = networkit.Graph(self.count, weighted=True, directed=self.directed)
        for (u, v), w in zip(self.ends.tolist(), self.lengths):
            graph.addEdge(u, v, w)
        return graph

    @functools.cached_property
    def gt(self):
        graph = gt.Graph(directed=self.directed)
        graph.add_edge_list(self.ends)
        graph.ep["length"] = graph.new_ep("double", vals=self.lengths)
        return graph

    @functools.cached_property
    def rx(self):
        graph = (rustworkx.PyDiGraph if self.directed else rustworkx.PyGraph)(multigraph=False)
        graph.add_nodes_from(range(self.count))
        graph.add_edges_from([(u, v, 1.0) for u, v in self.ends.tolist()])
        return graph

    @functools.cached_property
    def rxd(self):
        return self.rx if self.directed else self.rx.to_directed()

    @functools.cached_property
    def a(self):
        a = sparse.csr_matrix(
            (np.ones(len(self.ends)), (self.ends[:, 0], self.ends[:, 1])), (self.count,) * 2)
        return (a if self.directed else a + a.T).T.tocsr()


loaded = functools.lru_cache(Loaded)


def pagerank(a):
    n = a.shape[0]
    degrees = np.asarray(a.sum(0)).ravel()
    inverse = np.where(degrees > 0, 1 / np.maximum(degrees, 1), 0)
    x = np.full(n, 1 / n)
    for _ in range(1000):
        y = 0.85 * (a @ (x * inverse) + x[degrees == 0].sum() / n) + 0.15 / n
        change = np.abs(y - x).sum()
        x = y
        if change < TOLERANCE:
            return x


def eigenvector(a):
    x = np.full(a.shape[0], a.shape[0] ** -0.5)
    for _ in range(10_000):
        y = a @ x + x
        y /= np.linalg.norm(y)
        change = np.abs(y - x).max()
        x = y
        if change < TOLERANCE:
            return x


def katz(a, alpha):
    x = np.ones(a.shape[0])
    for _ in range(10_000):
        y = alpha * (a @ x) + 1
        change = np.abs(y - x).sum()
        x = y
        if change < TOLERANCE * np.abs(y).sum():
            return x / np.linalg.norm(x)


def hits(a):
    x = np.ones(a.shape[0])
    t = a.T.tocsr()
    for _ in range(10_000):
        y = t @ (a @ x)
        y /= np.linalg.norm(y)
        change = np.abs(y - x).max()
        x = y
        if change < TOLERANCE:
            return x


@functools.lru_cache
def radius(name):
    """Known beforehand to those who are handed alpha; scipy's row finds it as ours has to."""
    return spectral(loaded(name).a)


def spectral(a):
    x = eigenvector(a)
    return x @ (a @ x)


def run(algorithm):
    algorithm.run()
    return algorithm


def path_peers():
    c = networkit.centrality
    for name in ["icews14-u", "kron13-u"]:
        yield "harmonic", name, "el", {
            "igraph": lambda l: l.ig.harmonic_centrality(),
            "networkit": lambda l: run(c.HarmonicCloseness(l.nk)),
            "graph-tool": lambda l: gt.closeness(l.gt, harmonic=True),
        }
    yield "closeness", "icews14-u", "el", {
        "igraph": lambda l: l.ig.closeness(),
        "networkit": lambda l: run(c.Closeness(l.nk, True, c.ClosenessVariant.GENERALIZED)),
        "graph-tool": lambda l: gt.closeness(l.gt),
        "rustworkx": lambda l: rustworkx.closeness_centrality(l.rx),
    }
    for name in ["icews14-u", "kron13-u", "icews14-d"]:
        yield "betweenness", name, "el", {
            "igraph": lambda l: l.ig.betweenness(),
            "networkit": lambda l: run(c.Betweenness(l.nk)),
            "graph-tool": lambda l: gt.betweenness(l.gt),
            "rustworkx": lambda l: rustworkx.betweenness_centrality(l.rx),
        }
    yield "weighted-betweenness", "icews14-u", "wel", {
        "igraph": lambda l: l.ig.betweenness(weights=l.lengths),
        "networkit": lambda l: run(c.Betweenness(l.nkw)),
        "graph-tool": lambda l: gt.betweenness(l.gt, weight=l.gt.ep["length"]),
    }


def walk_peers():
    k, c = "kron16-u", networkit.centrality
    yield "pagerank", k, "el", {
        "scipy": lambda l: pagerank(l.a),
        "igraph": lambda l: l.ig.pagerank(),
        "networkit": lambda l: run(c.PageRank(l.nk, 0.85, TOLERANCE)),
        "graph-tool": lambda l: gt.pagerank(l.gt, epsilon=TOLERANCE),
        "rustworkx": lambda l: rustworkx.pagerank(
            l.rxd, tol=TOLERANCE / l.count, max_iter=1000),
    }
    yield "eigenvector", k, "el", {
        "scipy": lambda l: eigenvector(l.a),
        "igraph": lambda l: l.ig.eigenvector_centrality(),
        "networkit": lambda l: run(c.EigenvectorCentrality(l.nk, TOLERANCE)),
        "graph-tool": lambda l: gt.eigenvector(l.gt, epsilon=TOLERANCE),
        "rustworkx": lambda l: rustworkx.eigenvector_centrality(
            l.rx, max_iter=10_000, tol=TOLERANCE / l.count),
    }
    yield "katz", k, "el", {
        "scipy": lambda l: katz(l.a, 0.85 / spectral(l.a)),
        "scipy, alpha known": lambda l: katz(l.a, 0.85 / radius(k)),
        "graph-tool, alpha known": lambda l: gt.katz(
            l.gt, alpha=0.85 / radius(k), epsilon=TOLERANCE),
        "rustworkx, alpha known": lambda l: rustworkx.katz_centrality(
            l.rx, alpha=0.85 / radius(k), max_iter=10_000, tol=TOLERANCE),
    }
    yield "hits", k, "el", {
        "scipy": lambda l: hits(l.a),
        "igraph": lambda l: l.ig.hub_score(),
        "graph-tool": lambda l: gt.hits(l.gt, epsilon=TOLERANCE),
    }


def structure_peers():
    k, c, parts = "kron16-u", networkit.centrality, networkit.components
    yield "triangles", k, "el", {
        "igraph": lambda l: l.ig.transitivity_undirected(),
        "graph-tool": lambda l: gt.global_clustering(l.gt),
        "rustworkx": lambda l: rustworkx.transitivity(l.rx),
    }
    yield "clustering", k, "el", {
        "igraph": lambda l: l.ig.transitivity_local_undirected(mode="zero"),
        "networkit": lambda l: run(c.LocalClusteringCoefficient(l.nk, False)),
        "networkit, turbo": lambda l: run(c.LocalClusteringCoefficient(l.nk, True)),
        "graph-tool": lambda l: gt.local_clustering(l.gt),
    }
    yield "core", k, "el", {
        "igraph": lambda l: l.ig.coreness(),
        "networkit": lambda l: run(c.CoreDecomposition(l.nk)),
        "graph-tool": lambda l: gt.kcore_decomposition(l.gt),
        "rustworkx": lambda l: rustworkx.core_number(l.rx),
    }
    yield "constraint", "icews14-u", "el", {"igraph": lambda l: l.ig.constraint()}
    yield "components", k, "el", {
        "igraph": lambda l: l.ig.connected_components().membership,
        "networkit": lambda l: run(parts.ConnectedComponents(l.nk)),
        "networkit, parallel": lambda l: run(parts.ParallelConnectedComponents(l.nk)),
        "graph-tool": lambda l: gt.label_components(l.gt),
        "rustworkx": lambda l: rustworkx.connected_components(l.rx),
        "scipy": lambda l: sparse.csgraph.connected_components(l.a, directed=False),
    }
    yield "strong-components", "icews14-d", "el", {
        "networkit": lambda l: run(parts.StronglyConnectedComponents(l.nk)),
        "igraph": lambda l: l.ig.connected_components("strong").membership,
        "graph-tool": lambda l: gt.label_components(l.gt),
        "rustworkx": lambda l: rustworkx.strongly_connected_components(l.rx),
        "scipy": lambda l: sparse.csgraph.connected_components(l.a, connection="strong"),
    }
    yield "leiden", "icews14-u", "el", {
        "igraph": lambda l: l.ig.community_leiden("modularity", n_iterations=-1).modularity,
        "networkit": lambda l: networkit.community.Modularity().getQuality(
            run(networkit.community.ParallelLeiden(l.nk)).getPartition(), l.nk),
    }


def reading_peers():
    import pandas
    k, i = "kron16-u", "icews14-u"
    yield "graph", k, "el", {
        "networkit": lambda l: networkit.readGraph(
            file(k, "el"), networkit.Format.EdgeList, separator=" ", firstNode=0, directed=False),
        "pandas, scipy": lambda l: sparse.csr_matrix(pandas.read_csv(
            file(k, "el"), sep=" ", header=None).pipe(
                lambda t: (np.ones(len(t)), (t[0], t[1])))),
        "igraph": lambda l: igraph.Graph.Read_Edgelist(file(k, "el"), directed=False),
        "rustworkx": lambda l: rustworkx.PyGraph.read_edge_list(file(k, "el")),
    }
    yield "graph", k, "csv", {
        "pandas, igraph": lambda l: igraph.Graph.DataFrame(
            pandas.read_csv(file(k, "csv")), directed=False, use_vids=False),
        "graph-tool": lambda l: gt.load_graph_from_csv(file(k, "csv"), directed=False,
                                                       skip_first=True, hashed=True),
    }
    yield "graph", i, "graphml", {
        "igraph": lambda l: igraph.Graph.Read_GraphML(file(i, "graphml")),
        "graph-tool": lambda l: gt.load_graph(file(i, "graphml")),
        "rustworkx": lambda l: rustworkx.read_graphml(file(i, "graphml")),
    }


def program(code):
    return lambda l: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def command_peers():
    path = file("icews14-u", "el")
    yield "command", "icews14-u", "el", {
        "igraph": program(
            "import igraph\n"
            "g = igraph.Graph.Read_Edgelist(%r, directed=False)\n"
            "r = g.pagerank()\n"
            "for v in sorted(range(len(r)), key=lambda v: -r[v]): print(v, r[v])" % path),
        "networkit": program(
            "import networkit\n"
            "g = networkit.readGraph(%r, networkit.Format.EdgeList, separator=' ', firstNode=0,"
            " directed=False)\n"
            "r = networkit.centrality.PageRank(g, 0.85, 1e-10).run()\n"
            "for v, x in r.ranking(): print(v, x)" % path),
        "rustworkx": program(
            "import rustworkx\n"
            "g = rustworkx.PyGraph.read_edge_list(%r).to_directed()\n"
            "r = rustworkx.pagerank(g, tol=1e-10 / len(g), max_iter=1000)\n"
            "for v in sorted(r, key=lambda v: -r[v]): print(v, r[v])" % path),
        "numpy, scipy": program(
            "import numpy as np, scipy.sparse as s\n"
            "e = np.loadtxt(%r, dtype=np.int64)\n"
            "n = e.max() + 1\n"
            "a = s.csr_matrix((np.ones(len(e)), (e[:, 0], e[:, 1])), (n, n)); a = a + a.T\n"
            "d = np.asarray(a.sum(0)).ravel(); x = np.full(n, 1 / n)\n"
            "while True:\n"
            "  y = .85 * (a @ (x / d)) + .15 / n\n"
            "  if abs(y - x).sum() < 1e-10: break\n"
            "  x = y\n"
            "for v in np.argsort(-x): print(v, x[v])" % path),
    }


def peers():
    for some in [path_peers, walk_peers, structure_peers, reading_peers, command_peers]:
        for task, name, ending, calls in some():
            if TASKS and task not in TASKS:
                continue
            for peer, call in calls.items():
                if gt or not peer.startswith("graph-tool"):
                    yield task, name, ending, peer, call


def processor():
    times = [resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(t.ru_utime + t.ru_stime for t in times)


def timed(call):
    start, used = time.perf_counter(), processor()
    value = call()
    return time.perf_counter() - start, processor() - used, value


def ours(task, name, ending):
    flags = ["--undirected"] if name.endswith("-u") else []
    if task == "command":
        command = [DEMARCHE, "centrality", file(name, ending), "--measure", "pagerank", *flags]
        wall, used, _ = timed(lambda: subprocess.run(command, check=True, capture_output=True))
        return wall, used, 0
    command = [BENCHMARKS, file(name, ending), "--task", task, "--repetitions", "3", *flags]
    line = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return line["median"], line["processor"], line["checksum"]


def main():
    ratios = {}
    for task, name, ending, peer, call in peers():
        graph = loaded(name)
        rows, value = [], None
        try:
            timed(lambda: call(graph))  # brings the graph into the library's form
            for _ in range(ROUNDS):
                wall, used, checksum = ours(task, name, ending)
                theirs, their_used, value = timed(lambda: call(graph))
                rows.append((wall, used, theirs, their_used))
        except Exception as error:
            print("%-20s %-10s %-24s failed: %s" % (task, name, peer, error), flush=True)
            continue
        m = [statistics.median(c) for c in zip(*rows)]
        note = " Q %.4f, theirs %.4f" % (checksum, value) if task == "leiden" else ""
        print("%-20s %-10s %-24s ours %9.2f ms (%9.2f) theirs %9.2f ms (%9.2f) ratio %.3f (%.3f)%s"
              % (task, name, peer, m[0] * 1e3, m[1] * 1e3, m[2] * 1e3, m[3] * 1e3, m[0] / m[2],
                 m[1] / m[3], note), flush=True)
        ratios.setdefault((task, name, ending), []).append((m[0] / m[2], peer))
    print()
    for row, found in ratios.items():
        print("%-20s %-10s %-8s ratio %.3f to the fastest, %s" % (*row, *max(found)), flush=True)


main()
