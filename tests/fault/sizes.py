# SPDX-License-Identifier: MIT
"""How much of each test runs: in the suite (about two minutes on two cores, all of them), and in scripts/faults."""

import os

LONG = os.environ.get("SITREP_FAULTS") == "long"

#                        suite  long
TABLE = {
    "kill: one call of":    (9,     1),    # of the commands that are not killed at every call
    "fail: one case of":    (4,     1),    # call x error x once or from then on
    "quota: a step of":     (97,    7),    # bytes, from nothing to more than the file needs
    "writers: processes":   (32,    64),
    "writers: appends":     (100,   100),  # by each of them
}


def size(of):
    return TABLE[of][1 if LONG else 0]


def is_chosen(what, one_of):
    """The same ones each time, spread over all; one_of == 1 chooses all."""
    import zlib

    return zlib.crc32(what.encode()) % one_of == 0
