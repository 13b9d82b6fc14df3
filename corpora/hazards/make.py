#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Make the fixtures of this folder anew: ./make.py (needs zstd on the PATH).

README.md says what each file is. Nothing builds or tests with this script; it
is here so that a fixture can be understood, changed and added to. All texts
were written for this project; no such town, person or company exists.
"""
import gzip
import json
import os
import struct
import subprocess
import tempfile
import zlib

STORIES = [
    ("ferry", "Ferry service halted after engine fire",
     "PORT ALDER - The last passenger ferry between Port Alder and the Skerry islands stopped running on Tuesday after a "
     "fire in its engine room, the harbour office said. Nobody was hurt. All 143 passengers were taken off by fishing "
     "boats within the hour. \"We will not sail again before the inspectors have seen every pump,\" said harbour master "
     "Ingrid Soler. The islands have been told to expect no mail until Friday."),
    ("mill", "Council votes to buy the old paper mill",
     "WESTBRIDGE - The town council voted 9 to 4 on Monday night to buy the paper mill that has stood empty since 2011. "
     "The price is 2.3 million, to be paid over six years. Supporters want workshops and a library on the site; opponents "
     "called the roof a bottomless pit. Work could begin in spring if a survey of the ground finds no poison from the "
     "bleaching hall, Mayor Dario Venn told reporters."),
    ("heron", "Night herons return to the city reservoir",
     "LINDMOOR - For the first time in forty years night herons have bred within the city limits, bird watchers reported "
     "on Thursday. Three pairs raised seven young in the willows beside the old reservoir. The water board has closed the "
     "eastern path until August. Anglers, who lose their best bank, said they had not been asked but would live with it."),
    ("grain", "Grain exchange opens an hour late",
     "CORVAL - Trading at the Corval grain exchange began an hour late on Wednesday after the clock that opens the floor "
     "failed to strike. Wheat for March delivery closed at 214.50, up 1.75. A clerk finally rang the bell by hand, to "
     "applause. The exchange said that the contracts of the day stand and that the clock maker has been called."),
    ("flood", "Villages evacuated as the Tarn rises",
     "UPPER TARN - About 600 people left their homes on Saturday as the river Tarn rose to within a hand of the dyke at "
     "Saint Orme. Soldiers and volunteers filled sandbags through the night. The weather service expects the crest early "
     "on Sunday. \"The old people say it was higher in 1958, but there was no bakery on the bank then,\" said the baker, "
     "Luc Ferrand."),
]


def article(i):
    key, title, text = STORIES[i]
    return {"id": key, "title": title, "url": f"https://www.{key}-post.example/{key}.html",
            "date": f"2026-03-0{i + 1}T09:1{i}:00+01:00", "source": f"{key}-post.example", "text": text}


def line(i, **changes):
    return json.dumps({**article(i), **changes}, ensure_ascii=False).encode() + b"\n"


def page(i):
    a = article(i)
    paragraphs = "".join(f"<p>{s.strip()}.</p>\n" for s in a["text"].rstrip(".").split(". "))
    return (f"<!DOCTYPE html>\n<html><head><title>{a['title']}</title></head>\n<body><nav>Home News Sport</nav>\n"
            f"<article><h1>{a['title']}</h1>\n{paragraphs}</article></body></html>\n").encode()


def http(body, ctype=b"text/html; charset=utf-8", status=b"200 OK", extra=b""):
    head = b"HTTP/1.1 " + status + b"\r\n"
    if ctype is not None:
        head += b"Content-Type: " + ctype + b"\r\n"
    return head + extra + b"\r\n" + body


def warc(i, block, kind=b"response", ctype=b"application/http; msgtype=response", length=None, version=b"WARC/1.0",
         extra=b"", tail=b"\r\n\r\n"):
    a = article(i)
    head = version + b"\r\nWARC-Type: " + kind + b"\r\n"
    head += f"WARC-Record-ID: <urn:wirecopy:{a['id']}>\r\n".encode()
    head += f"WARC-Date: 2026-03-0{i + 1}T12:00:00Z\r\nWARC-Target-URI: {a['url']}\r\n".encode()
    if ctype is not None:
        head += b"Content-Type: " + ctype + b"\r\n"
    if length is None:
        length = str(len(block)).encode()
    if length != b"":
        head += b"Content-Length: " + length + b"\r\n"
    return head + extra + b"\r\n" + block + tail


def response(i, **k):
    return warc(i, http(page(i)), **k)


def member(data, extra=b"", level=9):
    """One gzip member; extra: with all the optional fields of RFC 1952."""
    raw = zlib.compressobj(level, zlib.DEFLATED, -15)
    body = raw.compress(data) + raw.flush()
    head = b"\x1f\x8b\x08\x00\0\0\0\0\x02\x03"
    if extra:
        head = b"\x1f\x8b\x08\x1e\0\0\0\0\x02\x03" + struct.pack("<H", len(extra)) + extra
        head += b"crawl.warc\0written by hand\0"
        head += struct.pack("<H", zlib.crc32(head) & 0xFFFF)
    return head + body + struct.pack("<II", zlib.crc32(data), len(data))


def bare_deflate(data):
    c = zlib.compressobj(9, zlib.DEFLATED, -15)
    return c.compress(data) + c.flush()


def zstd(data, *options):
    return subprocess.run(["zstd", "-q", "-c", "-19", *options], input=data, stdout=subprocess.PIPE, check=True).stdout


def skippable(data, magic=0x184D2A50):
    return struct.pack("<II", magic, len(data)) + data


def chunked(data, size=700):
    out = b""
    for i in range(0, len(data), size):
        part = data[i:i + size]
        out += b"%x;part=%d\r\n" % (len(part), i) + part + b"\r\n"
    return out + b"0\r\n\r\n"


def flip(data, at):
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1:]


def save(name, data):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), "wb") as f:
        f.write(data)


def good():
    info = warc(0, b"software: none\r\n", kind=b"warcinfo", ctype=b"application/warc-fields")
    save("good-members.warc.gz", member(info) + b"".join(member(response(i)) for i in range(3)))
    save("good-one-stream.warc.gz", member(info + b"".join(response(i, version=b"WARC/1.1") for i in range(3))))
    extra = b"sl\x08\x00" + b"\x10\x20\0\0\x30\x40\0\0"
    save("good-extra-field.warc.gz", b"".join(member(response(i), extra) for i in range(3)) + b"\0" * 64)

    save("good-frames.jsonl.zst", skippable(b"not a record") + zstd(line(0)) + zstd(line(1) + line(2)) + skippable(b""))
    with tempfile.NamedTemporaryFile() as f:
        f.write(response(4) * 2)
        f.flush()
        words = open(f.name, "rb").read()
        frames = b"".join(zstd(response(i), "-D", f.name) for i in range(3))
        save("good-dictionary.warc.zst", skippable(words, 0x184D2A5D) + frames)
        save("good-packed-dictionary.warc.zst", skippable(zstd(words), 0x184D2A5D) + frames)

    save("good-chunked-gzip.warc", warc(0, http(
        chunked(gzip.compress(page(0), mtime=0), 200),
        extra=b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")) + response(1))
    codings = [
        (b"gzip", gzip.compress(page(0), mtime=0)),
        (b"deflate", zlib.compress(page(1))),
        (b"deflate", bare_deflate(page(2))),
        (b"zstd", zstd(page(3))),
        (b"deflate, gzip", gzip.compress(zlib.compress(page(4)), mtime=0)),
    ]
    save("good-codings.warc", b"".join(
        warc(i, http(data, extra=b"Content-Encoding: " + name + b"\r\n")) for i, (name, data) in enumerate(codings)))
    save("good-wet.warc.gz", member(info) + b"".join(
        member(warc(i, article(i)["text"].encode() + b"\n", kind=b"conversion", ctype=b"text/plain")) for i in range(2)))
    save("good-resource.warc", warc(0, page(0), kind=b"resource", ctype=b"text/html") +
         warc(1, b"GIF89a", kind=b"resource", ctype=b"image/gif") +
         warc(2, article(2)["text"].encode(), kind=b"resource", ctype=b"text/plain; charset=utf-8"))
    mc = json.dumps({"content_metadata": {"article_title": STORIES[3][1], "text_content": STORIES[3][2],
                     "url": article(3)["url"], "canonical_domain": "grain-post.example",
                     "publication_date": "2026-03-04"}, "rss_entry": {}}).encode()
    save("good-media-cloud.warc", warc(2, http(page(2), b"text/html; encoding=utf-8")) +
         warc(3, mc, kind=b"metadata", ctype=b"application/x.mediacloud-indexer+json"))
    save("good-array.json", json.dumps([article(i) for i in range(3)], indent=4).encode() + b"\n")
    save("good-array-one-line.json", json.dumps([article(i) for i in range(3)]).encode())
    save("good-object.json", json.dumps(article(0), indent=2).encode() + b"\n")


def odd():
    save("odd-bom-crlf.jsonl", b"\xef\xbb\xbf" + line(0).replace(b"\n", b"\r\n") + b"\r\n  \r\n\n" +
         line(1).replace(b"\n", b"\r\n") + line(2)[:-1])
    save("odd-no-newlines.warc", response(0, tail=b"") + response(1, tail=b"\r\n") + response(2, tail=b"\n\n") +
         response(3, tail=b"\r\n\r\n\r\n\r\n") + response(4, tail=b""))
    save("odd-folded.warc", response(0).replace(b"WARC-Type: response", b"warc-type:\r\n response")
         .replace(b"WARC-Target-URI: ", b"WARC-TARGET-URI : \r\n\t<").replace(b".html\r\n", b".html>\r\n", 1) +
         response(1).replace(b"Content-Length: ", b"content-length:"))
    cut = http(chunked(gzip.compress(page(0), mtime=0), 200)[:520],
               extra=b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
    save("odd-truncated-field.warc", warc(0, cut, extra=b"WARC-Truncated: length\r\n") + response(1))
    save("odd-no-type.warc", warc(0, http(page(0), None), ctype=None) +
         warc(1, http(article(1)["text"].encode(), None)) +
         warc(2, http(page(2), None), extra=b"WARC-Identified-Payload-Type: text/html\r\n"))
    legacy = page(0).replace(b"Ingrid Soler", "Ingrid Solér".encode("cp1252"))
    save("odd-wrong-charset.warc", warc(0, http(legacy)) + response(1))
    save("odd-said-coded.warc", warc(0, http(page(0), extra=b"Content-Encoding: gzip\r\n")) +
         warc(1, http(page(1), extra=b"Transfer-Encoding: chunked\r\n")) +
         warc(2, http(page(2), extra=b"Content-Encoding: br\r\n")))
    save("odd-version-018.warc", response(0, version=b"WARC/0.18") + response(1, version=b"WARC/1.1"))
    save("odd-duplicate-ids.jsonl", line(0) + line(1, id="ferry") + line(2, id=None))
    save("odd-absurd-date.jsonl", line(0, date="2026-02-31") + line(1, date="20261-13-45T99:99:99Z") +
         line(2, date=99999999999999999999) + line(3, date=""))
    save("odd-dump.txt", (STORIES[4][1] + "\n\n" + STORIES[4][2].replace(". ", ".\n\n") + "\n").encode())


def bad():
    r = [member(response(i)) for i in range(4)]
    save("bad-cut-last.warc.gz", r[0] + r[1] + r[2][:len(r[2]) // 2])
    save("bad-damaged-middle.warc.gz", r[0] + flip(r[1], 40) + r[2] + r[3])
    save("bad-checksum.warc.gz", r[0] + flip(r[1], len(r[1]) - 6) + r[2])
    stored = member(warc(1, http(gzip.compress(page(1), mtime=0), extra=b"Content-Encoding: gzip\r\n")), level=0)
    save("bad-stored-payload.warc.gz", r[0] + flip(stored, 11) + r[2])
    save("bad-garbage-between.warc.gz", r[0] + b"-- transfer broken, resumed --" + r[1] + b"no gzip at the end")
    stream = gzip.compress(b"".join(line(i) for i in range(5)), mtime=0)
    save("bad-cut-stream.jsonl.gz", stream[:len(stream) * 7 // 10])
    frames = [zstd(line(i), "--check") for i in range(4)]
    save("bad-damaged-frame.jsonl.zst", frames[0] + flip(frames[1], len(frames[1]) // 2) + frames[2] + frames[3][:-20])
    n = len(http(page(1)))
    save("bad-length.warc", response(0) +
         response(1, length=b"%d" % (n - 100)) + response(2) +
         response(1, length=b"%d" % (n + 100)) + response(2) +
         response(1, length=b"99999999") + response(2) +
         response(1, length=b"") + response(2) +
         response(1, length=b"18446744073709551617") + response(2) +
         response(1, length=b"-5") + response(2) +
         response(3, length=b"%d" % (len(http(page(3))) + 40)))
    save("bad-head.warc", response(0) +
         response(1, extra=b"this line has no colon\r\n") + response(2) +
         response(1, version=b"WARD/1.0") + response(2) +
         response(1).replace(b"WARC-Type: response\r\n", b"") + response(2))
    save("bad-http.warc", b"".join([
        warc(1, http(chunked(page(1)).replace(b"\r\n0\r\n", b"\r\nxyz\r\n"), extra=b"Transfer-Encoding: chunked\r\n")),
        warc(2, http(b"10\r\nonly a few", extra=b"Transfer-Encoding: chunked\r\n")),
        warc(3, http(b"5\r\nhello\r\nffffffffffffffffff\r\n", extra=b"Transfer-Encoding: chunked\r\n")),
        warc(0, http(b"\x8b\x0a\x80not markup", extra=b"Content-Encoding: br\r\n")),
        warc(1, http(b"x", extra=b"Content-Encoding: gzip, deflate, gzip\r\n")),
        warc(2, http(gzip.compress(page(2), mtime=0)[:300], extra=b"Content-Encoding: gzip\r\n")),
        warc(3, http(flip(gzip.compress(page(3), mtime=0), 60), extra=b"Content-Encoding: gzip\r\n")),
        warc(4, b"no status line at all\r\n\r\n" + page(4)),
        warc(0, http(page(0), status=b"404 Not Found")),
        warc(1, http(page(1), status=b"301 Moved Permanently")),
        warc(2, http(b"\x89PNG\r\n\x1a\n", b"image/png")),
        warc(3, http(b"  \r\n ")),
        warc(4, b"www.example.com. 300 IN A 192.0.2.1\n", ctype=b"text/dns"),
        response(4)]))
    bomb = gzip.compress(gzip.compress(b"<html>" + b" " * (8 << 20), mtime=0), mtime=0)
    save("bad-bomb.warc.gz", member(warc(0, http(bomb, extra=b"Content-Encoding: gzip, gzip\r\n"))) + r[1])
    save("bad-lines.jsonl", line(0) + line(1)[:100] + b"\n" + line(2) +
         line(3).replace(b"Wheat", "Blé".encode("latin-1")) + b"[1, 2, 3]\n" + b"\"text\"\n" +
         line(1, text="") + line(4))
    rows = json.dumps([article(i) for i in range(4)], indent=4).encode()
    rows = rows.replace(b'hurt. All', b'hurt. "All').replace(b"2.3 million", b"2.3\nmillion")
    save("bad-array.json", rows[:-20])
    save("bad-warc.paths.gz", gzip.compress(b"".join(
        b"crawl-data/NEWS/2026/03/NEWS-2026030%d120000-00012.warc.gz\n" % i for i in range(1, 6)), mtime=0))
    save("bad-bzip2.jsonl.bz2", __import__("bz2").compress(line(0)))


if __name__ == "__main__":
    good()
    odd()
    bad()
