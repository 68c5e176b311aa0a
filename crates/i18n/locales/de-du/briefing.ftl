briefing-title = Deine Rolle
briefing-heading-mentor = Deine Rolle als Mentor:in
briefing-heading-mentee = Deine Rolle als Mentee
briefing-lead = Fünf Minuten zum Lesen. Danach weißt du, worauf es ankommt und was niemand von dir erwartet.
briefing-who-sees = Diesen Text lesen alle Tandems. Dass du ihn gelesen hast und an welchem Tag, siehst nur du. Die Koordination sieht es nicht.
briefing-other-mentor = Das liest die Person, von der du lernst
briefing-other-mentee = Das liest die Person, die von dir lernt
briefing-read-on = Du hast den Text am { $on } gelesen.
briefing-room = Worauf es in deiner Rolle ankommt, und was die andere Seite liest.
briefing-text-mentor =
    # Darum geht es
    Du kennst dich mit einem Thema aus, das dein Gegenüber lernen möchte. Für die Zeit der Treffen ist die Rangordnung umgekehrt: Du zeigst, die andere Person lernt. Dabei nimmst du selbst etwas mit, zum Beispiel einen Blick darauf, wie im Unternehmen entschieden wird.

    # Was du mitbringst
    Dein Wissen reicht. Du musst kein Profi im Unterrichten sein. Drei Dinge helfen mehr als jede Vorbereitung:
    - Fragen, bevor du erklärst: Was soll nach dem Treffen leichter gehen?
    - Zuschauen lassen ist gut, selbst machen lassen ist besser. Die andere Person hat die Hand an der Tastatur, nicht du.
    - Ein Schritt je Treffen genügt. Was hängen bleibt, zählt, nicht was gesagt wurde.

    # Euer erstes Treffen
    Lernt euch erst einmal kennen. Die Karte „Erstes Treffen“ führt euch durch die Stunde. Gute erste Fragen:
    - Wo im Alltag begegnet uns das Thema?
    - Was wurde schon versucht, und was war daran mühsam?
    - Woran merken wir in sechs Monaten, dass es sich gelohnt hat?
    - Was wäre für den Anfang ein kleines Erfolgserlebnis?

    # Einer Führungskraft etwas zeigen
    Das fühlt sich anfangs ungewohnt an. Die meisten sind froh, wenn jemand klar und ohne Umschweife erklärt. Sprich über Beobachtungen statt über Fehler: „Mir fällt auf …“ kommt besser an als „Das macht man nicht so“. Weißt du etwas nicht, sag es, und schaut gemeinsam nach. Das schafft Vertrauen.

    # Wenn es hakt
    - Ein Treffen fällt aus: Du musst niemandem nachlaufen. Die andere Seite kümmert sich um einen neuen Termin.
    - Die andere Person übt nicht: Mach den nächsten Schritt kleiner, und probiert ihn gleich im Treffen aus.
    - Das Gespräch wird ein Bericht oder ein Verhör: Sag, dass du zurück zum Thema möchtest. Über Kolleginnen und Kollegen musst du keine Auskunft geben.
    - Du fühlst dich unwohl: Sprich mit der Koordination oder der Vertrauensperson. Du darfst das Tandem beenden, ohne Grund und ohne Nachteil.

    # Was niemand von dir erwartet
    - Auf alles eine Antwort zu haben.
    - Unterlagen vorzubereiten wie für eine Schulung.
    - Den Computer der anderen Person zu reparieren.
    - Zu berichten, was besprochen wurde. Auch deiner eigenen Führungskraft nicht.
