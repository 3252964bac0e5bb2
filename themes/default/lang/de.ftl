### Alles, was die Website selbst sagt, auf Deutsch.

## Listen, Zahlen und Tage

list-comma = { ", " }
list-semicolon = { "; " }
list-and = { " und " }
list-or = { " oder " }
list-and-apart = { ", und " }
list-or-apart = { ", oder " }
list-nor = { " noch " }
full-stop = .
fact = { $fact }.
quote-open = „
quote-close = “
quote-between = “, „
quote-or = “ oder „
range = { $least } bis { $most }
range-short = { $least }–{ $most }
thousands = .
decimal-point = ,
percent = { $number } %
counted = { $number } { $unit }
money = { $code ->
    [GBP] { $amount } £
    [EUR] { $amount } €
    [USD] { $amount } $
    [none] { $amount }
   *[other] { $amount } { $code }
}
money-sign = { $code ->
    [GBP] £
    [EUR] €
    [USD] $
   *[other] { $code }
}
time-minutes = { $count ->
    [one] { $amount } Minute
   *[other] { $amount } Minuten
}
time-hours = { $count ->
    [one] { $amount } Stunde
   *[other] { $amount } Stunden
}
time-days = { $count ->
    [one] { $amount } Tag
   *[other] { $amount } Tage
}
time-weeks = { $count ->
    [one] { $amount } Woche
   *[other] { $amount } Wochen
}
time-months = { $count ->
    [one] { $amount } Monat
   *[other] { $amount } Monate
}
time-years = { $count ->
    [one] { $amount } Jahr
   *[other] { $amount } Jahre
}
time-working-days = { $count ->
    [one] { $amount } Arbeitstag
   *[other] { $amount } Arbeitstage
}
plan-day = Tag { $first }
plan-days = Tag { $first }–{ $last }
date = { $day }. { $month } { $year }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

## Wie die Dinge heißen

playbook = Playbook
home = Start
kind-guide = Leitfaden
kind-process = Prozess
kind-control = Kontrolle
kind-route = Ausnahmeweg
kind-scenario = Szenario
kind-moment = Zeitpunkt
kind-question = Frage
kind-questions = Fragen
kind-step = Schritt
kind-tag = Schlagwort
kind-team = Team
kind-teams = Teams
kind-section = Bereich
questions = Fragen
steps = Schritte
step = Schritt
checks = Kontrollen
firm-checks = Verbindliche Kontrollen
teams = Teams
team = Team
route = Ausnahmeweg
control = Kontrolle
process = Prozess
pages = Seiten
question-banks = Fragenkataloge
working-days = Arbeitstage
the-owner = Die verantwortliche Stelle
question-number = Frage { $number }
question-inside = Frage { $number }
step-number = Schritt { $number }
question-count = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
}
page-count = { $count ->
    [one] { $count } Seite
   *[other] { $count } Seiten
}
guide-count = { $count ->
    [one] { $count } Leitfaden
   *[other] { $count } Leitfäden
}

## Auf jeder Seite

skip-to-content = Zum Inhalt springen
search = Suchen
az-short = A–Z
menu = Menü
close = Schließen
breadcrumbs = Pfad zu dieser Seite
elsewhere = Weitere Bereiche
owned-by = Verantwortlich: { $team }.
reviewed-on = Geprüft am { $day }.
next-review = Nächste Prüfung am { $day }.
good-until = Gültig bis { $day }.
tags-about = Themen:
next-page = Weiterblättern
before-this = Zurück
next = Weiter
on-this-page = Auf dieser Seite
something-wrong = Stimmt hier etwas nicht?
tell-the-owner = Der verantwortlichen Stelle Bescheid geben
page-has-moved = Diese Seite ist umgezogen
page-is-now-at = Sie ist jetzt hier: { $page }.
print-page = Seite drucken
print-brief = Leitfaden drucken
print-questions = Fragen drucken
print-steps = Schritte drucken
print-example = Beispiel drucken
print-section = Alles in diesem Abschnitt als ein Dokument zum Drucken
print-title = { $section }, zum Drucken
print-contents = Inhalt
in-your-brief = in Ihrem Ausdruck
also-called = Auch genannt: { $names }
where-it-comes-up = Wo das vorkommt
and-more = und { $count } weitere
alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Achtung
footnotes = Fußnoten
back-to-the-text = Zurück zum Text
table = Tabelle

