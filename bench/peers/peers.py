#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measure wirecopy beside the tools one would otherwise take.

usage: peers.py WIRECOPY [--articles FILE.jsonl[.gz]] [--gold GOLD.tsv]
                [--pages FILE.warc.gz|DIRECTORY] [--truth TRUTH.jsonl[.gz]]
                [--max-articles N] [--max-pages N]

Prints two tables in Markdown: texts to groups, and pages to bodies. Every tool
runs in a process of its own, one after the other, held to one core and then to
all of them; what a tool cannot spread over cores has no second figure.

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
Memory   Peak resident size beyond what the process had when the texts were
         loaded, by article; of wirecopy, beyond that of a run over nothing.
F1       Pairs of the articles that GOLD.tsv (id <TAB> group) names.
Pages    The peers get the page's bytes in memory. trafilatura is asked for the
         metadata as well, as wirecopy always finds it; resiliparse has none.
         Truth has a JSON object with id (the page's name up to its first dot,
         or its url) and text a line: the F1 is that of the bags of lower-cased
         words, the mean over pages.
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

PERMUTATIONS, BANDS, ROWS, RESEMBLANCE, WORDS = 128, 32, 4, 0.40, 3


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


def peak():
    """Peak resident bytes of this process and of those it waited for."""
    return 1024 * max(resource.getrusage(who).ru_maxrss for who in
                      (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


# -- texts to groups --------------------------------------------------------

def shingles(text):
    w = re.findall(r"\w+", text.lower())
    return {" ".join(w[i:i + WORDS]) for i in range(max(1, len(w) - WORDS + 1))}


class Groups:
    """Union-find; the smaller number names a group."""

    def __init__(self, n):
        self.up = list(range(n))

    def find(self, i):
        while self.up[i] != i:
            self.up[i] = self.up[self.up[i]]
            i = self.up[i]
        return i

    def join(self, i, k):
        i, k = sorted((self.find(i), self.find(k)))
        self.up[k] = i

    def all(self):
        return [self.find(i) for i in range(len(self.up))]


def group_datasketch(texts, cores):
    from datasketch import MinHash, MinHashLSH
    lsh = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    groups, signed = Groups(len(texts)), []
    for i, text in enumerate(texts):
        m = MinHash(num_perm=PERMUTATIONS)
        m.update_batch([s.encode() for s in shingles(text)])
        for k in lsh.query(m):
            if m.jaccard(signed[k]) >= RESEMBLANCE:
                groups.join(i, k)
        lsh.insert(i, m)
        signed.append(m)
    return groups.all()


def group_rensa(texts, cores):
    from rensa import RMinHash, RMinHashLSH
    lsh = RMinHashLSH(threshold=RESEMBLANCE, num_perm=PERMUTATIONS,
                      num_bands=BANDS)
    groups, signed = Groups(len(texts)), []
    for i, text in enumerate(texts):
        m = RMinHash(num_perm=PERMUTATIONS, seed=1)
        # All tokens; the "rho" calls of its own benchmark hash a sample.
        m.update(list(shingles(text)))
        for k in lsh.query(m):
            if m.jaccard(signed[k]) >= RESEMBLANCE:
                groups.join(i, k)
        lsh.insert(i, m)
        signed.append(m)
    return groups.all()


def group_gaoya(texts, cores):
    from gaoya.minhash import MinHashStringIndex
    index = MinHashStringIndex(hash_size=32, jaccard_threshold=RESEMBLANCE,
                               num_bands=BANDS, band_size=ROWS,
                               num_hashes=PERMUTATIONS, analyzer="word",
                               lowercase=True, ngram_range=(WORDS, WORDS))
    groups = Groups(len(texts))
    if cores > 1:
        index.par_bulk_insert_docs(list(range(len(texts))), texts)
        for i, found in enumerate(index.par_bulk_query(texts)):
            for k in found:
                groups.join(i, k)
        return groups.all()
    for i, text in enumerate(texts):
        for k in index.query(text):
            groups.join(i, k)
        index.insert_document(i, text)
    return groups.all()


def group_text_dedup(texts, cores):
    """Its command, which is how it is used; it takes candidates as they are."""
    import pickle
    with tempfile.TemporaryDirectory() as d:
        with open(f"{d}/in.jsonl", "w", encoding="utf-8") as f:
            for i, text in enumerate(texts):
                f.write(json.dumps({"n": i, "text": text}) + "\n")
        subprocess.run(
            [sys.executable, "-m", "text_dedup.minhash", "--path", "json",
             "--data_files", f"{d}/in.jsonl", "--split", "train",
             "--cache_dir", f"{d}/cache", "--output", f"{d}/out",
             "--column", "text", "--idx_column", "n", "--debug",
             "--ngram", str(WORDS), "--num_perm", str(PERMUTATIONS),
             "--b", str(BANDS), "--r", str(ROWS), "--min_length", "0",
             "--hash_func", "xxh3", "--num_proc", str(cores)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, HF_HUB_OFFLINE="1", HF_HOME=f"{d}/hf",
                     HF_DATASETS_CACHE=f"{d}/cache"))
        with open(f"{d}/out/uf.pkl", "rb") as f:
            up = pickle.load(f)
    up = getattr(up, "parent", up)
    groups = Groups(len(texts))
    for i, k in up.items():
        groups.join(int(i), int(k))
    return groups.all()


# -- pages to bodies --------------------------------------------------------

def body_trafilatura(page):
    import trafilatura
    found = trafilatura.bare_extraction(page, with_metadata=True,
                                        include_comments=False)
    return (found.text if found is not None else None) or ""


def body_resiliparse(page):
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return extract_plain_text(bytes_to_str(page, detect_encoding(page)),
                              main_content=True, preserve_formatting=False)


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

GROUPERS = {"datasketch": (group_datasketch, False),
            "rensa": (group_rensa, False),
            "gaoya": (group_gaoya, True),
            "text-dedup": (group_text_dedup, True)}
BODIES = {"trafilatura": body_trafilatura, "resiliparse": body_resiliparse}


def measure_groups(a):
    ids, texts = articles_of(a.articles, a.max_articles)
    before, watch = peak(), Stopwatch(a.cores)
    groups = GROUPERS[a.one][0](texts, a.cores)
    return {"seconds": watch.seconds(), "n": len(texts),
            "bytes": sum(len(t.encode()) for t in texts),
            "memory": max(0, peak() - before) / max(1, len(texts)),
            "groups": dict(zip(ids, groups))}


def bodies_of(job):
    tool, pages = job
    return [BODIES[tool](page) for page in pages]


def measure_bodies(a):
    pages = pages_of(a.pages, a.max_pages)
    BODIES[a.one](pages[0][1])  # imports, and whatever it builds once
    watch = Stopwatch(a.cores)
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
            "bodies": dict(zip((name for name, _ in pages), texts))}


def run_program(arguments, cores):
    """Seconds and peak memory of a program held to so many cores."""
    start = time.perf_counter()
    child = subprocess.Popen(arguments, preexec_fn=lambda: hold(cores))
    _, status, used = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"{arguments[0]} failed: status {status}")
    return (used.ru_utime + used.ru_stime if cores == 1
            else time.perf_counter() - start), used.ru_maxrss * 1024


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


