#!/usr/bin/env python3
"""run-network.py [--on qemu|java]: runs the services of examples/ and asks them from outside, through published ports.

`--on java` runs the same checks against `java`, which tells whether the checks are right. The last line is
`N passed, N failed, N skipped`; the exit status is 0 only if nothing failed.
"""

import argparse
import concurrent.futures
import contextlib
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STARDUST = os.environ.get("STARDUST", os.path.join(ROOT, "build", "stardust"))
START_SECONDS = 60
REQUESTS = 200
CONNECTIONS = 16
# This machine, as the program in the image sees it.
HOST = {"qemu": "10.0.2.2", "java": "127.0.0.1"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def jar(directory, name, main):
    """Compiles examples/NAME; returns the jar's path."""
    home = subprocess.run(["sh", f"{ROOT}/scripts/jdk17.sh"], capture_output=True, text=True, check=True).stdout.strip()
    classes, path = os.path.join(directory, name), os.path.join(directory, f"{name}.jar")
    source = f"{ROOT}/examples/{name}/{main}.java"
    subprocess.run([f"{home}/bin/javac", "--release", "17", "-d", classes, source], check=True)
    subprocess.run([f"{home}/bin/jar", "--create", "--file", path, "--main-class", main, "-C", classes, "."], check=True)
    return path


@contextlib.contextmanager
def service(on, path, guest_port, arguments=()):
    """Runs a service until the block ends; gives the port of this machine that leads to it."""
    port = free_port()
    if on == "java":
        command = ["java", "-jar", path, *arguments, str(port)]
    else:
        command = [STARDUST, "run", "--on", on, path, "--publish", f"127.0.0.1:{port}:{guest_port}"]
        command += ["--", *arguments, str(guest_port)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        signal.alarm(START_SECONDS)
        line = process.stdout.readline()
        signal.alarm(0)
        if "listening" not in line:
            raise RuntimeError(f"the service did not start: {line!r}, status {process.poll()}")
        yield port
        if process.poll() is not None:
            raise RuntimeError(f"the service ended with status {process.returncode}")
    finally:
        signal.alarm(0)
        process.terminate()
        process.wait(10)


def ask(connection, method, path, body=None):
    connection.request(method, path, body)
    answer = connection.getresponse()
    return answer.status, answer.read()


def expect(what, actual, expected):
    if actual != expected:
        raise RuntimeError(f"{what}: {actual!r} instead of {expected!r}")


def until_answered(port):
    """The address may come after the service has begun to listen: waits for the first answer."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            return ask(http.client.HTTPConnection("127.0.0.1", port, timeout=5), "GET", "/first")
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def some_requests(port, number, is_kept):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    for request in range(REQUESTS // CONNECTIONS + 1):
        path = f"/{number}-{request}"
        expect(path, ask(connection, "GET", path), (200, f"Hello, {path[1:]}!\n".encode()))
        if not is_kept:
            connection.close()


def hello_http(on, directory):
    with service(on, jar(directory, "hello-http", "HelloHttp"), 8080) as port:
        expect("first", until_answered(port), (200, b"Hello, first!\n"))
        url = f"http://127.0.0.1:{port}/curl"
        curl = subprocess.run(["curl", "-sS", "--max-time", "30", url], capture_output=True, text=True)
        expect("curl", (curl.stdout, curl.stderr), ("Hello, curl!\n", ""))
        for is_kept in [True, False]:
            begin = time.monotonic()
            with concurrent.futures.ThreadPoolExecutor(CONNECTIONS) as pool:
                runs = [pool.submit(some_requests, port, number, is_kept) for number in range(CONNECTIONS)]
                [run.result() for run in runs]
            count = CONNECTIONS * (REQUESTS // CONNECTIONS + 1)
            how = "kept connections" if is_kept else "a connection for each"
            print(f"  {count} requests, {how}: {count / (time.monotonic() - begin):.0f} per second")


def tcp_echo(on, directory):
    with service(on, jar(directory, "tcp-echo", "TcpEcho"), 7777) as port:
        data = os.urandom(3_000_000)
        with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
            with concurrent.futures.ThreadPoolExecutor(1) as pool:
                sender = pool.submit(lambda: (client.sendall(data), client.shutdown(socket.SHUT_WR)))
                received = bytearray()
                while piece := client.recv(65536):
                    received += piece
                sender.result()
        expect("the echo's length", len(received), len(data))
        expect("whether the echo is the same", bytes(received) == data, True)


def rest(on, directory):
    with service(on, jar(directory, "rest", "Notes"), 8080) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        text = 'a "quoted"\nnote, ä'
        status, body = ask(connection, "POST", "/notes", text.encode())
        expect("POST", (status, json.loads(body)), (201, {"number": 1, "text": text}))
        large = "x" * 200_000
        expect("POST of much", ask(connection, "POST", "/notes", large.encode())[0], 201)
        status, body = ask(connection, "GET", "/notes")
        expect("GET", [len(note["text"]) for note in json.loads(body)], [len(text), len(large)])
        expect("DELETE", ask(connection, "DELETE", "/notes/1")[0], 200)
        expect("GET of what is gone", ask(connection, "GET", "/notes/1")[0], 404)


def relay(on, directory):
    hello = jar(directory, "hello-http", "HelloHttp")
    with service(on, hello, 8080) as other, \
            service(on, jar(directory, "relay", "Relay"), 8081, [f"http://{HOST[on]}:{other}"]) as port:
        expect("the relay", until_answered(port), (200, b"HELLO, FIRST!\n"))


def give_up(*_):
    raise RuntimeError(f"nothing happened for {START_SECONDS} s")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--on", choices=list(HOST), default="qemu")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, give_up)
    if options.on == "qemu" and not shutil.which("qemu-system-x86_64"):
        print("SKIP: no qemu-system-x86_64\n0 passed, 0 failed, 4 skipped")
        return 0
    failed = passed = 0
    with tempfile.TemporaryDirectory() as directory:
        for test in [hello_http, tcp_echo, rest, relay]:
            if options.names and test.__name__ not in options.names:
                continue
            try:
                test(options.on, directory)
                passed += 1
                print(f"PASS {test.__name__}", flush=True)
            except (RuntimeError, OSError, ValueError, http.client.HTTPException, subprocess.SubprocessError) as error:
                failed += 1
                print(f"FAIL {test.__name__}: {error}", flush=True)
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
