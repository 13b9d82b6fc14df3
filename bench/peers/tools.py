# SPDX-License-Identifier: MIT
"""What each tool is asked to do: see peers.py."""
import json
import os
import re
import subprocess
import sys
import tempfile

PERMUTATIONS, BANDS, ROWS, RESEMBLANCE, WORDS = 128, 32, 4, 0.40, 3


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


def signed(sign, texts, cores):
    """Signatures in order; on several cores made by processes."""
    if cores == 1:
        yield from map(sign, texts)
        return
    import multiprocessing
    with multiprocessing.Pool(cores) as pool:
        yield from pool.imap(sign, texts, chunksize=64)


def grouped(lsh, signatures, n):
    """Look each up, join those alike enough, insert it."""
    groups, before = Groups(n), []
    for i, m in enumerate(signatures):
        for k in lsh.query(m):
            if m.jaccard(before[k]) >= RESEMBLANCE:
                groups.join(i, k)
        lsh.insert(i, m)
        before.append(m)
    return groups.all()


def sign_datasketch(text):
    from datasketch import MinHash
    m = MinHash(num_perm=PERMUTATIONS)
    m.update_batch([s.encode() for s in shingles(text)])
    return m


def group_datasketch(texts, cores):
    from datasketch import MinHashLSH
    lsh = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    return grouped(lsh, signed(sign_datasketch, texts, cores), len(texts))


def sign_rensa(text):
    from rensa import RMinHash
    m = RMinHash(num_perm=PERMUTATIONS, seed=1)
    # All tokens; the "rho" calls of its own benchmark hash a sample.
    m.update(list(shingles(text)))
    return m


def group_rensa(texts, cores):
    from rensa import RMinHashLSH
    lsh = RMinHashLSH(threshold=RESEMBLANCE, num_perm=PERMUTATIONS,
                      num_bands=BANDS)
    return grouped(lsh, signed(sign_rensa, texts, cores), len(texts))


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


GROUPERS = {"datasketch": group_datasketch, "rensa": group_rensa,
            "gaoya": group_gaoya, "text-dedup": group_text_dedup}
BODIES = {"trafilatura": body_trafilatura, "resiliparse": body_resiliparse}