def wirecopy_bodies(a, cores):
    with tempfile.TemporaryDirectory() as d:
        source, pages = a.pages, pages_of(a.pages, a.max_pages)
        if a.max_pages:
            source = f"{d}/pages"
            os.mkdir(source)
            for i, (_, page) in enumerate(pages):
                with open(f"{source}/{i:06d}.html", "wb") as f:
                    f.write(page)
        command = [a.wirecopy, "extract", "-q", "--threads", str(cores),
                   "--from", "auto", "-o", f"{d}/out.jsonl", source]
        seconds, _ = min(run_program(command, cores) for _ in range(3))
        bodies = {}
        for line in lines_of(f"{d}/out.jsonl"):
            r = json.loads(line)
            name = os.path.basename(str(r["id"])).split(".")[0]
            if a.max_pages:
                name = pages[int(name)][0]
            bodies[name if os.path.isdir(source) else r["url"]] = r["text"]
        return {"seconds": seconds, "n": len(pages),
                "bytes": sum(len(p) for _, p in pages), "bodies": bodies}


def measure(a, tool, cores):
    out = subprocess.run(
        [sys.executable, __file__, a.wirecopy, "--one", tool, "--cores",
         str(cores)] + a.passed, check=True, stdout=subprocess.PIPE,
        preexec_fn=lambda: hold(cores),
        env=dict(os.environ, RAYON_NUM_THREADS=str(cores),
                 OMP_NUM_THREADS=str(cores)))
    return json.loads(out.stdout)


