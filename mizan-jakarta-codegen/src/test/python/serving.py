# SPDX-License-Identifier: Apache-2.0
"""A server of HTTP that gives the answers it is told to, and keeps what it was asked."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Serving:
    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.answers: list[tuple[int, dict[str, str], bytes]] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                asked = {"method": self.command, "path": self.path, "body": json.loads(body) if body else None}
                outer.asked.append({**asked, "headers": {k.lower(): v for k, v in self.headers.items()}})
                status, headers, content = outer.answers.pop(0)
                self.send_response(status)
                for name, value in [("Content-Length", str(len(content))), *headers.items()]:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = _answer

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}/clinic"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def answers_with(self, body: object, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.answers.append((status, headers or {}, json.dumps(body).encode()))

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
