tandems = { $n ->
    [one] 1 Tandem
   *[other] { $n } Tandems
}

# What speaks against a pair
against-not-taking-part = { $person } nimmt in dieser Rolle nicht teil
against-same-person = es ist dieselbe Person
against-reporting = { $lower } berichtet an { $higher }
against-reporting-over = { $lower } berichtet über { $between } an { $higher }
against-reporting-circle = zwischen beiden besteht eine Berichtslinie
against-personal = aus einem vertraulichen Grund
against-no-common-topic = kein Thema, das die eine Seite anbietet und die andere lernen will
against-level-too-close = bei „{ $topic }“ ist der Abstand zu klein: Mentor:in auf Stufe { $mentor }, Mentee auf Stufe { $mentee }
against-no-common-language = keine gemeinsame Sprache
against-no-common-mode = die eine Seite kann nur vor Ort, die andere nur online
against-different-sites = nur vor Ort möglich, aber an verschiedenen Standorten
against-no-common-time = keine gemeinsame Stunde
against-same-department = dieselbe Abteilung
against-same-site = derselbe Standort
against-same-organisation = dasselbe Unternehmen
against-earlier-tandem = schon früher ein Tandem
against-forbidden = von der Koordination ausgeschlossen
verdict-possible = möglich, { $points } von 100 Punkten
verdict-ruled-out = nicht möglich: { $reasons }

# The rules in a few words, for counting
rule-short-h1 = nicht in dieser Rolle dabei
rule-short-h2 = Berichtslinie
rule-short-personal = vertraulicher Grund
rule-short-h4 = kein passendes Thema
rule-short-h5 = keine gemeinsame Sprache
rule-short-h6 = Art oder Zeit der Treffen
rule-short-h8 = Regel des Programms
rule-short-forbidden = von der Koordination ausgeschlossen
rule-count = { $rule } ({ $n })

# Why somebody has no tandem
role-mentor-name = Mentor:in
role-mentee-name = Mentee
why-no-mentors = Es hat sich niemand als Mentor:in angemeldet.
why-no-mentees = Es hat sich niemand als Mentee angemeldet.
why-no-mentor-possible = { $n ->
    [one] Die einzige Mentorin oder der einzige Mentor kommt nicht infrage: { $rules }.
   *[other] Von { $n } Mentor:innen kommt niemand infrage: { $rules }.
}
why-no-mentee-possible = { $n ->
    [one] Der einzige Mentee kommt nicht infrage: { $rules }.
   *[other] Von { $n } Mentees kommt niemand infrage: { $rules }.
}
why-mentors-taken = { $n ->
    [one] Nur eine Mentorin oder ein Mentor kommt infrage, und da ist kein Platz mehr frei.
   *[other] { $n } Mentor:innen kommen infrage, aber alle Plätze sind vergeben.
}
why-mentees-taken = { $n ->
    [one] Nur ein Mentee kommt infrage und ist schon in einem Tandem.
   *[other] { $n } Mentees kommen infrage, aber alle sind schon in einem Tandem.
}

# Why there are no more tandems
shortage = { $n } Mentees kommen { $places ->
    [one] nur für einen Platz
   *[other] nur für { $places } Plätze
} infrage. Deshalb { $missing ->
    [one] bleibt mindestens eine Person
   *[other] bleiben mindestens { $missing } von ihnen
} ohne Tandem.
shortage-nobody = { $n ->
    [one] Für einen Mentee kommt niemand infrage.
   *[other] Für { $n } Mentees kommt niemand infrage.
}
shortage-topic = „{ $topic }“ { $n ->
    [one] will eine Person lernen
   *[other] wollen { $n } von ihnen lernen
}, dafür gibt es { $places ->
    [one] einen Platz
   *[other] { $places } Plätze
}.
shortage-topic-nowhere = „{ $topic }“ { $n ->
    [one] will eine Person lernen
   *[other] wollen { $n } von ihnen lernen
}, dafür gibt es keinen Platz.