## Start, Bereiche und Listen

home-meeting = Ich habe ein Gespräch
home-meeting-lede = Was Sie fragen und wie Sie die Antworten einordnen.
at-any-time = Jederzeit
all-moments = Alle Zeitpunkte eines Geschäfts
home-needs-lede = Schriftlich geregelte Ausnahmen; über jede entscheidet eine Stelle allein.
home-needs-index = Alle gebräuchlichen Formulierungen von A bis Z: { $page }
home-exceptions-index = Im Überblick: { $page }
home-where = Wo stehen wir?
home-where-lede = Jeder Schritt, wer ihn übernimmt und wie lange er dauert.
home-all = Alles in diesem Playbook
weight-link = Wie viel jeder Prozess einem Geschäft abverlangt
section-routes = Finden Sie Ihren Weg über { $needs } oder sehen Sie { $exceptions } im Überblick.
needs-title = Ich brauche …
needs-description = Was man sagt, wenn eine Regel im Weg steht, und welcher Weg daran vorbeiführt.
needs-lede = Was man sagt, wenn eine Regel im Weg steht, von A bis Z. Jeder Eintrag führt zu einem schriftlich geregelten Weg daran vorbei. Alle nebeneinander: { $exceptions }.
needs-exceptions = alle Ausnahmen
exceptions-title = Alle Ausnahmen
exceptions-description = Alle schriftlich geregelten Ausnahmen: wer entscheidet, wie schnell und wie es bisher ausging.
exceptions-lede = Alle schriftlich geregelten Ausnahmen mit dem einen Team, das jeweils entscheidet. Ihre ist nicht dabei? Suchen Sie über { $needs }.
exceptions-needs = die gebräuchlichen Formulierungen
moments-title = Zeitpunkte
moments-description = Die Zeitpunkte eines Geschäfts mit ihren Leitfäden und Fragen.
moments-lede = Ein Geschäft in seiner Reihenfolge. Zu jedem Zeitpunkt gehören Leitfäden und die Fragen, die man dann am besten stellt.
tags-title = Schlagwörter
az-title = Alles von A bis Z
az-description = Alle Seiten, Schritte, Teams und Schlagwörter dieses Playbooks und die Wörter, unter denen man sie sonst noch kennt.
az-lede = Wählen Sie den Anfangsbuchstaben dessen, was Sie suchen. Hier stehen die Namen und die anderen Wörter, die dafür gebräuchlich sind.
az-all = A bis Z
az-letter = A bis Z: { $letter }
az-letter-part = A bis Z: { $letter }, Teil { $part } von { $of }
letters = Buchstaben
parts-of = Teile von { $letter }
see = siehe

## Fragen

