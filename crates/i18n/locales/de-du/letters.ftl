# Publishing
publish-both = Beide Seiten jedes Tandems werden gleichzeitig gefragt: ja oder nein, ohne Begründung.
publish-waiting = { $n ->
    [one] 1 Brief wartet unter „Post“, bis ein Mailserver eingerichtet ist. Oder du druckst ihn.
   *[other] { $n } Briefe warten unter „Post“, bis ein Mailserver eingerichtet ist. Oder du druckst sie.
}
publish-by-hand = { $n ->
    [one] 1 Brief geht an eine Person ohne E-Mail-Adresse. Du druckst ihn unter „Post“ und gibst ihn weiter.
   *[other] { $n } Briefe gehen an Personen ohne E-Mail-Adresse. Du druckst sie unter „Post“ und gibst sie weiter.
}
publish-you-see = Du siehst danach nur: offen, beide zugesagt oder kein Tandem. Wer was geantwortet hat, sieht niemand.
publish-ruled-out = { $n ->
    [one] 1 Tandem wird nicht vorgeschlagen: Seit dem Lauf hat sich etwas geändert, und eine Regel schließt es jetzt aus. Rechne am besten neu.
   *[other] { $n } Tandems werden nicht vorgeschlagen: Seit dem Lauf hat sich etwas geändert, und eine Regel schließt sie jetzt aus. Rechne am besten neu.
}

# The letter that asks
letter-proposal-subject = Dein Vorschlag für ein Tandem
letter-proposal-mentor = Hallo { $name },{"\u000A\u000A"}du hast dich für „{ $programme }“ gemeldet, um dein Wissen weiterzugeben. Wir haben einen Vorschlag für dich.{"\u000A\u000A"}Mit wem und warum, liest du hier. Dort sagst du auch ja oder nein:{"\u000A\u000A"}{ $link }{"\u000A\u000A"}Der Link gilt nur für dich. Bitte gib ihn nicht weiter. Du musst nichts begründen, und ein Nein hat keine Nachteile.{"\u000A\u000A"}Viele Grüße{"\u000A"}deine Koordination{"\u000A"}
letter-proposal-mentee = Hallo { $name },{"\u000A\u000A"}du hast dich für „{ $programme }“ gemeldet, um Neues zu lernen. Wir haben einen Vorschlag für dich.{"\u000A\u000A"}Mit wem und warum, liest du hier. Dort sagst du auch ja oder nein:{"\u000A\u000A"}{ $link }{"\u000A\u000A"}Der Link gilt nur für dich. Bitte gib ihn nicht weiter. Du musst nichts begründen, und ein Nein hat keine Nachteile.{"\u000A\u000A"}Viele Grüße{"\u000A"}deine Koordination{"\u000A"}

# Tandems
tandems-none-about = Sobald du einen Lauf veröffentlichst, steht hier jedes Tandem mit seinem Stand.

# Letters
letters-no-smtp = Dieser Server verschickt noch keine E-Mails. Die Briefe warten hier, bis ein Mailserver eingerichtet ist. Du kannst sie auch drucken und übergeben.
letters-none-about = Wenn du Tandems veröffentlichst, stehen hier die Briefe an beide Seiten.
letters-print-lead = Jeder Brief beginnt auf einer eigenen Seite. Druck zuerst, gib die Briefe verschlossen weiter und vermerk es dann hier: Danach sind die Links nicht mehr zu sehen.