# What would help
remedy-none = Keine einzelne Änderung würde reichen.
remedy-with = Mit { $changes } wäre ein Tandem mit { $partner } möglich.
remedy-one-more-place = Mit einem Platz mehr bei { $mentor } gäbe es ein Tandem.
remedy-allow = Ohne den Ausschluss durch die Koordination wäre ein Tandem mit { $partner } möglich.
# What is changed, after “Mit”
change-accept-online = Treffen auch online
change-accept-on-site = Treffen auch vor Ort
change-other-hours = einer gemeinsamen Stunde
change-one-more-place = einem Platz mehr
change-allow = der Freigabe durch die Koordination
change-exception = einer Ausnahme ({ $reason })
change-want-topic = „{ $topic }“ als weiterem Wunsch
change-offer-topic = „{ $topic }“ als weiterem Angebot
change-language = { $language } als weiterer Sprache
remedy-one-more-mentor = { $n ->
    [one] Eine weitere Person, die „{ $topic }“ anbietet, würde helfen.
   *[other] Eine weitere Person, die „{ $topic }“ anbietet, würde helfen. { $n } Mentees ohne Tandem wünschen sich das.
}
remedy-one-more-mentee = { $n ->
    [one] Ein weiterer Mentee, der „{ $topic }“ lernen will, würde helfen.
   *[other] Ein weiterer Mentee, der „{ $topic }“ lernen will, würde helfen. { $n } Mentor:innen ohne Tandem bieten das an.
}

# Pins that cannot be kept
pin-problem-unknown = { $mentor } und { $mentee } sind festgelegt, aber eine der beiden Personen gibt es nicht mehr.
pin-problem-ruled-out = { $mentor } und { $mentee } sind festgelegt, aber eine Regel spricht dagegen: { $reasons }.
pin-problem-second-mentor = { $mentee } ist mit { $mentor } festgelegt, aber auch mit { $other }. Es gilt { $other }.
pin-problem-both-ways = { $mentor } und { $mentee } sind in beiden Richtungen festgelegt, haben sich das aber nicht beide gewünscht. Die andere Richtung gilt.
pin-problem-no-place = { $mentor } und { $mentee } sind festgelegt, aber { $mentor } hat keinen Platz mehr frei.

# Why these two
tandem-why = { $mentor } kann { $n ->
    [one] ein Thema weitergeben, das { $mentee } lernen möchte: { $topics }.
   *[other] { $n } Themen weitergeben, die { $mentee } lernen möchte: { $topics }.
}
tandem-why-both = { $mentor } kann { $n ->
    [one] ein Thema weitergeben, das { $mentee } lernen möchte: { $topics }. Umgekehrt lernt { $mentor } von { $mentee }: { $returned }.
   *[other] { $n } Themen weitergeben, die { $mentee } lernen möchte: { $topics }. Umgekehrt lernt { $mentor } von { $mentee }: { $returned }.
}
alternative-none = keine
alternative-loss = { $mentor } (zusammen { $points } Punkte weniger)
alternative-equal = { $mentor } (zusammen ebenso gut)
alternative-fewer = { $mentor } (ein Tandem weniger)
alternative-gain = { $mentor } (zusammen { $points } Punkte mehr)
alternative-more = { $mentor } (ohne die Festlegung ein Tandem mehr)
score-line = { $criterion }: { $share } – { $points } von { $of } Punkten
certificate = Es gibt keine bessere Zusammenstellung nach diesen Regeln – nachgeprüft.
certificate-detail = Ein Prüfprogramm hat das Ergebnis ohne Hilfe des Rechenprogramms bestätigt: Mehr Tandems sind nicht möglich, und bei gleich vielen Tandems ist keine höhere Summe möglich.

# Languages
language-ar = Arabisch
language-bg = Bulgarisch
language-bs = Bosnisch
language-ca = Katalanisch
language-cs = Tschechisch
language-da = Dänisch
language-de = Deutsch
language-el = Griechisch
language-en = Englisch
language-es = Spanisch
language-et = Estnisch
language-fa = Persisch
language-fi = Finnisch
language-fr = Französisch
language-he = Hebräisch
language-hi = Hindi
language-hr = Kroatisch
language-hu = Ungarisch
language-it = Italienisch
language-ja = Japanisch
language-ko = Koreanisch
language-ku = Kurdisch
language-lt = Litauisch
language-lv = Lettisch
language-mk = Mazedonisch
language-nl = Niederländisch
language-no = Norwegisch
language-pl = Polnisch
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-sk = Slowakisch
language-sl = Slowenisch
language-sq = Albanisch
language-sr = Serbisch
language-sv = Schwedisch
language-tr = Türkisch
language-uk = Ukrainisch
language-vi = Vietnamesisch
language-zh = Chinesisch
why-everybody-reports = Mit allen { $n } Personen der anderen Seite besteht eine Berichtslinie, direkt oder über mehrere Ebenen. Infrage kommt nur jemand von außerhalb, etwa aus einem anderen Unternehmen.