the-questions = Die Fragen
must-ask = Pflichtfrage
must = Pflicht
retired = Nicht mehr gestellt
add-to-brief = In den Ausdruck
asked-when = Wird gestellt, wenn gilt: { $condition }.
asked-when-marked = { $label } { $condition }.
asked-when-label = Wird gestellt, wenn gilt:
why-we-ask = Warum wir fragen
no-longer-asked = Diese Frage wird nicht mehr gestellt.
ask-instead = Stattdessen: { $question }
good-answers = { $count ->
    [one] Gute Antwort
   *[other] Gute Antworten
}
good-answers-all = Gute Antworten
red-flags = { $count ->
    [one] Warnsignal
   *[other] Warnsignale
}
red-flags-all = Warnsignale
do-this = Dann:
more-on-question = Mehr{ $hidden }: { $what }
more-on-number = { " " }zu Frage { $number }
more-say = wie Sie es sagen
more-follow-ups = Anschlussfragen
more-options = was jede Antwort auslöst
more-unknown = wenn es noch niemand weiß
more-evidence = Nachweise
more-owner = wen Sie fragen
more-kept = wohin sie gehört
you-can-say = So können Sie es sagen
then-ask = Fragen Sie dann
when-you-hear-this = wenn Sie hören: { $heard }
the-answer = Die Antwort
answer-in-unit = { $form }, in { $unit }
answer-as-yes-no = Ja oder nein
answer-as-choice = Eine Auswahl
answer-as-choices = Mehrere möglich
answer-as-text = Ein paar Worte
answer-as-long-text = Ein Absatz
answer-as-number = Eine Zahl
answer-as-money = Ein Betrag
answer-as-percent = Ein Prozentsatz
answer-as-date = Ein Datum
answer-as-duration = Eine Dauer
answer-as-file = Ein Dokument zum Mitbringen
answer-as-person = Eine Rolle
what-answers-start = Was jede Antwort auslöst
then-check = Zu kontrollieren:
then-tell = Bescheid geben:
then-starts = Beginnt:
then-ask-these = Fragen Sie dann:
then-skip = Nicht mehr zu fragen:
then-say = So können Sie es sagen:
if-they-do-not-know = Wenn es noch niemand weiß
assume-for-now = Gehen Sie vorerst davon aus: { $answer }
find-out-from = Auskunft gibt: { $team }
settle-by = Zu klären bis: { $moment }
ask-to-see = Lassen Sie sich zeigen
kept-by = Gepflegt von
part-of = Gehört zu
best-asked = Am besten gestellt
ask-by = Zu stellen bis
ask-by-moment = { $moment }, denn die Antwort kann etwas auslösen, das { $time } dauert: { $starts }
ask-by-none = Die Antwort kann etwas auslösen, das { $time } dauert: { $starts }
also-called-label = Auch genannt
about = Themen
reviewed = Geprüft
alone = Einzeln
on-its-own-page = Auf einer eigenen Seite, mit allem, was davon abhängt
in-every-deal = In jedem Geschäft
where-it-matters = Wo es darauf ankommt
kept-from-source = Aus der Quelle übernommen
kept-of-bank = zu diesem Fragenkatalog
kept-of-part = zu diesem Teil
kept-of-question = zu dieser Frage

## Papier

answer = Antwort
answer-yes = Ja
answer-no = Nein
room-notes = Notizen
room-seen = Gesehen
room-received = Erhalten
room-follows-by = Folgt bis
room-role = Rolle
room-reach = Wie erreichbar
form-customer = Kunde
form-date-and-time = Datum und Uhrzeit
form-who = Wer dabei ist und woran jeder gemessen wird
form-our-side = Unsere Seite
form-for = Für
form-date = Datum
form-from = Von
form-reach-us = So erreichen Sie uns
leave-behind-title = Fragen für unser Gespräch

## Leitfäden

length = Dauer
who-goes = Wer hingeht
when = Wann
of-them-a-must = davon { $count } Pflicht
you-leave-with = Was Sie mitnehmen
leave-behind-page = eine Seite mit { $count } der Fragen
leave-behind-link = { $without ->
    [0] Zum Dalassen beim Kunden: { $page }.
    [one] Zum Dalassen beim Kunden: { $page }; { $without } Frage hat keinen Wortlaut für Kunden.
   *[other] Zum Dalassen beim Kunden: { $page }; { $without } Fragen haben keinen Wortlaut für Kunden.
}
text-link = Für E-Mail oder Chat: { $text }.
guide-as-text = der Leitfaden als Text
brief-help = Nehmen Sie die Fragen, die Sie stellen wollen, in den Ausdruck. Nur diese werden gedruckt, jede mit Platz für Notizen.
choice-stays = Ihre Auswahl bleibt in diesem Browser.
questions-on-this-page = Fragen auf dieser Seite

## Der Text eines Leitfadens, für E-Mail und Chat

