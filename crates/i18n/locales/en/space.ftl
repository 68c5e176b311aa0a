# Keys and what is sealed
datum-space = Notes, agenda and messages of the tandem
datum-concern = What was entrusted to the person of trust
event-trusted-named = Person of trust named
sealed-needs-script = This one room needs JavaScript. What is written here is encrypted in your browser and opened only there. Without JavaScript the server would have to read along, and that is just what it must not be able to do.
sealed-opening = One moment, the room is being prepared.
sealed-busy = One moment …
sealed-locked = Open with your key
sealed-locked-about = Your key stays in this window. It is forgotten as soon as you leave the page.
sealed-no-key = First you need a key
sealed-no-key-about = It is made in your browser and takes two minutes. From then on only those with a fitting key can read.
sealed-make-key = Make a key
sealed-by-passkey = Open with a passkey
sealed-passphrase = Passphrase
sealed-open = Open
sealed-by-recovery = Open with the key from the sheet
sealed-recovery = Key from the printed sheet
sealed-lost = Does no way work any more?
sealed-wrong-passphrase = This passphrase does not fit. Capitals and spaces count.
sealed-wrong-recovery = This key does not fit. Please compare it with the sheet once more.
sealed-passkey-failed = The passkey did not open it. It may be on another device. Then take another way.
sealed-other-key = Careful: the server shows others a key that is not yours. Write nothing here, and tell whoever looks after the programme's technology.
sealed-insecure = This room opens only over a secure connection (https).
sealed-offline = No connection. What you wrote is still there.
sealed-signed-out = You are no longer signed in. Please sign in again.
sealed-superseded = Something changed in the meantime. The new state is being loaded; what you wrote is still there.
sealed-too-long = That is too long. Please spread it over two entries.
sealed-empty = Please write something.

# One's own key
my-key-title = My key
my-key-lead = With this key your browser opens what only you and your partner are to read.
my-key-who-sees = Nobody but you sees the key. The server has only the public half, with which others can seal something for you, and sealed copies that open only with your passkey, your passphrase or your sheet.
my-key-choose = How would you like to open it?
my-key-passkey = With a passkey
my-key-passkey-about = Fingerprint, face or PIN of your device. Nothing to remember.
my-key-passkey-not-here = Not possible on this device or at this address.
my-key-passphrase = With a passphrase
my-key-passphrase-about = Works on every device. Nobody can reset it.
my-key-passphrase-new = New passphrase
my-key-passphrase-hint = At least 14 characters. Best are four or five words that have nothing to do with each other.
my-key-passphrase-again = Once more
my-key-passphrase-short = The passphrase needs at least 14 characters.
my-key-passphrase-differs = The two entries differ.
my-key-no-passkey = The passkey was not made, or it cannot encrypt. Try again, or take a passphrase.
my-key-go-on = Continue
my-key-sheet-title = Your sheet for emergencies
my-key-sheet-lead = Device lost, passphrase forgotten: then only this key opens it. It is shown once now, and never again.
my-key-sheet-print = Print the sheet
my-key-sheet-keep = Keep the sheet like the key to your home, not at work. Nobody else has a copy, neither the coordination nor IT.
my-key-sheet-of = Gegenstrom, emergency key of { $name }
my-key-sheet-use = How to use it: on the page "My key" or in the confidential room choose "Open with the key from the sheet" and enter all characters. Spaces do not matter.
my-key-sheet-last = The last four characters on the sheet
my-key-sheet-last-hint = To be sure that you have the sheet.
my-key-sheet-wrong = These are not the last four characters on the sheet.
my-key-sheet-done = I have the sheet. Save the key
my-key-ready = Your key
my-key-ready-about = These ways lead in. At least one besides the sheet stays.
my-key-number = Your number
my-key-number-about = Read it out when somebody wants to check that the key is really yours.
my-key-opener-passphrase = Passphrase
my-key-opener-passkey = Passkey
my-key-opener-recovery = Sheet for emergencies
my-key-since = since { $day }
my-key-remove = Remove
my-key-last-lock = This is the last way besides the sheet. Add another one first.
my-key-too-many = There can be no more than { $number } ways. Remove one first.
my-key-more = One more way
my-key-more-about = For example a passkey on the phone. Open first.
my-key-add-passkey = Passkey on this device
my-key-add-passphrase = Save the passphrase
my-key-add-sheet = New sheet
my-key-anew = Everything lost?
my-key-anew-about = You can make a new key. Your partner then gives you access again to what you wrote together. Your own notes are deleted: nobody can open them any more.
my-key-anew-sure = Yes, I can no longer open my key. My own notes may be deleted.
my-key-anew-do = Make a new key
my-key-continue = On to the confidential room

