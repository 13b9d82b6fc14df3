#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure wirecopy beside the tools one would otherwise take.

usage: peers.py WIRECOPY [--articles FILE.jsonl[.gz]] [--gold GOLD.tsv]
                [--pairs PAIRS.tsv] [--pages FILE.warc.gz|DIRECTORY]
                [--truth TRUTH.jsonl[.gz]] [--max-articles N] [--max-pages N]

Prints two tables in Markdown: texts to groups, and pages to bodies. Every tool
runs in a process of its own, one after the other, held to one core and then to
all of them. Of tools that have no threads all cores sign, in processes, and
one looks up.

Texts    FILE has a JSON object with id and text a line. The peers get the
         texts in memory and are timed from shingling to groups; wirecopy is
         timed as a program that reads the file and writes the decisions to
         another, which is more.
Shingles Three words, lower-cased, everywhere.
Rule     The peers: 128 permutations in 32 bands of 4 rows; a candidate of that
         banding belongs to the group if the estimated Jaccard resemblance is
         .40 or more, where the tool lets one ask for it, else if it is a
         candidate. (1/32)^(1/4) = .42 is where the banding's S-curve rises.
         wirecopy: its defaults.
Memory   Peak resident size beyond what the process had when the texts or pages
         were loaded; of wirecopy, beyond that of a run over nothing.
F1       Pairs of the articles that GOLD.tsv (id <TAB> group) names, or whose
         lines have a story (as those of bench/quality -o have); those that
         PAIRS.tsv (two ids first, the verdict last) calls 'ignore' count
         neither for nor against.
Pages    The peers get the page's bytes in memory. trafilatura is asked for the
         metadata as well, as wirecopy always finds it; resiliparse has none.
         Truth has a JSON object with id (the page's name up to its first dot,
         or its url) and text a line: the F1 is that of the bags of lower-cased
         words, the mean over pages. 'wirecopy group' goes all the way from
         the same pages to decisions: groups, relations, dates, agencies.
Seconds  On one core those of CPU time, which other work on the machine changes
         little; on all cores those of the clock.
"""
import argparse
import collections
import gzip
import importlib.metadata
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time

from tools import BODIES, GROUPERS


def lines_of(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as f:
        yield from f


def articles_of(path, most):
    ids, texts = [], []
    for line in lines_of(path):
        a = json.loads(line)
        if a.get("text"):
            ids.append(str(a["id"]))
            texts.append(a["text"])
        if len(ids) == most:
            break
    return ids, texts


class Stopwatch:
    """Of the CPU time of this process and its children, or of the clock."""

    def __init__(self, cores):
        self.cores, self.began = cores, self.now(cores)

    @staticmethod
    def now(cores):
        if cores > 1:
            return time.perf_counter()
        return sum(getattr(resource.getrusage(who), what)
                   for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
                   for what in ("ru_utime", "ru_stime"))

    def seconds(self):
        return self.now(self.cores) - self.began


def resident(what):
    """Bytes of this process that the system names so (Linux)."""
    with open("/proc/self/status", encoding="ascii") as f:
        for line in f:
            if line.startswith(what + ":"):
                return 1024 * int(line.split()[1])
    return 0


class Memory:
    """Peak resident bytes beyond what there was at first, in this process or
    in one that it waited for."""

    def __init__(self):
        with open("/proc/self/clear_refs", "w", encoding="ascii") as f:
            f.write("5")  # forget the peak so far
        self.before = resident("VmRSS")

    def most(self):
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        return max(0, max(resident("VmHWM"), 1024 * children) - self.before)


# -- pages and what is true of them -----------------------------------------

def pages_of(path, most):
    """(name, bytes) of the pages of a directory or a WARC file."""
    pages = []
    if os.path.isdir(path):
        for folder, _, files in sorted(os.walk(path)):
            for name in sorted(files):
                full = os.path.join(folder, name)
                with (gzip.open if name.endswith(".gz") else open)(
                        full, "rb") as f:
                    pages.append((name.split(".")[0], f.read()))
    else:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
        with open(path, "rb") as f:
            for r in ArchiveIterator(f, record_types=WarcRecordType.response,
                                     parse_http=True):
                pages.append((r.headers["WARC-Target-URI"], r.reader.read()))
    return pages[:most] if most else pages


def cut(path, out, most):
    """The records of a WARC file up to so many pages."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType
    end = pages = 0
    with open(path, "rb") as f:
        for r in ArchiveIterator(f):
            if pages == most:
                end = r.stream_pos
                break
            pages += r.record_type == WarcRecordType.response
    with open(path, "rb") as f, open(out, "wb") as to:
        to.write(f.read(end or -1))