copied-internal = Intern. Bitte nicht an den Kunden weitergeben.
copied-who-goes = Wer hingeht: { $people }
copied-when = Wann: { $moment }
copied-length = Dauer: { $time }
copied-leave-with = Was Sie mitnehmen: { $what }
copied-questions = Fragen: { $count }
copied-owned-by = Verantwortlich: { $team }
copied-reviewed = Geprüft am { $day }
copied-next-review = nächste Prüfung am { $day }
copied-must-ask = (Pflichtfrage)
copied-why = Warum wir fragen: { $reason }
copied-you-can-say = So können Sie es sagen: „{ $words }“
copied-good-answers = Gute Antworten:
copied-red-flags = Warnsignale:
copied-do = . Dann: { $what }
copied-then-ask = Fragen Sie dann:
copied-when-heard = (wenn Sie hören: { $heard })
copied-answers = Die Antwort ({ $form }):
copied-answer = Die Antwort: { $form }
copied-unit = , in { $unit }
copied-unknown = Wenn es noch niemand weiß:
copied-evidence = Lassen Sie sich zeigen:
copied-notes = Notizen:
copied-check = zu kontrollieren: { $controls }
copied-tell = Bescheid geben: { $teams }
copied-starts = beginnt: { $steps }
copied-ask = fragen Sie dann: { $questions }
copied-skip = nicht mehr zu fragen: { $questions }
copied-say = so können Sie es sagen: „{ $words }“

## Zeitpunkte

in-the-deal = Im Geschäft
moment-of = Zeitpunkt { $number } von { $count }
read-before-you-go = Vor dem Gespräch lesen
no-guide-yet = Für diesen Zeitpunkt gibt es noch keinen Leitfaden.
best-asked-now = Jetzt am besten zu fragen
settled-by-now = Bis jetzt geklärt
settled-lede = Wer eine dieser Antworten noch herausfinden wollte: Jetzt ist sie fällig.

## Prozesse und ihre Karten

takes = Dauer
you-end-with = Am Ende haben Sie
right-place = Sind Sie hier richtig?
right-place-short = Hier richtig?
anything-else = Alles andere
start-at = Beginnen Sie bei { $step }.
the-map = Die Karte
steps-at-a-glance = Die Schritte auf einen Blick
at-a-glance = Auf einen Blick
plan-caption = Die Schritte: wer sie übernimmt, wie lange sie dauern und wann sie laufen
who-does-it = Wer
within-days = Im Lauf von: { $time }
if-needed = falls nötig
not-needed = nicht nötig
at-the-shortest = im kürzesten Fall
until-the-latest-end = bis zum spätesten Ende
the-latest-start = spätester Beginn
days-are-counted = Arbeitstage, gezählt ab dem Tag, an dem Sie beginnen.
ticks-stay = Haken Sie ab, was erledigt ist. Die Haken bleiben in diesem Browser; niemand erfährt davon.
who = Wer
you-get = Sie erhalten
needs = Setzt voraus
needs-one-of = Setzt eines davon voraus
by-experience = Erfahrungswert
only-when = Nur wenn
set-off-by = Ausgelöst durch { $questions }
checks-before = { $count ->
    [one] Eine Kontrolle, bevor es weitergeht:
   *[other] Kontrollen, bevor es weitergeht:
}
step-does-not-fit = Wenn dieser Schritt nicht passt
step-routes = Dafür gibt es einen schriftlich geregelten Weg: { $routes }.
step-done = Schritt { $number } erledigt
done = Erledigt
worked-examples = Durchgespielte Beispiele
map-of = Karte: { $process }
map-or = oder
map-check = Kontrolle: { $control }
map-way-round = Ausnahmeweg: { $route }
map-after = nach { $steps }
map-one-of = { $count ->
    [one] { $steps }
   *[other] einem von { $steps }
}
on-the-longest-way = auf dem längsten Weg
key-longest = der längste Weg: Ein Tag Verzug hier ist ein Tag Verzug am Ende
key-conditional = nur in manchen Geschäften
key-left-out = in diesem Geschäft nicht nötig
key-gate = eine Kontrolle, bevor es weitergeht
key-route = eine geregelte Ausnahme
same-in-words = Dasselbe in Worten
steps-caption = Schritte: wer sie übernimmt und wie lange sie dauern
how-firm = Verbindlichkeit
firm = Verbindlich
adaptable = Anpassbar
advisory = Empfohlen
firm-means = wie beschrieben; nur ein schriftlich geregelter Weg weicht davon ab
adaptable-means = das Ziel bleibt, der Weg kann sich ändern: Stimmen Sie ihn mit dem Team ab
advisory-means = bewährt; Sie entscheiden
lead-time = Meist { $typical }, höchstens { $max }
measured-on = (gemessen, { $day })
estimated-on = (geschätzt, { $day })

## Kontrollen und Ausnahmewege

