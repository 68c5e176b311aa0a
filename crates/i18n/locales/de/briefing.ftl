# The briefing of each role
briefing-title = Ihre Rolle
briefing-heading-mentor = Ihre Rolle als Mentor:in
briefing-heading-mentee = Ihre Rolle als Mentee
briefing-lead = Fünf Minuten zum Lesen. Danach wissen Sie, worauf es ankommt und was niemand von Ihnen erwartet.
briefing-who-sees = Diesen Text lesen alle Tandems. Dass Sie ihn gelesen haben und an welchem Tag, sehen nur Sie. Die Koordination sieht es nicht.
briefing-other-mentor = Das liest die Person, von der Sie lernen
briefing-other-mentee = Das liest die Person, die von Ihnen lernt
briefing-read = Gelesen
briefing-read-on = Sie haben den Text am { $on } gelesen.
briefing-state-read = gelesen
briefing-not-read = noch nicht gelesen
briefing-room = Worauf es in Ihrer Rolle ankommt, und was die andere Seite liest.
briefing-next-check = Zur Selbsteinschätzung
done-briefed = Vermerkt: gelesen.
next-brief-button = Jetzt lesen
next-sign-button = Zur Vereinbarung
briefing-text-mentor =
    # Darum geht es
    Sie kennen sich mit einem Thema aus, das Ihr Gegenüber lernen möchte. Für die Zeit der Treffen ist die Rangordnung umgekehrt: Sie zeigen, die andere Person lernt. Dabei nehmen Sie selbst etwas mit, zum Beispiel einen Blick darauf, wie im Unternehmen entschieden wird.

    # Was Sie mitbringen
    Ihr Wissen reicht. Sie müssen kein Profi im Unterrichten sein. Drei Dinge helfen mehr als jede Vorbereitung:
    - Fragen, bevor Sie erklären: Was soll nach dem Treffen leichter gehen?
    - Zuschauen lassen ist gut, selbst machen lassen ist besser. Die andere Person hat die Hand an der Tastatur, nicht Sie.
    - Ein Schritt je Treffen genügt. Was hängen bleibt, zählt, nicht was gesagt wurde.

    # Ihr erstes Treffen
    Lernen Sie sich erst einmal kennen. Die Karte „Erstes Treffen“ führt Sie durch die Stunde. Gute erste Fragen:
    - Wo im Alltag begegnet uns das Thema?
    - Was wurde schon versucht, und was war daran mühsam?
    - Woran merken wir in sechs Monaten, dass es sich gelohnt hat?
    - Was wäre für den Anfang ein kleines Erfolgserlebnis?

    # Einer Führungskraft etwas zeigen
    Das fühlt sich anfangs ungewohnt an. Die meisten sind froh, wenn jemand klar und ohne Umschweife erklärt. Sprechen Sie über Beobachtungen statt über Fehler: „Mir fällt auf …“ kommt besser an als „Das macht man nicht so“. Wissen Sie etwas nicht, sagen Sie es und schauen Sie gemeinsam nach. Das schafft Vertrauen.

    # Wenn es hakt
    - Ein Treffen fällt aus: Sie müssen niemandem nachlaufen. Die andere Seite kümmert sich um einen neuen Termin.
    - Die andere Person übt nicht: Machen Sie den nächsten Schritt kleiner und probieren Sie ihn gleich im Treffen aus.
    - Das Gespräch wird ein Bericht oder ein Verhör: Sagen Sie, dass Sie zurück zum Thema möchten. Über Kolleginnen und Kollegen müssen Sie keine Auskunft geben.
    - Sie fühlen sich unwohl: Sprechen Sie mit der Koordination oder der Vertrauensperson. Sie dürfen das Tandem beenden, ohne Grund und ohne Nachteil.

    # Was niemand von Ihnen erwartet
    - Auf alles eine Antwort zu haben.
    - Unterlagen vorzubereiten wie für eine Schulung.
    - Den Computer der anderen Person zu reparieren.
    - Zu berichten, was besprochen wurde. Auch Ihrer eigenen Führungskraft nicht.
briefing-text-mentee =
    # Darum geht es
    Ihr Gegenüber kennt sich mit etwas aus, das Sie lernen möchten. Für die Zeit der Treffen ist die Rangordnung umgekehrt: Die andere Person zeigt, Sie lernen. Was Sie aus Ihrer Erfahrung weitergeben, ist willkommen, aber es kommt an zweiter Stelle.

    # Was Sie mitbringen
    Neugier und Zeit. Ob ein Tandem gelingt, hängt vor allem davon ab, ob die Treffen stattfinden. Am häufigsten scheitert es daran, dass die Seite mit dem volleren Kalender zweimal absagt. Deshalb:
    - Behandeln Sie die Treffen wie Termine mit einem wichtigen Kunden.
    - Müssen Sie absagen, schlagen Sie im selben Moment einen neuen Termin vor. Ihr Gegenüber wird Sie kaum mahnen wollen.
    - Bringen Sie zu jedem Treffen etwas Echtes mit: eine Aufgabe, eine Datei, eine Frage aus dieser Woche.

    # Ihr erstes Treffen
    Gehen Sie zu der anderen Person, oder wählen Sie einen neutralen Ort. Ihr Büro macht Sie zur Gastgeberin oder zum Gastgeber und damit wieder zur Führungskraft. Gute erste Fragen:
    - Wie sieht ein guter Arbeitstag bei Ihnen aus?
    - Was fällt Ihnen an unserer Arbeitsweise auf, das ich nicht mehr sehe?
    - Womit sollte ich bei unserem Thema anfangen?
    - Was brauchen Sie von mir, damit Sie offen sein können?

    # Lernen, wenn man sonst entscheidet
    Sagen Sie ruhig: „Das verstehe ich nicht.“ Damit machen Sie es der anderen Person leicht, ehrlich zu sein. Hören Sie zu Ende, bevor Sie antworten. Fragen Sie nach, statt zu erklären, warum etwas so ist. Und probieren Sie zwischen den Treffen etwas aus, auch wenn es holpert.

    # Wenn es hakt
    - Ihr Gegenüber bleibt vorsichtig: Erzählen Sie zuerst, was Ihnen selbst schwerfällt. Offenheit beginnt bei der Person mit mehr Macht.
    - Es geht Ihnen zu schnell oder zu langsam: Sagen Sie es gleich. Das ist ein Hinweis, kein Vorwurf.
    - Sie hören etwas, das Sie als Führungskraft ärgert: Bedanken Sie sich für die Offenheit, und lassen Sie es im Raum. Nachforschen bricht das Vertrauen.
    - Es passt nicht: Sprechen Sie mit der Koordination. Ein Ende ist jederzeit möglich, ohne Grund und ohne Nachteil für beide.

    # Was niemand von Ihnen erwartet
    - Das Thema schon zu kennen.
    - Ratschläge zur Laufbahn zu geben oder ein gutes Wort einzulegen.
    - Die andere Person zu beurteilen. Das ist hier sogar ausgeschlossen.
    - Zu berichten, was besprochen wurde.

