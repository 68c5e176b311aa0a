readers-name-missing = Bitte gib einen Namen an.
readers-as-missing = Bitte wähle, als was die Person mitliest.
letter-reader-subject = Du kannst in einem Programm mitlesen
letter-reader =
    Hallo { $name },

    im Programm „{ $programme }“ kannst du ab jetzt mitlesen: { $role }.

    Bitte melde dich mit deiner E-Mail-Adresse an. Ein Passwort gibt es nicht.

    { $link }

    Viele Grüße
    deine Koordination
reading-lead = Hier stehen die Programme, in denen du mitliest.
reading-none = Zurzeit liest du in keinem Programm mit.
