# Reports, and who reads along
reader-sponsor = Träger in der Leitung
reader-sponsor-about = Liest Ziele, Stand und Nutzen als Summen, niemanden einzeln.
reader-council = Betriebsrat oder Datenschutz
reader-council-about = Liest Regeln, Fragen, Berichtsliste, Läufe ohne Namen und das Protokoll. Sieht keine Inhalte.
readers-title = Wer mitliest
readers-lead = Träger und Betriebsrat können mitlesen, ohne das Programm zu führen. Beide sehen nur Summen, Regeln und Nachweise.
readers-who-sees = Diese Liste sieht, wer das Programm führt. Die genannten Personen bekommen ein Schreiben.
readers-caption = Diese Personen lesen mit
readers-name = Name
readers-name-missing = Bitte geben Sie einen Namen an.
readers-as = Liest mit als
readers-as-missing = Bitte wählen Sie, als was die Person mitliest.
readers-since = Seit
readers-end = Beenden
readers-add = Jemanden mitlesen lassen
readers-add-button = Hinzufügen
readers-email = E-Mail-Adresse
readers-email-hint = Dorthin geht ein Schreiben. Angemeldet wird sich per Link, ohne Passwort.
readers-is-coordinator = Diese Adresse gehört zur Koordination, die das alles schon sieht. Der Betriebsrat soll jemand anderes sein.
letter-reader-subject = Sie können in einem Programm mitlesen
letter-reader =
    Guten Tag { $name },

    im Programm „{ $programme }“ können Sie ab jetzt mitlesen: { $role }.

    Bitte melden Sie sich mit Ihrer E-Mail-Adresse an. Ein Passwort gibt es nicht.

    { $link }

    Freundliche Grüße
    Ihre Koordination
