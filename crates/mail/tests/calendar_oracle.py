"""Reads calendars with the Python package icalendar, which shares no code with
ours. In: a message or a calendar on standard input. Out: one JSON object."""

import email
import email.policy
import json
import sys
from datetime import timezone

from icalendar import Calendar


def facts(text):
    calendar = Calendar.from_ical(text)
    events = []
    for event in calendar.walk("VEVENT"):
        utc = lambda name: event[name].dt.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        attendees = event.get("ATTENDEE", [])
        attendees = attendees if isinstance(attendees, list) else [attendees]
        events.append(
            {
                "uid": str(event["UID"]),
                "sequence": int(event["SEQUENCE"]),
                "start": utc("DTSTART"),
                "end": utc("DTEND"),
                "local": event["DTSTART"].dt.strftime("%H:%M"),
                "zone": event["DTSTART"].params.get("TZID"),
                "summary": str(event["SUMMARY"]),
                "location": str(event.get("LOCATION", "")),
                "description": str(event.get("DESCRIPTION", "")),
                "status": str(event["STATUS"]),
                "organizer": str(event.get("ORGANIZER", "")),
                "attendees": [[str(a), a.params.get("CN"), a.params.get("RSVP")] for a in attendees],
            }
        )
    zones = []
    for zone in calendar.walk("VTIMEZONE"):
        parts = [part for part in zone.subcomponents]
        zones.append({"id": str(zone["TZID"]), "rules": sum("RRULE" in part for part in parts)})
    longest = max(len(line) for line in text.encode().split(b"\r\n"))
    return {"method": str(calendar.get("METHOD")), "events": events, "zones": zones, "longest": longest}


source = sys.stdin.buffer.read()
if source.startswith(b"BEGIN:VCALENDAR"):
    print(json.dumps(facts(source.decode())))
else:
    message = email.message_from_bytes(source, policy=email.policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    calendars = [part for part in parts if part.get_content_type() in ("text/calendar", "application/ics")]
    texts = [part.get_payload(decode=True).decode() for part in calendars]
    assert len(set(texts)) == 1, "the attachment differs from the part"
    print(
        json.dumps(
            {
                "types": [part.get_content_type() for part in parts],
                "method": calendars[0]["Content-Type"].params["method"],
                "calendar": facts(texts[0]),
            }
        )
    )