# The space of a tandem
space-title = Confidential room
space-about = Notes, agenda and messages that only the two of you can read.
space-who-sees = Only you and { $name } can read this, in your browsers. The server has encrypted texts. It knows that something was written on a day, how many entries there are, and roughly how large. Who it was, at which hour, whether message or note: that is only in the encrypted text. It knows which notes are for yourself alone, so as to give them to nobody else. The coordination, your manager and IT can open none of it.
space-honest = What this cannot do
space-honest-about = The page itself comes from the server. Whoever rebuilds the server could deliver a page that reads along. Only open and audited operation helps against that. Whoever holds your unlocked device reads along. And a server that withholds entries or shows an old state is noticed only when you two compare.
space-lead = What you write here is encrypted in your browser.
space-agenda = Agenda for the next meeting
space-agenda-add = Add item
space-agenda-new = New item
space-agenda-none = No item yet. Whoever adds one need not give a reason.
space-notes = Shared notes
space-notes-add = Save note
space-notes-new = New shared note
space-notes-none = No shared note yet.
space-messages = Messages
space-messages-add = Send
space-messages-new = Message to { $name }
space-messages-none = No message yet.
space-own = Only for me
space-own-about = { $name } does not see these notes.
space-own-add = Save for me
space-own-new = New note of my own
space-own-none = No note of your own yet.
space-by = { $name }, { $time }
space-done = done
space-tick = Done
space-edit = Change
space-erase = Delete
space-added = Saved, encrypted.
space-unreadable = { $number } encrypted entries cannot be opened with your key. If this is new, compare the number with your partner.
space-over = The tandem is over. Everything can still be read and taken along, but nothing more can be written.
space-emptied = The tandem is over. On { $day } everything in this room will be deleted, your own notes too. Take along what you want to keep before then.
space-full = The room is full. Delete older entries first.
space-waiting = Access is still missing
space-waiting-about = { $name } has opened the room already and gives you access with one click. For that, read out your number, by phone or when you meet:
space-both-lost = The room can no longer be opened
space-both-lost-about = You both have a new key. Nobody can read any more what was written together. You can begin anew; the old entries are deleted.
space-begin-anew = Begin anew
space-partner-missing = { $name } has no key yet
space-partner-missing-about = You can write already. As soon as { $name } has made a key, you give access here.
space-give = Access for { $name }
space-give-about = { $name } has made a key. Best compare this number, by phone or when you meet. Then nobody can slip in another key unnoticed.
space-give-do = Give access
space-given = { $name } can now read everything shared.
space-changed = The key of { $name } is another one than before
space-changed-about = That is fine if { $name } lost the key and made a new one. Ask, by phone or face to face, not by e-mail. The number must be exactly this:
space-changed-sure = We compared the number, it is the same.
space-tandem-changed = The key of this room is another one than before
space-tandem-changed-about = That is fine only if { $name } began the room anew. Ask, by phone or face to face. Until then nothing is shown here and nothing is written.
space-tandem-changed-sure = Yes, we began anew.
space-trust-it = Accept this key
space-number = Our number
space-number-about = If you both see the same number, nobody reads along in between. Comparing once is enough.
space-number-confirm = We compared, it is the same
space-compared = Compared
space-export = Take my texts along
space-export-about = A text file with your own notes and what you wrote here. It is made in your browser and is then no longer encrypted.
space-export-file = my-tandem.txt
space-export-shared = Written by me in the shared room
space-news = Notices
space-news-about = At most one letter a day, in the morning, without names or contents: "There is something new in your tandem".
space-news-on = You are notified.
space-news-off = You are not notified.
space-news-stop = No more notices
space-news-start = Notify me again

