# Header, menu, footer
skip-to-content = Zum Inhalt
menu = Menü
main-menu = Hauptmenü
you-are-here = Position
nav-programmes = Programme
nav-programme = Überblick
nav-people = Personen
nav-matching = Matching
nav-tandems = Tandems
nav-letters = Post
nav-log = Protokoll
nav-my-data = Meine Daten
nav-my-tandem = Mein Tandem
preferences = Ansicht
preferences-lang = Sprache und Anrede
preferences-theme = Darstellung
theme-auto = wie das Gerät
theme-light = hell
theme-dark = dunkel
apply = Übernehmen
lang-de = Deutsch (Sie)
lang-de-du = Deutsch (Du)
lang-en = Englisch
signed-in-as = Angemeldet: { $name }
sign-out = Abmelden
who-sees = Wer sieht das?
foot-line = Gegenstrom – Reverse Mentoring, vertraulich von Grund auf. Nichts wird von anderswo geladen.
optional = (freiwillig)
save-and-continue = Speichern und weiter
open = Öffnen
look = ansehen
back = Zurück
email = E-Mail-Adresse
email-wrong = Das ist keine E-Mail-Adresse. So sieht eine aus: name@firma.de
text-too-long = Das sind { $found } Zeichen. Möglich sind höchstens { $limit }.
errors-heading = { $n ->
    [one] Eine Angabe stimmt noch nicht
   *[other] { $n } Angaben stimmen noch nicht
}
demo-bar = Vorführung
demo-bar-lead = Vorführung mit erfundenen Menschen. Ansicht als:
role-coordinator = Koordination
role-mentor = Mentor:in
role-mentee = Mentee

# After an action
done-saved = Gespeichert.
done-created = Angelegt.
done-imported = Übernommen. Was nicht übernommen wurde, stand in der Vorschau.
done-discarded = Verworfen. Es wurde nichts gespeichert.
done-pinned = Festgehalten. Das gilt ab dem nächsten Lauf.
done-forbidden = Ausgeschlossen. Das gilt ab dem nächsten Lauf.
done-released = Die Festlegung ist aufgehoben.
done-published = Veröffentlicht. Beide Seiten werden jetzt gefragt.
done-handed-over = Als übergeben vermerkt.
done-signed-out = Abgemeldet.
done-answered = Danke, die Antwort ist angekommen.

# Errors
error-not-found = Diese Seite gibt es nicht
error-not-found-advice = Vielleicht ist der Link alt oder unvollständig. Auf der Startseite geht es weiter.
error-forbidden = Diese Seite ist nicht für Ihre Rolle
error-forbidden-advice = Was Sie sehen dürfen, zeigt die Startseite.
error-bad-request = Diese Anfrage war unvollständig
error-bad-request-advice = Bitte gehen Sie zurück und versuchen Sie es noch einmal. Es wurde nichts gespeichert.
error-too-large = Die Datei ist zu groß
error-too-large-advice = Höchstens 20 MB. Bitte nur die nötigen Spalten und Zeilen exportieren. Es wurde nichts gespeichert.
error-ours = Das ist unser Fehler
error-ours-advice = Etwas hat nicht funktioniert. Es wurde nichts halb gespeichert. Bitte versuchen Sie es in einer Minute noch einmal.
to-start-page = Zur Startseite
