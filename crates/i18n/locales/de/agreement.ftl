# The agreement of a tandem
agreement-title = Vereinbarung
agreement-heading = Unsere Vereinbarung
agreement-lead = Eine Seite, in Ruhe zu lesen. Gültig wird die Vereinbarung, wenn beide unterschrieben haben.
agreement-who-sees = Diese Seite sehen nur Sie und die andere Person im Tandem. Sie beide sehen voneinander, ob und an welchem Tag unterschrieben wurde. Die Koordination sieht nur, ob das Tandem beginnt oder läuft. Ihre Führungskraft sieht nichts davon.
agreement-text =
    # Was wir besprechen, bleibt unter uns
    Was in unseren Treffen gesagt wird, erzählen wir nicht weiter. Das gilt auch gegenüber Vorgesetzten, der Personalabteilung und der Koordination. Und es gilt weiter, wenn das Programm vorbei ist.
    - Über das eigene Lernen darf jede Person frei sprechen. Über die andere nur mit deren Erlaubnis.
    - Was wir über Dritte hören, bleibt ebenfalls hier.
    - Wer Hilfe braucht, darf sich immer welche holen: bei der Vertrauensperson, bei der Beschwerdestelle oder beim Betriebsrat.
    - Zwei Ausnahmen gibt es: wenn Menschen in akuter Gefahr sind und wenn ein Gesetz uns zum Reden verpflichtet. Dann sagen wir es zuerst einander, soweit das geht.

    # Hier wird niemand beurteilt
    Nichts aus diesem Tandem dient der Beurteilung, der Bezahlung oder der Beförderung. Wir geben einander keine Weisungen, und keine Person berichtet an die andere. Ändert sich das, zum Beispiel durch eine Versetzung, sagen wir der Koordination Bescheid.

    # Auf Augenhöhe
    Wir lernen beide. Wer etwas nicht weiß, darf das sagen. Wer anderer Meinung ist, auch. Ein Nein braucht keine Begründung.

    # Verlässlich
    { $rhythm }
    - Wir legen alle Treffen am Anfang fest.
    - Wer nicht kann, schlägt gleich einen neuen Termin vor. Wir verschieben ein Treffen, wir streichen es nicht.
    - Wer im Betrieb mehr Verantwortung trägt, achtet darauf, dass die Treffen stattfinden. Die andere Person muss niemandem nachlaufen.
    - In der gemeinsamen Zeit sind wir füreinander da, ohne Telefon und ohne Postfach.

    # Ein Ende ohne Schuld
    Das Tandem ist freiwillig. Beide können es jederzeit ruhen lassen oder beenden. Niemand fragt nach dem Grund, und niemand hat davon einen Nachteil.

    # Was gespeichert wird
    Gespeichert sind dieser Text, die Tage unserer Unterschriften, unsere Ziele und unsere Termine. Die Ziele lesen nur wir beide. Die Koordination sieht, ob unser Tandem beginnt, läuft, ruht oder endet. Was wir besprechen, sieht niemand.
agreement-rhythm-monthly = Wir treffen uns einmal im Monat für { $minutes } Minuten. Das Programm geht bis { $ends }.
agreement-rhythm-fortnightly = Wir treffen uns alle zwei Wochen für { $minutes } Minuten. Das Programm geht bis { $ends }.
agreement-rhythm-open = Wie oft und wie lange wir uns treffen, machen wir beim ersten Mal aus.
agreement-sign-heading = Unterschreiben
agreement-sign-lead = Ein Haken zählt hier wie eine Unterschrift. Festgehalten werden der Text und der Tag.
agreement-accept = Ich habe die Vereinbarung gelesen und halte mich daran.
agreement-accept-conduct = Ich halte mich an den Verhaltenskodex.
agreement-accept-missing = Setzen Sie den Haken, wenn Sie der Vereinbarung zustimmen.
agreement-accept-conduct-missing = Setzen Sie den Haken, wenn Sie dem Verhaltenskodex zustimmen.
agreement-changed = Der Text hat sich gerade geändert. Bitte lesen Sie ihn noch einmal, bevor Sie unterschreiben.
agreement-sign = Unterschreiben
agreement-not-now = Dieses Tandem beginnt nicht mehr. Zu unterschreiben ist nichts.
agreement-unsigned = noch nicht unterschrieben
agreement-signed = unterschrieben
agreement-signed-you = Sie haben am { $on } unterschrieben.
agreement-signed-partner = { $name } hat am { $on } unterschrieben.
agreement-unsigned-partner = { $name } hat noch nicht unterschrieben. Sie müssen nichts weiter tun: Wenn es so weit ist, bekommen Sie Bescheid.
agreement-unsigned-yet = { $name } hat noch nicht unterschrieben.
agreement-signed-heading = Das haben Sie unterschrieben
agreement-signed-product = Text des Produkts, { $lang }
agreement-signed-version = Fassung { $version } des Programms, { $lang }
agreement-room = Vertraulichkeit, Verlässlichkeit und ein Ende ohne Schuld: was zwischen Ihnen gilt.
done-signed = Unterschrieben.
agreement-signatures = Unterschriften