# The person of trust
trusted-title = Person of trust
trusted-lead = Whoever takes part can confide in a person who belongs neither to the coordination nor to HR. Nobody else can read what arrives there.
trusted-who-sees = Name and contact are seen by all who take part. You see neither what they write to the person of trust nor who writes.
trusted-name = Name
trusted-email = E-mail address
trusted-email-hint = A letter with the way to the inbox goes there. This person needs no account as a participant.
trusted-contact = How else they can be reached
trusted-contact-hint = For example telephone and hours. All who take part see this.
trusted-name-missing = Please enter a name.
trusted-email-wrong = Please enter a valid e-mail address.
trusted-is-coordinator = Whoever coordinates programmes cannot be the person of trust as well.
trusted-waits = The inbox opens once the person of trust has made their key. Until then participants see only the contact.
trusted-open = The inbox is open.
letter-trusted-subject = You have been named person of trust
letter-trusted =
    Hello { $name },

    you have been named person of trust in the programme "{ $programme }". Whoever takes part can write to you. Only you can read it.

    Please sign in and make your key. Only then does the inbox open.

    { $link }

    Kind regards
    Your coordination
concern-title = Write to the person of trust
concern-somebody = the person of trust
concern-lead = { $name } is there for all who take part, does not belong to the coordination, and is bound to secrecy.
concern-who-sees = What you write here is sealed in your browser. Only { $name } can open it. What is stored is the encrypted text and the day, not who wrote it. Your name is known only to whoever reads the text, and only if you write it there.
concern-none = Nobody has been named yet
concern-none-about = The coordination has not named a person of trust yet. Please ask there.
concern-not-open = Writing is not possible yet: { $name } has not set up the inbox. Until then, get in touch directly.
concern-contact = To be reached directly: { $contact }
concern-text = What would you like to say?
concern-reply = How would you like an answer?
concern-reply-here = Here. Only my key opens it.
concern-reply-contact = In another way, which I name below.
concern-reply-none = No answer.
concern-contact-wish = How to reach me
concern-send = Send sealed
concern-sent = Your text has arrived, sealed. { $name } will be told the next morning.
concern-open-for-answers = Open for answers
concern-answers = What I wrote
concern-wrote = Written on { $day }
concern-waits = No answer yet.
concern-answered = Answer of { $day }
concern-gone = The person of trust has deleted the text.
concern-unreadable = This answer cannot be opened with your key.
concern-number = Number of the key of { $name }
concern-number-about = If you want to be entirely sure, have the number read out to you.
concern-changed = The key is another one than last time. That is fine if the person of trust made a new one. Ask, and compare the number.
concerns-title = Inbox of the person of trust
concerns-lead = What was entrusted to you: { $programmes }
concerns-who-sees = Only your browser opens this, with your key. Nobody else can read it, neither the coordination nor IT. The server knows on which day something came, but not from whom.
concerns-none = Nothing is here at present.
concerns-written = { $day }, { $programme }
concerns-unreadable = This text was sealed to an earlier key and can no longer be opened.
concerns-no-answer = Whoever wrote this wants no answer.
concerns-contact = Answer requested at: { $contact }
concerns-answer = Your answer
concerns-answer-send = Answer sealed
concerns-erase = Delete
concerns-sent = The answer is stored, sealed. It will be read at their next visit.

# Letters
letter-news-subject = There is something new in your tandem
letter-news =
    Hello { $name },

    there is something new in your tandem. What it is stands only there:

    { $link }

    Such letters can be switched off there, too.

    Kind regards
    Your coordination
letter-waits-subject = There is something in your inbox
letter-waits =
    Hello { $name },

    somebody has confided in you. Only you can read it:

    { $link }

    Kind regards
    Your coordination
letter-space-ends-subject = What is still in the tandem
letter-space-ends =
    Hello { $name },

    on { $day } the confidential notes, the agenda and the messages of your tandem will be deleted. If you want to keep something, take it along by then:

    { $link }

    Kind regards
    Your coordination
