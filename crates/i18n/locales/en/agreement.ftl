# The agreement of a tandem
agreement-title = Agreement
agreement-heading = Our agreement
agreement-lead = One page; take your time. The agreement applies once both of you have signed.
agreement-who-sees = Only you and the other person in your tandem see this page. You both see whether and on which day the other has signed. The coordinators only see whether the tandem is beginning or running. Your manager sees none of it.
agreement-text =
    # What we talk about stays between us
    We do not pass on what is said in our meetings. That includes managers, the HR department and the coordinators. And it still holds once the programme is over.
    - Each of us may speak freely about our own learning. About the other person, only with their permission.
    - What we hear about third people stays here, too.
    - Whoever needs help may always get it: from the person of trust, the complaints office or the works council.
    - There are two exceptions: when people are in acute danger, and when a law obliges us to speak. Then we tell each other first, as far as we can.

    # Nobody is appraised here
    Nothing from this tandem is used for appraisal, pay or promotion. We give each other no orders, and neither of us reports to the other. Should that change, for instance by a transfer, we tell the coordinators.

    # As equals
    We both learn. Whoever does not know something may say so. So may whoever disagrees. A no needs no reason.

    # Reliable
    { $rhythm }
    - We book all meetings at the start.
    - Whoever cannot make it suggests a new date straight away. We move a meeting; we do not drop it.
    - Whoever holds more responsibility in the firm sees to it that the meetings take place. The other person never has to chase anybody.
    - In the time we share we are there for each other, without phone and inbox.

    # An end without fault
    The tandem is voluntary. Either of us can pause or end it at any time. Nobody asks why, and nobody is worse off for it.

    # What is stored
    Stored are this text, the days of our signatures, our goals and our dates. Only the two of us read the goals. The coordinators see whether our tandem is beginning, running, resting or ended. Nobody sees what we talk about.
agreement-rhythm-monthly = We meet once a month for { $minutes } minutes. The programme runs until { $ends }.
agreement-rhythm-fortnightly = We meet every two weeks for { $minutes } minutes. The programme runs until { $ends }.
agreement-rhythm-open = How often and how long we meet, we agree at our first meeting.
agreement-sign-heading = Sign
agreement-sign-lead = A tick counts as a signature here. The text and the day are recorded.
agreement-accept = I have read the agreement and will keep to it.
agreement-accept-conduct = I will keep to the code of conduct.
agreement-accept-missing = Tick the box if you accept the agreement.
agreement-accept-conduct-missing = Tick the box if you accept the code of conduct.
agreement-changed = The text has just changed. Please read it once more before you sign.
agreement-sign = Sign
agreement-not-now = This tandem is no longer beginning. There is nothing to sign.
agreement-unsigned = not signed yet
agreement-signed = signed
agreement-signed-you = You signed on { $on }.
agreement-signed-partner = { $name } signed on { $on }.
agreement-unsigned-partner = { $name } has not signed yet. There is nothing more for you to do: you will hear from us when it is time.
agreement-unsigned-yet = { $name } has not signed yet.
agreement-signed-heading = This is what you signed
agreement-signed-product = The product's text, { $lang }
agreement-signed-version = Version { $version } of the programme, { $lang }
agreement-room = Confidentiality, reliability and an end without fault: what holds between the two of you.
done-signed = Signed.
agreement-signatures = Signatures

# The code of conduct
conduct-title = Code of conduct
conduct-heading = How we treat each other
conduct-lead = This code holds for everybody who takes part in the programme, in every role.
conduct-who-sees = Everybody of the company who is signed in sees this page.
conduct-read = Read the code of conduct
conduct-text =
    # Respect
    We listen and let each other finish. We belittle nobody, neither for their position nor for origin, gender, religion, disability, age or way of life.

    # Boundaries
    - A no is a no, even without a reason. That goes for topics, questions, places and times of day.
    - We do not take advantage of our position in the firm. Nobody asks for private favours, gifts or a good word.
    - Advances that the other person does not want have no place here.

    # Trust
    - We do not record conversations and take no screenshots.
    - What the other person tells us we do not type into other people's software, nor into an AI.
    - Trade secrets and the data of other people stay as protected as anywhere else.

    # Honesty
    We say what we know and what we do not. We promise only what we can keep. We do not pass off the other person's ideas as our own.

    # When something is wrong
    We raise it early, and with each other first. Where that is not possible, the coordinators or the person of trust will help. Anybody may break off a meeting. In case of harassment or discrimination the company's complaints office is there. Nobody is worse off for turning to it.

# Letters: both signed
letter-running-subject = Your agreement is in force
letter-running =
    Dear { $name },

    both of you have signed. Your agreement is now in force, and your tandem in the programme “{ $programme }” is running.

    Now book the meetings, ideally the whole series at once. What is in the calendar takes place.

    { $link }

    Kind regards
    Your coordinators

# The agreement of a programme
texts-agreement = Read or change the agreement
texts-cards = Cards for the meetings
own-agreement-heading = The agreement of your programme
own-agreement-lead = Both sides of each tandem sign this text. Change it if something else holds in your company. Whoever has signed already keeps their own text.
own-agreement-who-sees = All tandems of the programme read the text. Only the coordinators see the versions and who wrote them.
own-agreement-now-product = The product's text is in force. It states rhythm and length as you set them in the frame.
own-agreement-now-version = Your version { $version } of { $on } is in force.
own-agreement-de = Text in German
own-agreement-de-hint = In the form of address of your programme. A line that begins with # becomes a heading, a line that begins with - an item of a list.
own-agreement-en = Text in English
own-agreement-en-hint = For people who do not read German. Both texts must say the same.
own-agreement-missing = Write the text in both languages.
own-agreement-preview = Show the preview
own-agreement-save = Save as a new version
own-agreement-back = Back to the product's text
own-agreement-back-hint = The product's text becomes the new version. Your earlier versions stay readable.
own-agreement-preview-heading = How the tandems read it
own-agreement-preview-hint = What stands below the text depends on language and form of address. Your text stays as you write it in both.
own-agreement-history = Earlier versions
own-agreement-version = Version { $version } of { $on }, written by { $by }
own-agreement-version-product = Version { $version } of { $on }: back to the product's text, by { $by }
event-agreement-saved = Agreement saved, version { $detail }
event-tandem-started = A tandem is running: both have signed
together-enter = To your tandem