briefing-text-mentee =
    # Darum geht es
    Dein Gegenüber kennt sich mit etwas aus, das du lernen möchtest. Für die Zeit der Treffen ist die Rangordnung umgekehrt: Die andere Person zeigt, du lernst. Was du aus deiner Erfahrung weitergibst, ist willkommen, aber es kommt an zweiter Stelle.

    # Was du mitbringst
    Neugier und Zeit. Ob ein Tandem gelingt, hängt vor allem davon ab, ob die Treffen stattfinden. Am häufigsten scheitert es daran, dass die Seite mit dem volleren Kalender zweimal absagt. Deshalb:
    - Behandle die Treffen wie Termine mit einem wichtigen Kunden.
    - Musst du absagen, schlag im selben Moment einen neuen Termin vor. Dein Gegenüber wird dich kaum mahnen wollen.
    - Bring zu jedem Treffen etwas Echtes mit: eine Aufgabe, eine Datei, eine Frage aus dieser Woche.

    # Euer erstes Treffen
    Geh zu der anderen Person, oder wähle einen neutralen Ort. Dein Büro macht dich zur Gastgeberin oder zum Gastgeber und damit wieder zur Führungskraft. Gute erste Fragen:
    - Wie sieht ein guter Arbeitstag bei dir aus?
    - Was fällt dir an unserer Arbeitsweise auf, das ich nicht mehr sehe?
    - Womit sollte ich bei unserem Thema anfangen?
    - Was brauchst du von mir, damit du offen sein kannst?

    # Lernen, wenn man sonst entscheidet
    Sag ruhig: „Das verstehe ich nicht.“ Damit machst du es der anderen Person leicht, ehrlich zu sein. Hör zu Ende, bevor du antwortest. Frag nach, statt zu erklären, warum etwas so ist. Und probiere zwischen den Treffen etwas aus, auch wenn es holpert.

    # Wenn es hakt
    - Dein Gegenüber bleibt vorsichtig: Erzähl zuerst, was dir selbst schwerfällt. Offenheit beginnt bei der Person mit mehr Macht.
    - Es geht dir zu schnell oder zu langsam: Sag es gleich. Das ist ein Hinweis, kein Vorwurf.
    - Du hörst etwas, das dich als Führungskraft ärgert: Bedanke dich für die Offenheit, und lass es im Raum. Nachforschen bricht das Vertrauen.
    - Es passt nicht: Sprich mit der Koordination. Ein Ende ist jederzeit möglich, ohne Grund und ohne Nachteil für beide.

    # Was niemand von dir erwartet
    - Das Thema schon zu kennen.
    - Ratschläge zur Laufbahn zu geben oder ein gutes Wort einzulegen.
    - Die andere Person zu beurteilen. Das ist hier sogar ausgeschlossen.
    - Zu berichten, was besprochen wurde.
check-heading = Bist du bereit für das erste Treffen?
check-lead = Sechs Sätze über dich selbst, für dich selbst. Zu jedem Satz, der noch nicht ganz stimmt, bekommst du einen Hinweis.
check-who-sees = Deine Antworten werden weder gespeichert noch weitergegeben. Gespeichert wird nur der Tag, an dem du die Selbsteinschätzung gemacht hast, und den siehst nur du.
check-missing = Wähle bei diesem Satz eine Antwort: „{ $statement }“
check-result-heading = Deine Hinweise
check-result-all = Du bist gut vorbereitet. Mehr braucht es für das erste Treffen nicht.
check-result-some = Nichts davon muss vor dem ersten Treffen erledigt sein. Such dir einen Hinweis aus, der dir hilft.
check-forgotten = Deine Antworten sind schon wieder vergessen. Wenn du die Seite verlässt, sind auch die Hinweise fort.
check-plain-help = Schreib zwei Sätze auf, die auch jemand aus einer ganz anderen Abteilung versteht. Lies sie laut.
check-ask-first-help = Nimm dir für die ersten zehn Minuten nur Fragen vor. Die Karte „Erstes Treffen“ hat welche.
check-patience-help = Leg die Hände in den Schoß und zähl bis zehn, bevor du hilfst. Meist findet die andere Person den Weg selbst.
check-speak-up-help = Beginne mit „Mir ist wichtig, dass …“. Fällt es schwer, sprich vorher mit der Koordination.
check-mentor-time-help = Die Treffen sind Arbeitszeit. Sag deiner Führungskraft, wann sie sind, aber nicht, worum es geht. Gibt es Fragen, hilft die Koordination.
check-aim-help = Denk an eine Aufgabe der letzten Woche, die mühsam war. Daraus wird leicht ein Ziel.
check-admit-not-knowing-help = Sag im ersten Treffen einen Satz, der mit „Noch nie verstanden habe ich …“ beginnt. Danach geht es leichter.
check-let-lead-help = Frag am Anfang des Treffens: „Was haben wir heute vor?“ Dann liegt die Führung dort, wo sie hingehört.
check-no-appraisal-help = Steht bald eine Beförderung oder eine Versetzung an, bei der du mitredest? Dann sag der Koordination jetzt Bescheid.
check-try-out-help = Eine Viertelstunde in der Woche reicht. Trag sie gleich in den Kalender ein.
check-mentee-time-help = Bitte alle, die deinen Kalender mit pflegen, diese Termine nicht zu verschieben. Den Anlass müssen sie nicht kennen.
