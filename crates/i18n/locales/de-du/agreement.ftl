agreement-who-sees = Diese Seite seht nur ihr beide. Voneinander seht ihr, ob und an welchem Tag unterschrieben wurde. Die Koordination sieht nur, ob das Tandem beginnt oder läuft. Deine Führungskraft sieht nichts davon.
agreement-accept-missing = Setz den Haken, wenn du der Vereinbarung zustimmst.
agreement-accept-conduct-missing = Setz den Haken, wenn du dem Verhaltenskodex zustimmst.
agreement-changed = Der Text hat sich gerade geändert. Bitte lies ihn noch einmal, bevor du unterschreibst.
agreement-signed-you = Du hast am { $on } unterschrieben.
agreement-unsigned-partner = { $name } hat noch nicht unterschrieben. Du musst nichts weiter tun: Wenn es so weit ist, bekommst du Bescheid.
agreement-signed-heading = Das hast du unterschrieben
agreement-room = Vertraulichkeit, Verlässlichkeit und ein Ende ohne Schuld: was zwischen euch gilt.
letter-running-subject = Eure Vereinbarung gilt
letter-running =
    Hallo { $name },

    beide haben unterschrieben. Damit gilt eure Vereinbarung, und euer Tandem im Programm „{ $programme }“ läuft.

    Legt jetzt die Treffen fest, am besten gleich die ganze Reihe. Was im Kalender steht, findet statt.

    { $link }

    Viele Grüße
    deine Koordination
own-agreement-heading = Die Vereinbarung eures Programms
own-agreement-lead = Beide Seiten jedes Tandems unterschreiben diesen Text. Ändere ihn, wenn bei euch etwas anderes gilt. Wer schon unterschrieben hat, behält den eigenen Text.
own-agreement-now-product = Zurzeit gilt der Text des Produkts. Rhythmus und Dauer stehen darin, wie du es im Rahmen festgelegt hast.
own-agreement-now-version = Zurzeit gilt eure Fassung { $version } vom { $on }.
own-agreement-de-hint = In der Anrede eures Programms. Eine Zeile mit # davor wird zur Überschrift, eine Zeile mit - davor zum Punkt einer Liste.
own-agreement-missing = Schreib den Text in beiden Sprachen.
own-agreement-back-hint = Der Text des Produkts wird zur neuen Fassung. Eure bisherigen Fassungen bleiben lesbar.
own-agreement-preview-hint = Was unter dem Text steht, richtet sich nach Sprache und Anrede. Dein Text bleibt in beiden Anreden, wie du ihn schreibst.
together-enter = Zu eurem Tandem
