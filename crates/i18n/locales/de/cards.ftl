# Session cards. Steps: one paragraph each, three lines: what, mentor, mentee.
# Nothing here addresses anybody, so that both forms of address share it.
cards-title = Karten für die Treffen
cards-heading = Karten für die Treffen
cards-lead = Für jedes Treffen eine Seite zum Mitnehmen: Ziel, Ablauf, gute Fragen. Eine Hilfe, keine Pflicht.
cards-who-sees = Die Karten sind für alle Tandems gleich. Welche Karte jemand liest, wird nicht gespeichert.
cards-programme-who-sees = Die Karten lesen alle Menschen des Unternehmens, die angemeldet sind. Welche Karte jemand liest, wird nicht gespeichert.
cards-start = Für den Anfang
cards-topics = Zu den Themen
cards-topics-own = Passend zu diesem Tandem stehen die eigenen Themen vorn.
cards-turning = Halbzeit und Abschluss
cards-own = eigenes Thema
cards-room = Ein Ablauf für jedes Treffen, mit guten Fragen. Zum Mitnehmen auf einer Seite.
cards-back = Alle Karten
card-duration = { $minutes } Minuten
card-aim = Ziel
card-steps = Ablauf
card-step = Schritt
card-step-minutes = Minuten
card-questions = Gute Fragen
card-agree = Am Ende ausmachen
card-roles-mentor = Mentor:in
card-roles-mentee = Mentee

card-first-meeting = Erstes Treffen
card-first-meeting-aim = Einander kennenlernen, sagen, was jede Seite braucht, und einen kleinen ersten Schritt finden.
card-first-meeting-steps =
    Ankommen
    Erzählt in drei Minuten: Was mache ich hier, und was daran mag ich?
    Erzählt dasselbe. Wer höher im Rang ist, fängt an und spricht nicht länger.

    Worum es geht
    Fragt nach: Wo kommt das Thema im Alltag vor? Was war bisher mühsam?
    Beschreibt zwei Situationen aus den letzten Wochen, so genau wie möglich.

    Etwas ausprobieren
    Zeigt eine Kleinigkeit, die sofort nützt. Gibt dann die Maus aus der Hand.
    Macht es selbst nach und sagt laut, was unklar ist.

    Spielregeln
    Sagt, was das Reden leicht macht und was schwer.
    Sagt zu, dass hier nichts beurteilt wird, und fragt, was dafür wichtig ist.

    Ausmachen
    Fasst den ersten Schritt in einem Satz zusammen.
    Trägt alle Treffen in den Kalender ein, solange beide dasitzen.
card-first-meeting-questions =
    Was wäre ein gutes Ergebnis nach sechs Monaten?
    Was ist beim Lernen früher gut gegangen, was gar nicht?
    Welche Art von Rückmeldung hilft, welche bremst?
    Worüber möchten wir nicht sprechen?
card-first-meeting-agree =
    Alle Treffen: Tag, Uhrzeit, Ort oder Link.
    Wie wir uns kurzfristig erreichen.
    Ein kleiner Schritt bis zum nächsten Mal. Ziele schreiben wir vor dem zweiten Treffen auf.

card-tools = Digitale Werkzeuge im Team
card-tools-aim = Ein Werkzeug, das schon da ist, für eine echte Aufgabe so nutzen, dass sie leichter wird.
card-tools-steps =
    Zurückschauen
    Fragt, was seit dem letzten Mal geklappt hat, und lobt nichts, was nicht geklappt hat.
    Zeigt, was ausprobiert wurde, auch wenn es halb fertig ist.

    Die echte Aufgabe
    Schaut zu, ohne einzugreifen, und merkt sich zwei Stellen, an denen Zeit verloren geht.
    Macht eine Aufgabe dieser Woche so, wie sie immer gemacht wird.

    Einfacher machen
    Zeigt für eine der beiden Stellen einen kürzeren Weg und erklärt, warum er hält.
    Macht es zweimal selbst, beim zweiten Mal ohne Hilfe.

    Ausmachen
    Nennt eine Stelle, an der man Hilfe findet, wenn es hakt.
    Sagt, bei welcher Aufgabe der neue Weg ab morgen gilt.
card-tools-questions =
    Welche Arbeit kommt jede Woche wieder und nervt?
    Wo suchen wir am längsten nach der richtigen Datei?
    Was läuft im Team über E-Mail, das woanders besser aufgehoben wäre?
    Wer im Team müsste mitmachen, damit es allen hilft?
card-tools-agree =
    Eine Aufgabe, die bis zum nächsten Treffen auf dem neuen Weg erledigt wird.
    Was das Team davon erfahren soll und von wem.