# -- the tables --------------------------------------------------------------

def pair_f1(groups, gold):
    ids = [i for i in gold if i in groups]
    both = ours = theirs = 0
    for k, i in enumerate(ids):
        for j in ids[:k]:
            a, b = groups[i] == groups[j], gold[i] == gold[j]
            both, ours, theirs = both + (a and b), ours + a, theirs + b
    return 2 * both / (ours + theirs) if both else 0.0


def gold_of(path):
    with open(path, encoding="utf-8") as f:
        next(f)
        return dict(line.rstrip("\n").split("\t")[:2] for line in f)


def version_of(a, tool):
    if tool == "wirecopy":
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


def table_of_groups(a, cores):
    gold = gold_of(a.gold) if a.gold else None
    head(["texts to groups", "version", "articles/s, 1 core", "MB/s",
          f"articles/s, {cores} cores", "bytes an article", "pair F1"])
    first = None
    for tool in ["wirecopy"] + list(GROUPERS):
        many = tool == "wirecopy" or GROUPERS[tool][1]
        run = (lambda c: wirecopy_groups(a, c)) if tool == "wirecopy" else (
            lambda c: measure(a, tool, c))
        one = run(1)
        all_ = run(cores) if many and cores > 1 else None
        rate = one["n"] / one["seconds"]
        first = first or rate
        row([tool, version_of(a, tool),
             figure(rate) + ("" if tool == "wirecopy" else
                             f" (1/{figure(first / rate)})"),
             figure(one["bytes"] / one["seconds"] / 1e6),
             figure(all_["n"] / all_["seconds"] if all_ else None),
             figure(one["memory"]),
             f"{pair_f1(one['groups'], gold):.3f}" if gold else "-"])


def table_of_bodies(a, cores):
    truth = truth_of(a.truth) if a.truth else None
    head(["pages to bodies", "version", "pages/s, 1 core", "MB/s",
          f"pages/s, {cores} cores", "word F1"])
    first = None
    for tool in ["wirecopy"] + list(BODIES):
        run = (lambda c: wirecopy_bodies(a, c)) if tool == "wirecopy" else (
            lambda c: measure(a, tool, c))
        one, all_ = run(1), run(cores) if cores > 1 else None
        rate = one["n"] / one["seconds"]
        first = first or rate
        f1 = mean_f1(one["bodies"], truth) if truth else None
        row([tool, version_of(a, tool),
             figure(rate) + ("" if tool == "wirecopy" else
                             f" (1/{figure(first / rate)})"),
             figure(one["bytes"] / one["seconds"] / 1e6),
             figure(all_["n"] / all_["seconds"] if all_ else None),
             f"{f1:.3f}" if f1 is not None else "-"])


def main():
    p = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
        usage=argparse.SUPPRESS)
    p.add_argument("wirecopy")
    for name in "articles", "gold", "pages", "truth":
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
    if a.articles:
        table_of_groups(a, cores)
    if a.pages:
        print()
        table_of_bodies(a, cores)


if __name__ == "__main__":
    main()