fastest-yes = Schnellster Weg zum Ja
decides = Entscheidet
why-it-exists = Warum es sie gibt
what-a-yes-looks-like = Wann die Antwort Ja ist
applies-when = Gilt, wenn: { $condition }.
what-shows-it = Woran man es sieht:
fastest-ways = Die schnellsten Wege dorthin
with-team = Mit
if-you-cannot = Wenn das nicht geht
ways-round = { $count ->
    [one] Es gibt eine schriftlich geregelte Ausnahme. Ein Team entscheidet, allein:
   *[other] Es gibt schriftlich geregelte Ausnahmen. Über jede entscheidet ein Team, allein:
}
who-can-decide = Wer entscheiden kann
nobody-decides = Noch ist niemand benannt. Fragen Sie die verantwortliche Stelle: { $owner }
sales-asks = Der Vertrieb erfährt es durch die Frage …
set-off-by-answer = Ausgelöst durch die Antwort { $answer }
controls-caption = Kontrollen: was sie verlangen, der schnellste Weg zum Ja und wer entscheidet
decides-alone = Entscheidet allein
within = Frist
within-time = Frist: { $time }
so-far = Bisher
open-until = Offen bis
route-is-over = Dieser Weg ist abgelaufen
route-was-open = Sein letzter Tag war der { $day }. Ob es ihn weiter gibt, weiß: { $team }.
route-ends-soon = Dieser Weg endet bald
route-is-open-still = Sein letzter Tag ist der { $day }. Wenn Ihr Geschäft ihn länger braucht, fragen Sie jetzt: { $team }.
when-you-hear = Wenn Sie hören
who-decides = Wer entscheidet
decides-alone-within = { $team }; sonst muss niemand zustimmen. Antwortfrist: { $time }.
what-to-bring = Was Sie mitbringen
how-far-it-goes = Wie weit das reicht
what-you-owe = Was danach noch zu tun ist
what-it-bends = Wovon abgewichen wird
what-happened-before = Wie es bisher ausging
what-for = Wofür
asked = Angefragt
took = Dauer
not-written-down = Nicht festgehalten
how-long-open = Wie lange dieser Weg offen ist
how-long-open-short = Wie lange er offen ist
open-until-day = Bis zum { $day }. Danach ist er neu zu vereinbaren.
routes-caption = Ausnahmewege: wer entscheidet, wie schnell und bis wann
odds = { $asked } angefragt, { $yes } Ja
odds-median = im Mittel { $time }
not-asked-yet = Noch nicht angefragt
over = Abgelaufen
ends-soon = Endet bald

## Teams

teams-caption = Die Teams: was sie tun, wonach man sie fragt und wie man sie erreicht
contacts-caption = Wen man fragt und wie man sie erreicht
ask-about = Zuständig für Fragen zu
reach-them = Kontakt
answers-within = Antwortet in
else-ask = sonst { $team }
when-they-are-away = Vertretung
ask-them-about = Wonach Sie fragen können
what-they-decide = Was dieses Team entscheidet
exceptions-they-decide = Ausnahmen, über die es allein entscheidet
controls-they-decide = Kontrollen, zu denen es Ja sagt
what-they-do = Was dieses Team tut
controls-they-help = Kontrollen, bei denen es zum Ja verhilft
more-not-shown = { $count } weitere sind hier nicht aufgeführt.
questions-that-bring-them = Fragen, die dieses Team einbeziehen
where-else = Wo dieses Team sonst vorkommt

## Wer hierher führt, und wie

backlink-asked-in = Gestellt in
backlink-needed-by = Gebraucht von
backlink-decides-on = Entscheidet über
backlink-asked-after = Wird gestellt nach
backlink-skipped-after = Entfällt nach
backlink-replaces = Ersetzt
backlink-in-step = Teil des Schritts
backlink-set-off-by = Ausgelöst durch
backlink-bent-by = Abweichung möglich durch
backlink-round-control = Ein Weg vorbei an
backlink-has-guide = Vorbereitet in
backlink-does = Übernimmt
backlink-decides = Entscheidet über
backlink-helps-with = Verhilft zum Ja bei
backlink-told-by = Wird informiert bei
backlink-knows = Kennt die Antwort auf
backlink-deputy-of = Vertritt
backlink-owns = Hält aktuell
backlink-best-for = Jetzt am besten zu fragen
backlink-settled-by = Bis jetzt geklärt
backlink-mentioned-in = Erwähnt in