card-ai = KI bei der Arbeit
card-ai-aim = KI an einer echten, ungefährlichen Aufgabe erproben und sagen können, wo sie hilft und wo nicht.
card-ai-steps =
    Regeln klären
    Fragt: Welche Programme sind im Unternehmen erlaubt, und welche Daten dürfen hinein?
    Bringt die Regeln mit. Sind keine da, gilt heute: keine Namen, keine Kundendaten, keine Zahlen aus dem Betrieb.

    Gemeinsam fragen
    Zeigt, wie man eine Aufgabe stellt: wer, was, für wen, in welcher Form.
    Stellt die Aufgabe selbst, erst knapp, dann genau, und vergleicht die Antworten.

    Prüfen
    Sucht mit nach einem Fehler in der Antwort und zeigt, wie man eine Quelle prüft.
    Bewertet die Antwort mit dem eigenen Fachwissen: Was stimmt, was fehlt, was ist erfunden?

    Ausmachen
    Sagt, wofür KI im eigenen Alltag nicht taugt.
    Wählt eine Aufgabe für die nächsten Wochen und eine, die ohne KI bleibt.
card-ai-questions =
    Welche Arbeit beginnt meist mit einem leeren Blatt?
    Woran würden wir merken, dass eine Antwort falsch ist?
    Was darf auf keinen Fall in so ein Programm?
    Wer trägt die Verantwortung, wenn ein Text von der KI kommt?
    Was soll auch in Zukunft ein Mensch tun?
card-ai-agree =
    Eine Aufgabe zum Üben, und woran wir sehen, ob sie besser oder nur schneller wird.
    Eine offene Frage zu den Regeln, und wer sie klärt.

card-new-work = Neue Formen der Arbeit
card-new-work-aim = Verstehen, was Menschen zum guten Arbeiten brauchen, vor Ort und auf Entfernung, und eine Sache ändern.
card-new-work-steps =
    Eine Woche ansehen
    Zeichnet eine typische Woche auf: Wann geht Arbeit gut, wann wird sie gestört?
    Zeichnet die eigene Woche daneben.

    Vergleichen
    Erzählt, welche Regeln im Team helfen und welche nur Gewohnheit sind.
    Fragt nach, ohne zu verteidigen, warum es sie gibt.

    Einen Versuch entwerfen
    Schlägt eine kleine Änderung vor, zum Beispiel ein Treffen weniger oder eine feste Zeit ohne Störung.
    Prüft, was daran im eigenen Bereich möglich ist, und macht den Vorschlag kleiner statt größer.

    Ausmachen
    Sagt, woran das Team merkt, ob der Versuch hilft.
    Legt fest, wie lange er dauert und wann er endet.
card-new-work-questions =
    Wann war die Zusammenarbeit zuletzt richtig leicht?
    Welche Besprechung würde niemand vermissen?
    Was bekommt man nicht mit, wenn man nicht im Haus ist?
    Wie ging es in den ersten Wochen im Unternehmen: Was hätte geholfen?
card-new-work-agree =
    Ein Versuch für zwei bis vier Wochen, mit einem Ende.
    Wen wir vorher fragen müssen. Bei Arbeitszeiten redet der Betriebsrat mit.

card-leadership = Führung und Rückmeldung
card-leadership-aim = Hören, wie Führung ankommt, und eine Rückmeldung üben, die man sonst nicht bekommt.
card-leadership-steps =
    Vertrauen auffrischen
    Sagt, worüber heute gesprochen werden kann und worüber nicht.
    Wiederholt: Es bleibt hier, und es hat keine Folgen.

    Situationen sammeln
    Beschreibt zwei Situationen mit Führungskräften, eine gute und eine schwierige, ohne Namen.
    Hört nur zu und fragt dann: Was hätte in dem Moment geholfen?

    Rückmeldung üben
    Gibt eine Rückmeldung zu etwas aus diesen Treffen: Ich habe gesehen. Das hat bewirkt. Ich wünsche mir.
    Bedankt sich, fragt einmal nach und erklärt nichts. Dann tauschen die Rollen.

    Ausmachen
    Nennt eine Sache, die so bleiben soll.
    Nennt eine Sache, die im eigenen Team anders werden soll.
card-leadership-questions =
    Was erfährt eine Führungskraft in diesem Unternehmen nie?
    Welcher Satz einer Führungskraft hat Mut gemacht?
    Wann ist Hilfe Einmischung, und wann ist Freiraum Alleinlassen?
    Was müsste passieren, damit jemand ein Problem früh meldet?
card-leadership-agree =
    Eine Frage, die bis zum nächsten Treffen drei Menschen im Team gestellt wird.
    Was davon beim nächsten Mal erzählt wird. Namen bleiben weg.

card-outside = Der Blick von außen
card-outside-aim = Das Unternehmen so ansehen, wie es die Kundschaft, Bewerbende und andere von außen tun.
card-outside-steps =
    Suchen wie Fremde
    Zeigt, wo Menschen heute nach Firmen suchen und was sie dort zuerst sehen.
    Sucht selbst, auf dem Telefon, und sagt laut, was auffällt.

    Einen Weg gehen
    Geht mit: vom ersten Klick bis zur Anfrage oder zur Bewerbung.
    Schreibt auf, wo man hängen bleibt und was fehlt.

    Vergleichen
    Zeigt zwei Beispiele anderer Firmen, ein gelungenes und eines, das gewollt wirkt.
    Fragt, was davon glaubwürdig ist und was zum eigenen Unternehmen passt.

    Ausmachen
    Nennt die eine Stelle, die von außen am meisten stört.
    Überlegt, wer sie ändern kann, und wie man diese Person gewinnt.
