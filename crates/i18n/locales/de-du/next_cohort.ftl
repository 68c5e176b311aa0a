next-cohort-lead = Ein neuer Durchgang mit denselben Einstellungen. Du kannst danach alles ändern.
next-cohort-lessons = Was du aus diesem Durchgang gelernt hast, steht im neuen obenan.
next-cohort-date-wrong = Bitte gib ein Datum an, zum Beispiel 2027-09-06.
next-cohort-date-past = Dieser Tag liegt schon zurück. Bitte wähle einen späteren.
letter-invitation-was-mentee = Beim letzten Mal warst du Mentee. Vielleicht gibst du diesmal dein Wissen weiter: Du weißt, wie es ist, gut gefragt zu werden.
letter-invitation-was-mentor = Beim letzten Mal warst du Mentor. Vielleicht möchtest du diesmal selbst etwas lernen: Auch das geht.
