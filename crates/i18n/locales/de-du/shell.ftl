# Errors
error-forbidden = Diese Seite ist nicht für deine Rolle
error-forbidden-advice = Was du sehen darfst, zeigt die Startseite.
error-bad-request-advice = Bitte geh zurück und versuch es noch einmal. Es wurde nichts gespeichert.
error-ours-advice = Etwas hat nicht funktioniert. Es wurde nichts halb gespeichert. Bitte versuch es in einer Minute noch einmal.
