"""A mail server for tests: prints "ready", then one JSON line a message taken.

What it does with a recipient follows from the address: grey@… is put off once
(450), refused@… is refused for good (550), everything else is taken.
"""

import email
import json
import sys

from aiosmtpd.controller import Controller


class Handler:
    def __init__(self):
        self.seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("grey@") and address not in self.seen:
            self.seen.add(address)
            return "450 4.2.0 greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content)
        parts = [part for part in message.walk() if not part.is_multipart()]
        text = parts[0].get_payload(decode=True).decode("utf-8")
        types = [part["Content-Type"] for part in parts]
        line = {"to": envelope.rcpt_tos, "id": message["Message-ID"], "text": text, "types": types}
        print(json.dumps(line, ensure_ascii=False), flush=True)
        return "250 OK"


sys.stdout.reconfigure(encoding="utf-8")
controller = Controller(Handler(), hostname="127.0.0.1", port=int(sys.argv[1]))
controller.start()
print("ready", flush=True)
sys.stdin.read()
controller.stop()
