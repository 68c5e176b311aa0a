# Messages that address the reader.
letter-withdrawn-subject = Dein Vorschlag für ein Tandem gilt nicht mehr
letter-withdrawn = Hallo { $name },{"\u000A\u000A"}für „{ $programme }“ gab es einen Vorschlag für ein Tandem mit dir. Er gilt nicht mehr, weil die Tandems neu berechnet wurden. Mit einer Antwort hat das nichts zu tun.{"\u000A\u000A"}Du musst nichts tun, und du bleibst angemeldet. Ein neuer Vorschlag kommt mit einem eigenen Brief.{"\u000A\u000A"}Viele Grüße{"\u000A"}deine Koordination{"\u000A"}