card-outside-questions =
    Was würden Freunde über diesen Arbeitgeber sagen?
    Welche Frage stellen sich Kundinnen und Kunden, bevor sie anrufen?
    Was versprechen wir nach außen, das drinnen nicht stimmt?
    Was tun wir für Umwelt und Menschen, das niemand weiß?
card-outside-agree =
    Eine Stelle, die besser werden soll, und wer sie kennt.
    Ein Gespräch mit einer Person von außen bis zum nächsten Treffen.

card-diversity = Vielfalt und Perspektivwechsel
card-diversity-aim = Eine Lage mit den Augen anderer sehen und eine Hürde finden, die sich wegräumen lässt.
card-diversity-steps =
    Wer ist im Raum
    Erzählt von einer Situation, in der sie oder er die einzige Person einer Art war.
    Erzählt ebenfalls eine. Niemand muss Privates preisgeben.

    Die Seite wechseln
    Wählt einen Ablauf im Betrieb, etwa eine Besprechung, eine Stellenanzeige oder eine Feier.
    Spielt ihn im Kopf durch: für jemanden mit Kind, mit wenig Deutsch, im Rollstuhl, in Teilzeit, in der Werkhalle.

    Hürden finden
    Sammelt, wo jemand hängen bleibt, und sagt, was davon selbst erlebt ist.
    Fragt, statt zu erklären, und schreibt die Hürden auf.

    Ausmachen
    Wählt die Hürde, die am wenigsten Mühe macht.
    Nimmt sie mit und sagt, wen man dazu hören muss.
card-diversity-questions =
    Wer kommt in unseren Besprechungen selten zu Wort?
    Was gilt hier als normal, das anderswo auffallen würde?
    Über welche Witze lachen nicht alle?
    Wessen Meinung haben wir zu dieser Frage noch nie gehört?
card-diversity-agree =
    Eine Hürde, und der erste Schritt, sie wegzuräumen.
    Eine Besprechung, in der beide darauf achten, wer spricht.

card-half-time = Halbzeitgespräch
card-half-time-aim = Ehrlich auf die erste Hälfte sehen, die Ziele prüfen und die zweite Hälfte besser machen.
card-half-time-steps =
    Jede Person für sich
    Schreibt drei Zettel: Das war gut. Das war zäh. Davon hätte ich gern mehr.
    Schreibt dieselben drei Zettel.

    Zettel tauschen
    Liest vor, was auf den eigenen Zetteln steht. Die andere Person fragt nach, ohne zu bewerten.
    Macht es ebenso. Wer höher im Rang ist, liest als Zweites.

    Ziele ansehen
    Fragt zu jedem Ziel: Was geht heute, das im ersten Treffen nicht ging?
    Antwortet mit einem Beispiel. Passt ein Ziel nicht mehr, wird es geändert.

    Ausmachen
    Sagt eine Sache, die ab jetzt anders laufen soll.
    Sagt auch eine und prüft, ob alle Treffen noch im Kalender stehen.
card-half-time-questions =
    Worüber haben wir noch nicht gesprochen, obwohl es wichtig wäre?
    Begegnen wir uns auf Augenhöhe? Woran merken wir das?
    Was hat jede Seite von der anderen gelernt?
    Reichen Zeit und Ort, oder ändern wir etwas?
card-half-time-agree =
    Eine Änderung für die zweite Hälfte.
    Die Ziele, neu angesehen und eingetragen.
    Ob ein Gespräch mit der Koordination helfen würde.

card-closing = Abschlussgespräch
card-closing-aim = Würdigen, was gelungen ist, die Ziele abschließen und in Ruhe auseinandergehen.
card-closing-steps =
    Rückblick
    Erzählt vom ersten Treffen: Was war damals anders als heute?
    Ergänzt aus der eigenen Sicht.

    Ziele abschließen
    Fragt zu jedem Ziel: nicht, teilweise, erreicht oder übertroffen?
    Antwortet zuerst, dann sagt die andere Seite ihre Sicht. Gleich muss sie nicht sein.

    Danke sagen
    Sagt, was sie oder er von der anderen Person mitnimmt, mit einem Beispiel.
    Sagt dasselbe. Ein Satz, der etwas Bestimmtes nennt, ist mehr wert als ein großes Lob.

    Wie es weitergeht
    Sagt, ob und wie sie oder er erreichbar bleibt.
    Sagt, was im Alltag bleiben soll und wer davon wissen darf.
card-closing-questions =
    Worauf sind wir ein wenig stolz?
    Was machen wir heute anders, ohne noch daran zu denken?
    Was hätten wir uns früher gesagt haben wollen?
    Was soll das Programm beim nächsten Mal anders machen?
card-closing-agree =
    Das Ergebnis zu jedem Ziel, eingetragen.
    Ob und wie der Kontakt bleibt. Beide dürfen auch einfach Danke sagen und gehen.
    Was vertraulich bleibt. Die Vereinbarung gilt weiter.