def truth_of(path):
    truth = {}
    for line in lines_of(path):
        t = json.loads(line)
        truth[str(t["id"])] = truth[t.get("url")] = t["text"]
    return truth


def word_f1(ours, theirs):
    a, b = (collections.Counter(re.findall(r"\w+", t.lower()))
            for t in (ours, theirs))
    both = (a & b).total()
    return 2 * both / (a.total() + b.total()) if both else 0.0


def mean_f1(bodies, truth):
    scores = [word_f1(bodies.get(name, ""), text)
              for name, text in truth.items() if name in bodies]
    return sum(scores) / len(scores) if scores else None


# -- one measurement in a process of its own ---------------------------------

def measure_groups(a):
    ids, texts = articles_of(a.articles, a.max_articles)
    memory, watch = Memory(), Stopwatch(a.cores)
    groups = GROUPERS[a.one](texts, a.cores)
    return {"seconds": watch.seconds(), "n": len(texts),
            "bytes": sum(len(t.encode()) for t in texts),
            "memory": memory.most() / max(1, len(texts)),
            "groups": dict(zip(ids, groups))}


def bodies_of(job):
    tool, pages = job
    return [BODIES[tool](page) for page in pages]


def measure_bodies(a):
    pages = pages_of(a.pages, a.max_pages)
    BODIES[a.one](pages[0][1])  # imports, and whatever it builds once
    memory, watch = Memory(), Stopwatch(a.cores)
    if a.cores == 1:
        texts = bodies_of((a.one, [p for _, p in pages]))
    else:
        import multiprocessing
        parts = [[p for _, p in pages[i::a.cores]] for i in range(a.cores)]
        texts = [""] * len(pages)
        with multiprocessing.Pool(a.cores) as pool:
            for i, part in enumerate(pool.map(
                    bodies_of, [(a.one, part) for part in parts])):
                texts[i::a.cores] = part
    return {"seconds": watch.seconds(), "n": len(pages),
            "bytes": sum(len(p) for _, p in pages),
            "memory": memory.most(),
            "bodies": dict(zip((name for name, _ in pages), texts))}


# A process counts the memory of the one it was forked from as its own, so the
# program is started by one that has next to none.
RUNNER = """
import os, sys, time
began = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, used = os.wait4(child, 0)
print(status, used.ru_utime + used.ru_stime, time.perf_counter() - began,
      used.ru_maxrss * 1024)
"""


def run_program(arguments, cores):
    """Seconds and peak memory of a program held to so many cores."""
    out = subprocess.run([sys.executable, "-S", "-c", RUNNER] + arguments,
                         check=True, stdout=subprocess.PIPE,
                         preexec_fn=lambda: hold(cores))
    status, worked, clock, used = map(float, out.stdout.split())
    if status != 0:
        sys.exit(f"{arguments[0]} failed: status {status:.0f}")
    return worked if cores == 1 else clock, used


def hold(cores):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])


def groups_written(path):
    """The groups at the end, from decisions and the events among them."""
    group, into = {}, {}
    for line in lines_of(path):
        d = json.loads(line)
        if d.get("event") == "merge":
            into[d["group"]] = d["into"]
        elif d.get("event") == "move" or "id" in d:
            group[str(d["id"])] = d["group"]
    for i, g in group.items():
        while g in into:
            g = into[g]
        group[i] = g
    return group


