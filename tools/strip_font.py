#!/usr/bin/env python3
"""Takes the layout tables out of a TrueType font: `strip_font.py IN.ttf OUT.ttf`.

The PDF writer sets letter by letter. With a font's substitutions at hand it looks each word up anew, which
takes most of its time, and ligatures leak into the text that people search.
"""
import struct
import sys

OUT = {b"GSUB", b"GPOS", b"GDEF", b"DSIG", b"kern", b"STAT"}


def checksum(data):
    data += b"\0" * (-len(data) % 4)
    return sum(struct.unpack(">%dI" % (len(data) // 4), data)) & 0xFFFFFFFF


font = open(sys.argv[1], "rb").read()
version, count = struct.unpack(">IH", font[:6])
tables = []
for index in range(count):
    tag, _, offset, length = struct.unpack(">4sIII", font[12 + 16 * index : 28 + 16 * index])
    if tag not in OUT:
        content = font[offset : offset + length]
        if tag == b"head":
            content = content[:8] + b"\0\0\0\0" + content[12:]
        tables.append((tag, content))
tables.sort()
power = 1 << (len(tables).bit_length() - 1)
header = struct.pack(
    ">IHHHH", version, len(tables), 16 * power, power.bit_length() - 1, 16 * (len(tables) - power)
)
offset = 12 + 16 * len(tables)
directory = b""
body = b""
head = 0
for tag, content in tables:
    if tag == b"head":
        head = offset + len(body)
    directory += struct.pack(">4sIII", tag, checksum(content), offset + len(body), len(content))
    body += content + b"\0" * (-len(content) % 4)
whole = bytearray(header + directory + body)
struct.pack_into(">I", whole, head + 8, (0xB1B0AFBA - checksum(bytes(whole))) & 0xFFFFFFFF)
open(sys.argv[2], "wb").write(whole)