# The self-check
check-title = Selbsteinschätzung
check-heading = Sind Sie bereit für das erste Treffen?
check-lead = Sechs Sätze über Sie selbst, für Sie selbst. Zu jedem Satz, der noch nicht ganz stimmt, bekommen Sie einen Hinweis.
check-who-sees = Ihre Antworten werden weder gespeichert noch weitergegeben. Gespeichert wird nur der Tag, an dem Sie die Selbsteinschätzung gemacht haben, und den sehen nur Sie.
check-optional = Freiwillig. Für die Vereinbarung wird die Selbsteinschätzung nicht gebraucht.
check-yes = stimmt
check-partly = stimmt zum Teil
check-not-yet = noch nicht
check-missing = Wählen Sie bei diesem Satz eine Antwort: „{ $statement }“
check-send = Hinweise zeigen
check-result-heading = Ihre Hinweise
check-result-all = Sie sind gut vorbereitet. Mehr braucht es für das erste Treffen nicht.
check-result-some = Nichts davon muss vor dem ersten Treffen erledigt sein. Suchen Sie sich einen Hinweis aus, der Ihnen hilft.
check-forgotten = Ihre Antworten sind schon wieder vergessen. Wenn Sie die Seite verlassen, sind auch die Hinweise fort.
check-done-on = Zuletzt gemacht am { $on }.
check-again = Noch einmal
check-plain = Ich kann in zwei Sätzen sagen, womit ich mich auskenne.
check-plain-help = Schreiben Sie zwei Sätze auf, die auch jemand aus einer ganz anderen Abteilung versteht. Lesen Sie sie laut.
check-ask-first = Ich frage erst, was mein Gegenüber braucht, bevor ich erkläre.
check-ask-first-help = Nehmen Sie sich für die ersten zehn Minuten nur Fragen vor. Die Karte „Erstes Treffen“ hat welche.
check-patience = Ich kann abwarten, während jemand langsam etwas ausprobiert.
check-patience-help = Legen Sie die Hände in den Schoß und zählen Sie bis zehn, bevor Sie helfen. Meist findet die andere Person den Weg selbst.
check-not-knowing = Ich kann sagen: „Das weiß ich nicht.“
check-not-knowing-help = Ein Satz, der immer passt: „Gute Frage, das schauen wir zusammen nach.“
check-speak-up = Ich sage auch einer Führungskraft, wenn mir etwas nicht passt.
check-speak-up-help = Beginnen Sie mit „Mir ist wichtig, dass …“. Fällt es schwer, sprechen Sie vorher mit der Koordination.
check-mentor-time = Ich habe für die Treffen Zeit, und meine Führungskraft weiß davon.
check-mentor-time-help = Die Treffen sind Arbeitszeit. Sagen Sie Ihrer Führungskraft, wann sie sind, aber nicht, worum es geht. Gibt es Fragen, hilft die Koordination.
check-aim = Ich weiß, was ich nach sechs Monaten anders machen möchte.
check-aim-help = Denken Sie an eine Aufgabe der letzten Woche, die mühsam war. Daraus wird leicht ein Ziel.
check-admit-not-knowing = Ich kann vor jemandem zugeben, dass ich etwas nicht verstehe.
check-admit-not-knowing-help = Sagen Sie im ersten Treffen einen Satz, der mit „Noch nie verstanden habe ich …“ beginnt. Danach geht es leichter.
check-let-lead = Ich kann die Führung abgeben, auch wenn ich es anders machen würde.
check-let-lead-help = Fragen Sie am Anfang des Treffens: „Was haben wir heute vor?“ Dann liegt die Führung dort, wo sie hingehört.
check-no-appraisal = Ich werde die andere Person nicht beurteilen und keine Aufträge verteilen.
check-no-appraisal-help = Steht bald eine Beförderung oder eine Versetzung an, bei der Sie mitreden? Dann sagen Sie der Koordination jetzt Bescheid.
check-try-out = Ich nehme mir zwischen den Treffen Zeit, etwas auszuprobieren.
check-try-out-help = Eine Viertelstunde in der Woche reicht. Tragen Sie sie gleich in den Kalender ein.
check-mentee-time = Die Treffen stehen fest in meinem Kalender, und ich lasse sie nicht verdrängen.
check-mentee-time-help = Bitten Sie alle, die Ihren Kalender mit pflegen, diese Termine nicht zu verschieben. Den Anlass müssen sie nicht kennen.