def wirecopy_groups(a, cores):
    with tempfile.TemporaryDirectory() as d:
        empty, source = f"{d}/empty.jsonl", f"{d}/in.jsonl"
        open(empty, "w").close()
        n = size = 0
        with open(source, "wb") as out:
            for line in lines_of(a.articles):
                out.write(line)
                size += len(json.loads(line).get("text", "").encode())
                n += 1
                if n == a.max_articles:
                    break
        command = [a.wirecopy, "group", "-q", "--threads", str(cores), "-o",
                   f"{d}/out.jsonl"]
        _, base = run_program(command + [empty], cores)
        seconds, used = min(run_program(command + [source], cores)
                            for _ in range(3))
        return {"seconds": seconds, "n": n, "bytes": size,
                "memory": max(0, used - base) / max(1, n),
                "groups": groups_written(f"{d}/out.jsonl")}


def wirecopy_pages(a, command, cores):
    """Run a command over the pages."""
    with tempfile.TemporaryDirectory() as d:
        empty, source, pages = f"{d}/empty.jsonl", a.pages, pages_of(
            a.pages, a.max_pages)
        open(empty, "w").close()
        if a.max_pages and os.path.isdir(a.pages):
            source = f"{d}/pages"
            os.mkdir(source)
            for name, page in pages:
                with open(f"{source}/{name}.html", "wb") as f:
                    f.write(page)
        elif a.max_pages:
            source = f"{d}/pages.warc.gz"
            cut(a.pages, source, a.max_pages)
        arguments = [a.wirecopy, command, "-q", "--threads", str(cores), "-o",
                     f"{d}/out.jsonl"]
        _, base = run_program(arguments + [empty], cores)
        seconds, used = min(run_program(arguments + [source], cores)
                            for _ in range(3))
        bodies = {}
        for line in lines_of(f"{d}/out.jsonl"):
            r = json.loads(line)
            if "text" not in r:
                continue
            name = os.path.basename(str(r["id"])).split(".")[0]
            bodies[name if os.path.isdir(source) else r["url"]] = r["text"]
        return {"seconds": seconds, "n": len(pages),
                "bytes": sum(len(p) for _, p in pages),
                "memory": max(0, used - base), "bodies": bodies}


def measure(a, tool, cores):
    out = subprocess.run(
        [sys.executable, __file__, a.wirecopy, "--one", tool, "--cores",
         str(cores)] + a.passed, check=True, stdout=subprocess.PIPE,
        preexec_fn=lambda: hold(cores),
        env=dict(os.environ, RAYON_NUM_THREADS=str(cores),
                 OMP_NUM_THREADS=str(cores)))
    return json.loads(out.stdout)


# -- the tables --------------------------------------------------------------