## Szenarien und das Gewicht der Prozesse

taken-of = { $taken } von { $all }
of-them-firm = davon { $count } verbindlich
none = Keine
the-deal = Das Geschäft
its-path = Sein Weg
path-summary = { $scenario }: { $taken } von { $all } Schritten, { $time }.
path-short = { $taken } von { $all } Schritten, { $time }
also-starts = In einem anderen Prozess beginnt außerdem { $steps }.
path-caption = Die Schritte auf diesem Weg: wer sie übernimmt, wie lange sie dauern und wann sie laufen
only-if = nur wenn gilt: { $condition }
because = denn { $condition }
not-needed-here = Hier nicht nötig
passed-when = : nur wenn { $condition }
checks-and-ways = Kontrollen und die Wege zum Ja
applies-because = Sie gilt, denn { $condition }.
decided-by = entscheidet: { $team }
if-you-cannot-routes = Wenn das nicht geht: { $routes }.
teams-to-bring-in = Teams, die einzubeziehen sind
answers-within-time = antwortet in höchstens: { $time }
team-does = übernimmt { $steps }
team-decides = entscheidet über { $controls }
team-is-told = wird informiert, denn { $reasons }
what-to-ask-next = Was Sie als Nächstes fragen
no-need-to-ask-these = Nicht mehr zu fragen: { $questions }.
weight-title = Prozessgewicht
weight-description = Wie viel jeder Prozess einem Geschäft abverlangt, nebeneinander.
weight-lede = Was einem Geschäft unterwegs begegnet: jeder Prozess als Ganzes, vom kürzesten bis zum längsten Weg, und darunter die Szenarien, also typische Geschäfte. Je weniger davon, desto eher das Ja.
weight-caption = Das Gewicht jedes Prozesses und Szenarios
process-or-scenario = Prozess oder Szenario
legend-checks = Kontrollen, Teams
legend-checks-means = ein Prozess zählt die seiner Schritte; Antworten können weitere ins Spiel bringen
legend-firm-checks = nur ein schriftlich geregelter Weg weicht davon ab
legend-days = vom Anfang bis zum Ende, mit gleichzeitigen Schritten, wo das geht
legend-firm = wie viele von hundert Schritten und Kontrollen verbindlich sind
legend-over = 12 von 9
legend-over-means = mehr als das Budget, und das ist 9
budget = Budget: { $limits }
budget-steps = { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
budget-firm-checks = { $count ->
    [one] { $count } verbindliche Kontrolle
   *[other] { $count } verbindliche Kontrollen
}
budget-days = { $count ->
    [one] { $count } Arbeitstag
   *[other] { $count } Arbeitstage
}
over-budget = über dem Budget:
of-budget = von { $count }

## Bedingungen, als Teil eines Satzes

yes = ja
no = nein
none-of-them = nichts davon
answer-none-of-them = Nichts davon
condition-always = immer
condition-never = nie
condition-nothing = nichts
condition-question = „{ $name }“
condition-question-here = { $name } (Frage { $number })
condition-count = Anzahl von „{ $name }“
condition-minus = minus { $value }
condition-plus = { $left } plus { $right }
condition-less = { $left } minus { $right }
condition-times = { $left } mal { $right }
condition-divided = { $left } geteilt durch { $right }
condition-yes = „{ $name }“ ist mit Ja beantwortet
condition-no = „{ $name }“ ist mit Nein beantwortet
condition-is = { $name } ist { $value }
condition-is-not = { $name } ist nicht { $value }
condition-is-one-of = { $name } ist { $value }
condition-is-neither = { $name } ist weder { $value }
condition-includes = { $name } umfasst { $value }
condition-includes-not = { $name } umfasst nicht { $value }
condition-includes-one-of = { $name } umfasst { $value }
condition-includes-neither = { $name } umfasst weder { $value }
condition-contains = { $name } enthält { $value }
condition-contains-not = { $name } enthält nicht { $value }
condition-starts-with = { $name } beginnt mit { $value }
condition-starts-not-with = { $name } beginnt nicht mit { $value }
condition-is-exactly = { $name } ist genau { $value }
condition-is-not-exactly = { $name } ist nicht genau { $value }
condition-is-same = { $name } ist gleich { $value }
condition-is-not-same = { $name } ist nicht gleich { $value }
condition-before = { $name } liegt vor dem { $value }
condition-until = { $name } liegt spätestens am { $value }
condition-after = { $name } liegt nach dem { $value }
condition-from = { $name } liegt frühestens am { $value }
condition-under = { $name } liegt unter { $value }
condition-at-most = { $name } beträgt höchstens { $value }
condition-over = { $name } liegt über { $value }
condition-at-least = { $name } beträgt mindestens { $value }
condition-either = entweder { $parts }
condition-both = (beides: { $parts })
condition-apart = ({ $parts })
condition-same = ({ $left } genau dann, wenn { $right })
condition-or-else = (entweder { $left } oder { $right })

## What a page says of its file, and what helps readers along

read-minutes = { $count ->
    [one] { $count } Minute Lesezeit.
   *[other] { $count } Minuten Lesezeit.
}
changed-on = Zuletzt geändert am { $day }.
changed-on-by = Zuletzt geändert am { $day } von { $team }.
edit-page = Diese Seite bearbeiten
copy-link = Link kopieren
copy-link-label = Den Link zu diesem Abschnitt kopieren
copy-link-done = Link kopiert
copy-link-failed = Der Link konnte nicht kopiert werden
copy-question = Frage kopieren
copy-question-label = Die Frage kopieren
copy-question-done = Frage kopiert
copy-question-failed = Die Frage konnte nicht kopiert werden
recent-title = Zuletzt gelesen
recent-forget = Diese Liste vergessen
recent-forgotten = Die gelesenen Seiten sind vergessen
news-title = Was sich geändert hat
news-day-by = { $day }, { $team }

## Was das Skript jeder Seite sagt

script-dark = Dunkel
script-light = Hell
script-use-dark = Dunkle Darstellung wählen
script-use-light = Helle Darstellung wählen
script-links = Links

## Über einer Kopie einer Seite

offline-copy = Dies ist eine Kopie vom { $day }. Das Playbook ist nicht erreichbar und kann sich seither geändert haben.

## Was die Suche sagt

search-input = Im Playbook suchen
search-placeholder = Ein Wort oder was der Kunde gesagt hat
search-close = Schließen
search-narrow = Eingrenzen
search-results = Treffer
search-more = Mehr Treffer
search-keys = { $up } { $down } bewegen, { $enter } öffnen, { $escape } schließen
search-az = Alles von A bis Z
search-recent = Zuletzt gelesen
search-dialog = Suche
search-kind = Art
search-moment = Zeitpunkt
search-team = Team
search-one-question = Frage
search-one-step = Schritt
search-one-control = Kontrolle
search-one-route = Ausnahmeweg
search-one-team = Team
search-one-guide = Leitfaden
search-one-process = Prozess
search-one-bank = Fragenkatalog
search-one-scenario = Szenario
search-one-moment = Zeitpunkt
search-one-tag = Schlagwort
search-one-page = Seite
search-all-question = Fragen
search-all-step = Schritte
search-all-control = Kontrollen
search-all-route = Ausnahmewege
search-all-team = Teams
search-all-guide = Leitfäden
search-all-process = Prozesse
search-all-bank = Fragenkataloge
search-all-scenario = Szenarien
search-all-moment = Zeitpunkte
search-all-tag = Schlagwörter
search-all-page = Andere Seiten
search-retired = { $kind }, nicht mehr verwendet
search-said = „{ $words }“
search-called = Auch genannt: { $words }
search-try = Versuchen Sie es mit „Zahlungsziel“, „wir brauchen es bis Freitag“ oder dem Namen eines Teams.
search-nothing = Nichts gefunden für „{ $query }“. Versuchen Sie ein anderes Wort oder sehen Sie von A bis Z nach.
search-best = Die besten { $shown } von { $total } Treffern
search-total = { $total ->
    [one] { $total } Treffer
   *[other] { $total } Treffer
}
search-failed = Die Suche ließ sich nicht laden. Alles steht auch im Verzeichnis von A bis Z.
