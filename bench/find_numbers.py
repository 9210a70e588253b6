"""Finds the numbers of reports by a regular expression, and nothing else: the baseline of `bench/run check`."""

import pathlib
import re
import statistics
import sys
import time

WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|third|thirds|quarter|"
    "quarters|all|none|most|majority|minority"
)
NUMBERS = re.compile(rf"\b(?:\d[\d,.]*(?:\s?%|\sper\scent)?|(?:{WORDS})\b)", re.IGNORECASE)

if sys.argv[1] == "warm":
    content = pathlib.Path(sys.argv[2]).read_bytes()
    times = []
    for _ in range(100):
        start = time.perf_counter()
        found = NUMBERS.findall(content.decode("utf-8"))
        times.append(time.perf_counter() - start)
    print(1000 * statistics.median(times))
else:
    found = 0
    for report in sorted(pathlib.Path(sys.argv[2]).iterdir()):
        found += len(NUMBERS.findall(report.read_text(encoding="utf-8")))
    print(found)