def pairs_in(sets):
    return sum(n * (n - 1) // 2 for n in collections.Counter(sets).values())


def pair_f1(groups, gold, ignored):
    ids = [i for i in gold if i in groups]
    both = pairs_in((groups[i], gold[i]) for i in ids)
    ours = pairs_in(groups[i] for i in ids)
    theirs = pairs_in(gold[i] for i in ids)
    for i, k in map(tuple, ignored):
        if (i in gold and k in gold and i in groups and k in groups and
                groups[i] == groups[k] and gold[i] != gold[k]):
            ours -= 1
    return 2 * both / (ours + theirs) if both else 0.0


def gold_of(a):
    """The group of each id, from a table or from the articles themselves."""
    if a.gold:
        with open(a.gold, encoding="utf-8") as f:
            next(f)
            return dict(line.rstrip("\n").split("\t")[:2] for line in f)
    articles = map(json.loads, lines_of(a.articles))
    return {str(r["id"]): r["story"] for r in articles if "story" in r}


def ignored_of(path):
    with open(path, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f]
    return {frozenset(r[:2]) for r in rows if r[-1] == "ignore"}


def version_of(a, tool):
    if tool.startswith("wirecopy"):
        text = subprocess.run([a.wirecopy, "--version"], text=True,
                              stdout=subprocess.PIPE, check=True).stdout
        return text.split("\n")[0].split()[-1]
    return importlib.metadata.version(tool)


def row(cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def head(cells):
    row(cells)
    row(["---"] * len(cells))


def figure(x, digits=3):
    """So many significant digits, thousands set apart."""
    if x is None:
        return "-"
    shown = float(f"{x:.{digits}g}")
    return f"{shown:,.0f}" if shown >= 100 else f"{shown:g}"


def slower(rate, first):
    return f" (1/{figure(first / rate)})" if rate < first else ""


def table_of_groups(a, cores):
    gold = gold_of(a)
    ignored = ignored_of(a.pairs) if a.pairs else set()
    head(["texts to groups", "version", "articles/s, 1 core", "MB/s",
          f"articles/s, {cores} cores", "bytes an article", "pair F1"])
    first = None
    for tool in ["wirecopy"] + list(GROUPERS):
        run = (lambda c: wirecopy_groups(a, c)) if tool == "wirecopy" else (
            lambda c: measure(a, tool, c))
        one, all_ = run(1), run(cores) if cores > 1 else None
        rate = one["n"] / one["seconds"]
        first = first or rate
        row([tool, version_of(a, tool), figure(rate) + slower(rate, first),
             figure(one["bytes"] / one["seconds"] / 1e6),
             figure(all_["n"] / all_["seconds"] if all_ else None),
             figure(one["memory"]),
             f"{pair_f1(one['groups'], gold, ignored):.3f}" if gold else "-"])


def table_of_bodies(a, cores):
    truth = truth_of(a.truth) if a.truth else None
    head(["pages to bodies", "version", "pages/s, 1 core", "MB/s",
          f"pages/s, {cores} cores", "MB of memory", "word F1"])
    first = None
    for tool in ["wirecopy extract", "wirecopy group"] + list(BODIES):
        _, _, command = tool.partition(" ")
        run = (lambda c: wirecopy_pages(a, command, c)) if command else (
            lambda c: measure(a, tool, c))
        one, all_ = run(1), run(cores) if cores > 1 else None
        rate = one["n"] / one["seconds"]
        first = first or rate
        f1 = mean_f1(one["bodies"], truth) if truth else None
        row([tool, version_of(a, tool), figure(rate) + slower(rate, first),
             figure(one["bytes"] / one["seconds"] / 1e6),
             figure(all_["n"] / all_["seconds"] if all_ else None),
             figure(one["memory"] / 1e6),
             f"{f1:.3f}" if f1 is not None else "-"])


def processor():
    """Its name, where the system tells (Linux)."""
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as f:
            for line in f:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    return "unknown name"


def main():
    p = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        usage=argparse.SUPPRESS)
    p.add_argument("wirecopy")
    for name in "articles", "gold", "pairs", "pages", "truth":
        p.add_argument("--" + name)
    p.add_argument("--max-articles", type=int)
    p.add_argument("--max-pages", type=int)
    p.add_argument("--one", help=argparse.SUPPRESS)
    p.add_argument("--cores", type=int, default=1, help=argparse.SUPPRESS)
    a = p.parse_args()
    a.passed = sys.argv[2:]
    if a.one:
        result = (measure_groups if a.one in GROUPERS else measure_bodies)(a)
        json.dump(result, sys.stdout)
        return
    cores = len(os.sched_getaffinity(0))
    print(f"{cores} cores of {processor()}; load at the start "
          f"{os.getloadavg()[0]:.1f}.\n")
    if a.articles:
        table_of_groups(a, cores)
    if a.pages:
        print()
        table_of_bodies(a, cores)


if __name__ == "__main__":
    main()
