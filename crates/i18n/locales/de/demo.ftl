# Other people of the made-up company, in the demonstration.
demo-as-somebody = Als jemand anderes aus der Firma
demo-as-somebody-about = Geben Sie die E-Mail-Adresse einer Person ein: vorname.nachname@hohenfels-antriebe.example, mit ae, oe, ue und ss. Die Namen sieht die Koordination.
demo-letter-says = In der Vorführung geht keine Post hinaus. Im Brief stünde dieser Link:
demo-letter-link = Anmelden
demo-letter-none = Zu dieser Adresse gibt es hier kein Konto. Es haben alle eines, die einen Vorschlag bekommen haben.
