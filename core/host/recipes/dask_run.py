"""dask_run.py - an archive of JSON lines over the workers of a Dask cluster: dask_run.py SCHEDULER FILE > out.jsonl

A block of lines is a task. A worker that dies has its tasks done by the others; answers are written in the order of the blocks, each once.
"""

import os
import subprocess
import sys

from distributed import Client

BLOCK = int(os.environ.get("BLOCK", 1 << 20))


def blocks(path):
    """Whole lines, about BLOCK bytes of them at a time."""
    with open(path, "rb") as file:
        while True:
            lines = file.readlines(BLOCK)
            if not lines:
                return
            yield b"".join(lines)


def annotate(block, command):
    """Runs where the worker is; exit status 1 says that a record was bad, and its answer says so, too."""
    done = subprocess.run([command, "--jsonl", "--threads", "1"], input=block, stdout=subprocess.PIPE)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"rubricate ended with status {done.returncode}")
    return done.stdout


def main():
    scheduler, path = sys.argv[1:3]
    command = os.environ.get("RUBRICATE", "rubricate")
    with Client(scheduler) as client:
        waiting, most = [], 8 * max(len(client.scheduler_info()["workers"]), 1)
        for block in blocks(path):
            waiting.append(client.submit(annotate, block, command, retries=3, pure=False))
            if len(waiting) > most:  # memory does not grow with the archive
                sys.stdout.buffer.write(waiting.pop(0).result())
        for future in waiting:
            sys.stdout.buffer.write(future.result())
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