# The code of conduct
conduct-title = Verhaltenskodex
conduct-heading = So gehen wir miteinander um
conduct-lead = Dieser Kodex gilt für alle, die am Programm teilnehmen, in jeder Rolle.
conduct-who-sees = Diese Seite sehen alle Menschen des Unternehmens, die angemeldet sind.
conduct-read = Den Verhaltenskodex lesen
conduct-text =
    # Respekt
    Wir hören zu und lassen ausreden. Wir machen niemanden klein, weder wegen der Stelle noch wegen Herkunft, Geschlecht, Religion, Behinderung, Alter oder Lebensweise.

    # Grenzen
    - Ein Nein gilt, auch ohne Begründung. Das gilt für Themen, Fragen, Orte und Uhrzeiten.
    - Wir nutzen die Stellung im Betrieb nicht aus. Niemand bittet um private Dienste, Geschenke oder Fürsprache.
    - Annäherungen, die die andere Person nicht will, haben hier keinen Platz.

    # Vertrauen
    - Wir nehmen Gespräche nicht auf und machen keine Bildschirmfotos.
    - Was die andere Person erzählt, geben wir in keine fremden Programme ein, auch nicht in eine KI.
    - Betriebsgeheimnisse und Daten anderer Menschen bleiben geschützt wie sonst auch.

    # Ehrlichkeit
    Wir sagen, was wir wissen und was nicht. Wir versprechen nur, was wir halten können. Wir schmücken uns nicht mit Ideen der anderen Person.

    # Wenn etwas nicht stimmt
    Wir sprechen es früh an und zuerst miteinander. Geht das nicht, hilft die Koordination oder die Vertrauensperson. Jede Person darf ein Treffen abbrechen. Bei Belästigung oder Benachteiligung ist die Beschwerdestelle des Unternehmens da. Wer sich dort meldet, hat davon keinen Nachteil.

# Letters: both signed
letter-running-subject = Ihre Vereinbarung gilt
letter-running =
    Guten Tag { $name },

    beide haben unterschrieben. Damit gilt Ihre Vereinbarung, und Ihr Tandem im Programm „{ $programme }“ läuft.

    Legen Sie jetzt die Treffen fest, am besten gleich die ganze Reihe. Was im Kalender steht, findet statt.

    { $link }

    Freundliche Grüße
    Ihre Koordination

# The agreement of a programme
texts-agreement = Vereinbarung lesen oder ändern
texts-cards = Karten für die Treffen
own-agreement-heading = Die Vereinbarung Ihres Programms
own-agreement-lead = Beide Seiten jedes Tandems unterschreiben diesen Text. Ändern Sie ihn, wenn bei Ihnen etwas anderes gilt. Wer schon unterschrieben hat, behält den eigenen Text.
own-agreement-who-sees = Den Text lesen alle Tandems des Programms. Die Fassungen und wer sie geschrieben hat, sieht nur die Koordination.
own-agreement-now-product = Zurzeit gilt der Text des Produkts. Rhythmus und Dauer stehen darin, wie Sie es im Rahmen festgelegt haben.
own-agreement-now-version = Zurzeit gilt Ihre Fassung { $version } vom { $on }.
own-agreement-de = Text auf Deutsch
own-agreement-de-hint = In der Anrede Ihres Programms. Eine Zeile mit # davor wird zur Überschrift, eine Zeile mit - davor zum Punkt einer Liste.
own-agreement-en = Text auf Englisch
own-agreement-en-hint = Für Menschen, die kein Deutsch lesen. Beide Texte müssen dasselbe sagen.
own-agreement-missing = Schreiben Sie den Text in beiden Sprachen.
own-agreement-preview = Vorschau zeigen
own-agreement-save = Als neue Fassung speichern
own-agreement-back = Zurück zum Text des Produkts
own-agreement-back-hint = Der Text des Produkts wird zur neuen Fassung. Ihre bisherigen Fassungen bleiben lesbar.
own-agreement-preview-heading = So lesen es die Tandems
own-agreement-preview-hint = Was unter dem Text steht, richtet sich nach Sprache und Anrede. Ihr Text bleibt in beiden Anreden, wie Sie ihn schreiben.
own-agreement-history = Frühere Fassungen
own-agreement-version = Fassung { $version } vom { $on }, geschrieben von { $by }
own-agreement-version-product = Fassung { $version } vom { $on }: zurück zum Text des Produkts, durch { $by }
event-agreement-saved = Vereinbarung gespeichert, Fassung { $detail }
event-tandem-started = Ein Tandem läuft: Beide haben unterschrieben
together-enter = Zu Ihrem Tandem
