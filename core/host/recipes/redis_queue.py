"""redis_queue.py - an archive of JSON lines through a Redis stream, for consumers that come and go

    redis_queue.py add FILE          blocks of lines into the stream
    redis_queue.py work              takes blocks until all are done; also those that another consumer took and did not finish
    redis_queue.py collect > OUT     waits for all answers, writes them in their order

The address is $REDIS (redis://127.0.0.1:6379). A block counts as done only when its answer is stored, in one step with that: a consumer
that is killed loses nothing, and a block that two consumers did has one answer.
"""

import os
import socket
import subprocess
import sys
import time

import redis

STREAM, GROUP, ANSWERS, COUNT = "rubricate:in", "rubricate", "rubricate:out", "rubricate:count"
BLOCK = int(os.environ.get("BLOCK", 1 << 18))
IDLE = int(os.environ.get("IDLE_MS", 60000))  # a block that its consumer has had for so long is free for others
command = os.environ.get("RUBRICATE", "rubricate")
server = redis.Redis.from_url(os.environ.get("REDIS", "redis://127.0.0.1:6379"))


def make_group():
    try:
        server.xgroup_create(STREAM, GROUP, id="0", mkstream=True)
    except redis.ResponseError as error:
        if "BUSYGROUP" not in str(error):
            raise


def add(path):
    make_group()
    number = 0
    with open(path, "rb") as file:
        while lines := file.readlines(BLOCK):
            server.xadd(STREAM, {"number": number, "lines": b"".join(lines)})
            number += 1
    server.set(COUNT, number)


def answer(entry, fields):
    done = subprocess.run([command, "--jsonl", "--threads", "1"], input=fields[b"lines"], stdout=subprocess.PIPE)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"rubricate ended with status {done.returncode}")
    with server.pipeline(transaction=True) as step:
        step.hset(ANSWERS, fields[b"number"], done.stdout)
        step.xack(STREAM, GROUP, entry)
        step.execute()


def take(me):
    """A block that nobody has, or one that somebody has had for too long."""
    for _, entries in server.xreadgroup(GROUP, me, {STREAM: ">"}, count=1) or []:
        for entry in entries:
            return entry
    claimed = server.xautoclaim(STREAM, GROUP, me, min_idle_time=IDLE, count=1)
    return claimed[1][0] if claimed[1] else None


def all_done():
    count = server.get(COUNT)
    return count is not None and server.hlen(ANSWERS) >= int(count)


def work():
    make_group()
    me = f"{socket.gethostname()}-{os.getpid()}"
    while not all_done():
        entry = take(me)
        if entry:
            answer(*entry)
        else:
            time.sleep(0.1)


def collect():
    number = 0
    while not all_done():
        time.sleep(0.1)
    while (lines := server.hget(ANSWERS, number)) is not None:
        sys.stdout.buffer.write(lines)
        number += 1


if __name__ == "__main__":
    {"add": add, "work": work, "collect": collect}[sys.argv[1]](*sys.argv[2:])