reading-title = Mitlesen
reading-lead = Hier stehen die Programme, in denen Sie mitlesen.
reading-none = Zurzeit lesen Sie in keinem Programm mit.
event-reader-named = Liest ab jetzt mit: { $reader }
event-reader-removed = Liest nicht mehr mit: { $reader }
event-report-made = Bericht erstellt: { $report }
overview-title = Stand und Berichte
overview-lead = Wozu das Programm da ist, wie weit es ist und was es bringt. Alles als Summen, niemand einzeln.
overview-who-sees = Diese Seite lesen der Träger und die Koordination. Hier stehen nur Summen.
overview-reports = Berichte
overview-download = Laden
records-title = Regeln und Nachweise
records-lead = Was der Betriebsrat prüfen will: nach welchen Regeln gewählt wird, was gespeichert ist, wer es sieht und welche Berichte es gibt.
records-who-sees = Diese Seite lesen der Betriebsrat und die Koordination. Hier steht nichts, was Personen geschrieben haben.
records-annex = Anlage zur Betriebsvereinbarung
records-about = Ziele und Regeln, wie alle sie lesen
records-runs = Läufe
records-runs-caption = Jeder Lauf mit Regeln, Begründungen und Prüfung, ohne Namen
records-no-runs = Es gab noch keinen Lauf.
records-published = Veröffentlicht
records-yes = ja
records-no = nein
catalogue-short = Kurzbericht
catalogue-short-about = Zwei Seiten für die Leitung: Ziele, Stand, Kennzahlen, Ergebnisse und Maßnahmen.
catalogue-full = Ganzer Bericht
catalogue-full-about = Alles, was freigegeben ist: jede Aussage, jede Kennzahl, jede Maßnahme.
catalogue-figures = Zahlen als Tabelle
catalogue-figures-about = Die freigegebenen Zahlen des ganzen Berichts zum Weiterrechnen.
catalogue-annex = Anlage zur Betriebsvereinbarung
catalogue-annex-about = Felder, Zwecke, Lesende, Regeln, Berichte und Schnittstellen.
catalogue-result = Ergebnis eines Laufs
catalogue-result-about = Die Tandems mit Namen, Punkten und Begründungen.
catalogue-evidence = Lauf als Nachweis
catalogue-evidence-about = Regeln, Punkte und Prüfung eines Laufs. Personen sind Nummern.
catalogue-certificate = Zertifikat
catalogue-certificate-about = Teilnahme und Themen einer Person, ohne Bewertung.
catalogue-own-data = Eigene Daten
catalogue-own-data-about = Alles, was über eine Person gespeichert ist, für diese Person.
paper-progress = Wie weit wir sind
paper-tandems = { $n ->
    [one] 1 Tandem
   *[other] { $n } Tandems
}
paper-sponsor = In der Leitung steht dafür: { $sponsor }
paper-as-of = Stand { $today }
paper-period = { $from } bis { $until }, Stand { $today }
paper-note = Zielwerte sind Vereinbarungen, keine Norm. Die Zahlen zeigen, was war, nicht warum. Was so wenige betrifft, dass man sie erkennen könnte, steht nicht da.
paper-note-annex = Diese Anlage ist aus den Einstellungen des Programms und aus dem Code gemacht, der sie durchsetzt. Eine Rechtsberatung ersetzt das nicht.
annex-purpose = Zweck und Grenzen
annex-purpose-only = Die Daten dienen allein dazu, Tandems zu bilden, zu begleiten und das Programm zu verbessern.
annex-no-appraisal = Nichts davon wird für Beurteilung, Vergütung, Beförderung oder Kontrolle verwendet. Eine Auswertung je Person gibt es nicht.
annex-no-manager = Vorgesetzte haben keine Ansicht.
annex-never-stored = Alter, Geburtsdatum, Eintrittsdatum, Geschlecht, Herkunft, Religion, Behinderung, Foto, Gehalt und Leistung haben kein Feld. Aus Dateien werden solche Spalten entfernt, bevor etwas gespeichert wird.
annex-no-learning = Gewählt wird nach Regeln, die Menschen festlegen. Es gibt kein maschinelles Lernen, keine Tests der Persönlichkeit und kein Lernen aus Ergebnissen. Über jedes Tandem entscheidet ein Mensch.
annex-fields = Was gespeichert ist
annex-field = Angabe
annex-sees-both = die Person selbst und die Koordination
annex-sees-owner = nur die Person selbst oder ihr Tandem
annex-sees-nobody = niemand; nur die Berechnung liest es
annex-rules = Wie gewählt wird
annex-reports = Berichte
annex-reports-closed = Diese Liste ist vollständig. Weitere Berichte gibt es nicht, und freie Auswertungen auch nicht.
annex-report = Bericht
annex-report-contains = Inhalt
annex-report-about-people = Über Personen
annex-report-for = Für
annex-report-as = Als
annex-report-sums = nur Summen
annex-for-sponsor = Träger und Koordination
annex-for-council = Betriebsrat und Koordination
annex-for-oneself = die Person selbst
annex-for-coordinator = Koordination
annex-readers = Wer mitliest
annex-readers-sponsor = Träger in der Leitung: { $n }
annex-readers-council = Betriebsrat oder Datenschutz: { $n }
annex-interfaces = Schnittstellen
annex-interface-import = Eine Datei der Personalabteilung kann von Hand eingelesen werden. Zurück geht nichts.
annex-interface-mail = Schreiben gehen über den Mailserver des Unternehmens und nennen weder Partner noch Themen.
annex-interface-calendar = Termine gehen als Kalendereinladung mit neutralem Titel. Wer will, hinterlegt eine Adresse mit freien und belegten Zeiten.
annex-interface-none = Andere Verbindungen gibt es nicht. Keine Seite lädt etwas von fremden Servern.
paper-round = Was die Runde ergab: { $round }
paper-done = erledigt am { $day }
paper-heard = Gehört
paper-action = Was wir tun
paper-owner = Wer
paper-until = Bis
paper-measures = Was wir daraus machen
annex-questions = Fragen der Feedbackrunden
paper-words = Was die Menschen schrieben: { $round }
