### Tout ce que le site dit lui-même, en français.

## Listes, nombres et jours

list-comma = { ", " }
list-semicolon = { "\u00A0; " }
list-and = { " et " }
list-or = { " ou " }
list-and-apart = { ", et " }
list-or-apart = { ", ou " }
list-nor = { " ni " }
full-stop = .
fact = { $fact }.
quote-open = { "«\u00A0" }
quote-close = { "\u00A0»" }
quote-between = { "\u00A0», «\u00A0" }
quote-or = { "\u00A0» ou «\u00A0" }
range = { $least } à { $most }
range-short = { $least }–{ $most }
thousands = { "\u202F" }
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
    [one] { $amount } minute
   *[other] { $amount } minutes
}
time-hours = { $count ->
    [one] { $amount } heure
   *[other] { $amount } heures
}
time-days = { $count ->
    [one] { $amount } jour
   *[other] { $amount } jours
}
time-weeks = { $count ->
    [one] { $amount } semaine
   *[other] { $amount } semaines
}
time-months = { $amount } mois
time-years = { $count ->
    [one] { $amount } an
   *[other] { $amount } ans
}
time-working-days = { $count ->
    [one] { $amount } jour ouvré
   *[other] { $amount } jours ouvrés
}
plan-day = jour { $first }
plan-days = jours { $first }–{ $last }
date = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Comment s’appellent les choses

playbook = Playbook
home = Accueil
kind-guide = Guide
kind-process = Processus
kind-control = Contrôle
kind-route = Voie d’exception
kind-scenario = Scénario
kind-moment = Moment
kind-question = Question
kind-questions = Questions
kind-step = Étape
kind-tag = Mot-clé
kind-team = Équipe
kind-teams = Équipes
kind-section = Rubrique
questions = Questions
steps = Étapes
step = Étape
checks = Contrôles
firm-checks = Contrôles fermes
teams = Équipes
team = Équipe
route = Voie d’exception
control = Contrôle
process = Processus
pages = Pages
question-banks = Banques de questions
working-days = Jours ouvrés
the-owner = Le responsable
question-number = Question { $number }
question-inside = question { $number }
step-number = l’étape { $number }
question-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
page-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
guide-count = { $count ->
    [one] { $count } guide
   *[other] { $count } guides
}

## Autour de chaque page

skip-to-content = Aller au contenu
search = Rechercher
az-short = A–Z
menu = Menu
close = Fermer
breadcrumbs = Fil d’Ariane
elsewhere = Autres rubriques
owned-by = Responsable : { $team }.
reviewed-on = Relu le { $day }.
next-review = Prochaine relecture le { $day }.
good-until = Valable jusqu’au { $day }.
tags-about = Sujets :
next-page = Page suivante
before-this = Précédent
next = Suivant
on-this-page = Sur cette page
something-wrong = Une erreur sur cette page ?
tell-the-owner = La signaler au responsable
page-has-moved = Cette page a été déplacée
page-is-now-at = Elle se trouve maintenant ici : { $page }.
print-page = Imprimer cette page
print-brief = Imprimer le guide
print-questions = Imprimer les questions
print-steps = Imprimer les étapes
print-example = Imprimer l’exemple
print-section = Toute cette section en un seul document, à imprimer
print-title = { $section }, à imprimer
print-contents = Sommaire
in-your-brief = dans votre sélection
also-called = Aussi appelé : { $names }
where-it-comes-up = Où il en est question
and-more = et { $count } de plus
alert-note = Remarque
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention
footnotes = Notes de bas de page
back-to-the-text = Retour au texte
table = Tableau

## Accueil, rubriques et listes

home-meeting = J’ai un rendez-vous
home-meeting-lede = Que demander, et comment lire les réponses.
at-any-time = À tout moment
all-moments = Tous les moments d’une affaire
home-needs-lede = Des exceptions écrites ; pour chacune, une seule instance décide.
home-needs-index = Tout ce que l’on dit, de A à Z : { $page }
home-exceptions-index = Côte à côte : { $page }
home-where = Où en sommes-nous ?
home-where-lede = Chaque étape, qui s’en charge et combien de temps elle prend.
home-all = Tout ce que contient ce playbook
weight-link = Ce que chaque processus demande à une affaire
section-routes = Trouvez la vôtre d’après { $needs }, ou voyez { $exceptions } côte à côte.
needs-title = J’ai besoin de…
needs-description = Ce que l’on dit quand une règle bloque, et la voie qui la contourne.
needs-lede = Ce que l’on dit quand une règle bloque, de A à Z. Chaque entrée mène à une voie écrite qui la contourne. Toutes côte à côte : { $exceptions }.
needs-exceptions = toutes les exceptions
exceptions-title = Toutes les exceptions
exceptions-description = Toutes les façons écrites d’assouplir une règle : qui décide, en combien de temps, et ce qu’il en a été jusqu’ici.
exceptions-lede = Toutes les façons écrites d’assouplir une règle, avec la seule équipe qui en décide. La vôtre n’y est pas ? Cherchez d’après { $needs }.
exceptions-needs = ce que l’on dit
moments-title = Moments
moments-description = Les moments d’une affaire, avec les guides et les questions de chacun.
moments-lede = Une affaire dans l’ordre. À chaque moment ses guides, et les questions qu’il vaut mieux poser alors.
tags-title = Mots-clés
az-title = Tout de A à Z
az-description = Toutes les pages, étapes, équipes et tous les mots-clés de ce playbook, et leurs autres noms.
az-lede = Choisissez la première lettre de ce que vous cherchez. Vous y trouverez les noms, et les autres mots que l’on emploie.
az-all = De A à Z
az-letter = De A à Z : { $letter }
az-letter-part = De A à Z : { $letter }, partie { $part } sur { $of }
letters = Lettres
parts-of = Parties de { $letter }
see = voir

## Questions

the-questions = Les questions
must-ask = À poser absolument
must = Obligatoire
retired = Retirée
add-to-brief = Ajouter à la sélection
asked-when = Posée si : { $condition }.
asked-when-marked = { $label } { $condition }.
asked-when-label = Posée si :
why-we-ask = Pourquoi nous posons la question
no-longer-asked = Cette question n’est plus posée.
ask-instead = Demandez plutôt : { $question }
good-answers = { $count ->
    [one] Bonne réponse
   *[other] Bonnes réponses
}
good-answers-all = Bonnes réponses
red-flags = { $count ->
    [one] Signal d’alerte
   *[other] Signaux d’alerte
}
red-flags-all = Signaux d’alerte
do-this = Que faire :
more-on-question = Plus{ $hidden } : { $what }
more-on-number = { " " }sur la question { $number }
more-say = comment le dire
more-follow-ups = questions suivantes
more-options = ce que chaque réponse déclenche
more-unknown = si le client ne sait pas
more-evidence = justificatifs
more-owner = à qui s’adresser
more-kept = où elle se range
you-can-say = Vous pouvez dire
then-ask = Demandez ensuite
when-you-hear-this = si vous entendez : { $heard }
the-answer = La réponse
answer-in-unit = { $form }, en { $unit }
answer-as-yes-no = Oui ou non
answer-as-choice = Un choix
answer-as-choices = Un ou plusieurs choix
answer-as-text = Quelques mots
answer-as-long-text = Un paragraphe
answer-as-number = Un nombre
answer-as-money = Un montant
answer-as-percent = Un pourcentage
answer-as-date = Une date
answer-as-duration = Une durée
answer-as-file = Un document à apporter
answer-as-person = Une fonction
what-answers-start = Ce que chaque réponse déclenche
then-check = À contrôler :
then-tell = À prévenir :
then-starts = Démarre :
then-ask-these = Demandez ensuite :
then-skip = Inutile de demander :
then-say = Vous pouvez dire :
if-they-do-not-know = Si le client ne sait pas encore
assume-for-now = Supposez pour l’instant : { $answer }
find-out-from = À demander à : { $team }
settle-by = À régler avant : { $moment }
ask-to-see = Demandez à voir
kept-by = Tenue à jour par
part-of = Fait partie de
best-asked = Meilleur moment
ask-by = À poser avant
ask-by-moment = { $moment }, car la réponse peut déclencher quelque chose qui prend { $time } : { $starts }
ask-by-none = La réponse peut déclencher quelque chose qui prend { $time } : { $starts }
also-called-label = Aussi appelé
about = Sujets
reviewed = Relue
alone = Seule
on-its-own-page = Sur sa propre page, avec tout ce qui en dépend
in-every-deal = Dans chaque affaire
where-it-matters = Où cela compte
kept-from-source = Repris de la source
kept-of-bank = de cette banque
kept-of-part = de cette partie
kept-of-question = de cette question

## Papier

answer = Réponse
answer-yes = Oui
answer-no = Non
room-notes = Notes
room-seen = Vu
room-received = Reçu
room-follows-by = Suivra avant le
room-role = Fonction
room-reach = Comment joindre la personne
form-customer = Client
form-date-and-time = Date et heure
form-who = Qui est là, et sur quoi chacun est évalué
form-our-side = De notre côté
form-for = Pour
form-date = Date
form-from = De
form-reach-us = Pour nous joindre
leave-behind-title = Questions pour notre rendez-vous

## Guides

length = Durée
who-goes = Qui y va
when = Quand
of-them-a-must = dont { $count } à poser absolument
you-leave-with = Vous repartez avec
leave-behind-page = une page avec { $count } des questions
leave-behind-link = { $without ->
    [0] À laisser au client : { $page }.
    [one] À laisser au client : { $page } ; { $without } question n’est pas formulée pour les clients.
   *[other] À laisser au client : { $page } ; { $without } questions ne sont pas formulées pour les clients.
}
text-link = Pour un courriel ou une messagerie : { $text }.
guide-as-text = le guide en texte
brief-help = Ajoutez à votre sélection les questions que vous poserez. Seules celles-ci seront imprimées, chacune avec de la place pour vos notes.
choice-stays = Votre choix reste dans ce navigateur.
questions-on-this-page = Questions de cette page

## Le texte d’un guide, pour courriel et messagerie

copied-internal = Interne. Ne pas transmettre au client.
copied-who-goes = Qui y va : { $people }
copied-when = Quand : { $moment }
copied-length = Durée : { $time }
copied-leave-with = Vous repartez avec : { $what }
copied-questions = Questions : { $count }
copied-owned-by = Responsable : { $team }
copied-reviewed = Relu le { $day }
copied-next-review = prochaine relecture le { $day }
copied-must-ask = (à poser absolument)
copied-why = Pourquoi nous posons la question : { $reason }
copied-you-can-say = Vous pouvez dire : « { $words } »
copied-good-answers = Bonnes réponses :
copied-red-flags = Signaux d’alerte :
copied-do = . Que faire : { $what }
copied-then-ask = Demandez ensuite :
copied-when-heard = (si vous entendez : { $heard })
copied-answers = La réponse ({ $lower }) :
copied-answer = La réponse : { $lower }
copied-unit = , en { $unit }
copied-unknown = Si le client ne sait pas encore :
copied-evidence = Demandez à voir :
copied-notes = Notes :
copied-check = à contrôler : { $controls }
copied-tell = à prévenir : { $teams }
copied-starts = démarre : { $steps }
copied-ask = demandez ensuite : { $questions }
copied-skip = inutile de demander : { $questions }
copied-say = vous pouvez dire : « { $words } »

## Moments

in-the-deal = Dans l’affaire
moment-of = Moment { $number } sur { $count }
read-before-you-go = À lire avant d’y aller
no-guide-yet = Aucun guide n’est encore écrit pour ce moment.
best-asked-now = À demander maintenant
settled-by-now = Réglé à ce stade
settled-lede = Si quelqu’un devait trouver l’une de ces réponses, c’est le moment de la donner.

## Processus et leurs plans

takes = Durée
you-end-with = À la fin, vous avez
right-place = Êtes-vous au bon endroit ?
right-place-short = Bon endroit ?
anything-else = Tout le reste
start-at = Commencez à { $step }.
the-map = Le plan
steps-at-a-glance = Les étapes en un coup d’œil
at-a-glance = En un coup d’œil
plan-caption = Les étapes, qui s’en charge, combien de temps elles prennent et quand elles ont lieu
who-does-it = Qui s’en charge
within-days = Sur { $time }
if-needed = si nécessaire
not-needed = pas nécessaire
at-the-shortest = au plus court
until-the-latest-end = jusqu’à la fin au plus tard
the-latest-start = début au plus tard
days-are-counted = Jours ouvrés, comptés à partir du jour où vous commencez.
ticks-stay = Cochez ce qui est fait. Les coches restent dans ce navigateur ; personne n’en est informé.
who = Qui
you-get = Vous obtenez
needs = Suppose
needs-one-of = Suppose l’une de ces étapes
by-experience = Par expérience
only-when = Seulement si
set-off-by = Déclenché par { $questions }
checks-before = { $count ->
    [one] Un contrôle avant de continuer :
   *[other] Des contrôles avant de continuer :
}
step-does-not-fit = Si cette étape ne convient pas
step-routes = Il existe une voie écrite : { $routes }.
step-done = Étape { $number } faite
done = Fait
worked-examples = Exemples détaillés
map-of = Plan : { $process }
map-or = ou
map-check = Contrôle : { $control }
map-way-round = Voie d’exception : { $route }
map-after = après { $steps }
map-one-of = { $count ->
    [one] { $steps }
   *[other] l’une de { $steps }
}
on-the-longest-way = sur le chemin le plus long
key-longest = le chemin le plus long : un jour de retard ici est un jour de retard à la fin
key-conditional = dans certaines affaires seulement
key-left-out = pas nécessaire dans cette affaire
key-gate = un contrôle avant de continuer
key-route = une exception écrite
same-in-words = La même chose en mots
steps-caption = Étapes : qui s’en charge et combien de temps elles prennent
how-firm = Fermeté
firm = Ferme
adaptable = Adaptable
advisory = Conseillé
firm-means = à faire comme écrit ; seule une voie écrite permet d’y déroger
adaptable-means = le but reste, la manière peut changer : convenez-en avec l’équipe
advisory-means = bonne pratique ; à vous de juger
lead-time = D’habitude { $typical }, au plus { $max }
measured-on = (mesuré, { $day })
estimated-on = (estimé, { $day })

## Contrôles et voies d’exception

fastest-yes = Le oui le plus rapide
decides = Décide
why-it-exists = Pourquoi il existe
what-a-yes-looks-like = À quoi ressemble un oui
applies-when = S’applique si : { $condition }.
what-shows-it = Ce qui le montre :
fastest-ways = Les chemins les plus rapides
with-team = Avec
if-you-cannot = Si c’est impossible
ways-round = { $count ->
    [one] Il existe une exception écrite. Une seule équipe en décide :
   *[other] Il existe des exceptions écrites. Pour chacune, une seule équipe décide :
}
who-can-decide = Qui peut décider
nobody-decides = Personne n’est encore désigné : demandez au responsable, { $owner }
sales-asks = Les ventes l’apprennent en demandant…
set-off-by-answer = Déclenché par la réponse { $answer }
controls-caption = Contrôles : ce qu’ils demandent, le oui le plus rapide et qui décide
decides-alone = Décide seule
within = Délai
within-time = délai : { $time }
so-far = Jusqu’ici
open-until = Ouverte jusqu’au
route-is-over = Cette voie est close
route-was-open = Son dernier jour était le { $day }. Demandez si elle se poursuit : { $team }.
route-ends-soon = Cette voie se termine bientôt
route-is-open-still = Son dernier jour est le { $day }. Si votre affaire en a besoin plus longtemps, demandez dès maintenant : { $team }.
when-you-hear = Quand vous entendez
who-decides = Qui décide
decides-alone-within = { $team }, et personne d’autre n’a à donner son accord. Délai de réponse : { $time }.
what-to-bring = Ce qu’il faut apporter
how-far-it-goes = Jusqu’où cela va
what-you-owe = Ce que vous devez ensuite
what-it-bends = Ce qu’elle assouplit
what-happened-before = Ce qu’il en a été jusqu’ici
what-for = Pour quoi
asked = Demandée
took = Durée
not-written-down = Non noté
how-long-open = Combien de temps cette voie est ouverte
how-long-open-short = Combien de temps elle est ouverte
open-until-day = Jusqu’au { $day }. Après ce jour, il faut en convenir à nouveau.
routes-caption = Voies d’exception : qui décide, en combien de temps et jusqu’à quand
odds = { $asked ->
    [one] { $asked } demande, { $yes } oui
   *[other] { $asked } demandes, { $yes } oui
}
odds-median = médiane { $time }
not-asked-yet = Pas encore demandée
over = Close
ends-soon = Bientôt close

## Équipes

teams-caption = Les équipes : ce qu’elles font, quoi leur demander et comment les joindre
contacts-caption = À qui demander, et comment les joindre
ask-about = Sujets
reach-them = Contact
answers-within = Répond en
else-ask = sinon { $team }
when-they-are-away = En cas d’absence
ask-them-about = Demandez-leur
what-they-decide = Ce que cette équipe décide
exceptions-they-decide = Exceptions dont elle décide seule
controls-they-decide = Contrôles auxquels elle dit oui
what-they-do = Ce que fait cette équipe
controls-they-help = Contrôles pour lesquels elle aide à obtenir un oui
more-not-shown = { $count } de plus ne sont pas affichés ici.
questions-that-bring-them = Questions qui la font intervenir
where-else = Où il en est encore question

## Ce qui mène ici, et comment

backlink-asked-in = Posée dans
backlink-needed-by = Nécessaire à
backlink-decides-on = Décide de
backlink-asked-after = Posée après
backlink-skipped-after = Non posée après
backlink-replaces = A remplacé
backlink-in-step = Fait partie de l’étape
backlink-set-off-by = Déclenché par
backlink-bent-by = Peut être assoupli par
backlink-round-control = Une voie autour de
backlink-has-guide = Préparé dans
backlink-does = Se charge de
backlink-decides = Décide de
backlink-helps-with = Aide à un oui sur
backlink-told-by = Est prévenue si
backlink-knows = Connaît la réponse à
backlink-deputy-of = Remplace
backlink-owns = Tient à jour
backlink-best-for = À demander maintenant
backlink-settled-by = Réglé à ce stade
backlink-mentioned-in = Mentionné dans

## Scénarios, et le poids des processus

taken-of = { $taken } sur { $all }
of-them-firm = dont { $count } fermes
none = Aucun
the-deal = L’affaire
its-path = Son chemin
path-summary = { $scenario } : { $taken } étapes sur { $all }, { $time }.
path-short = { $taken } étapes sur { $all }, { $time }
also-starts = Cela démarre aussi { $steps } dans un autre processus.
path-caption = Les étapes de ce chemin, qui s’en charge, combien de temps elles prennent et quand elles ont lieu
only-if = seulement si { $condition }
because = parce que { $condition }
not-needed-here = Pas nécessaire ici
passed-when = { "" } : seulement si { $condition }
checks-and-ways = Les contrôles, et les chemins vers un oui
applies-because = Il s’applique parce que { $condition }.
decided-by = décision : { $team }
if-you-cannot-routes = Si c’est impossible : { $routes }.
teams-to-bring-in = Équipes à faire intervenir
answers-within-time = répond en { $time }
team-does = se charge de { $steps }
team-decides = décide de { $controls }
team-is-told = est prévenue, parce que { $reasons }
what-to-ask-next = Que demander ensuite
no-need-to-ask-these = Inutile de demander : { $questions }.
weight-title = Poids des processus
weight-description = Ce que chaque processus demande à une affaire, côte à côte.
weight-lede = Ce qu’une affaire rencontre en chemin : chaque processus dans son ensemble, du chemin le plus court au plus long, et en dessous les scénarios, qui sont des affaires typiques. Moins il y en a, plus vite vient le oui.
weight-caption = Le poids de chaque processus et scénario
process-or-scenario = Processus ou scénario
legend-checks = Contrôles, équipes
legend-checks-means = un processus compte ceux de ses étapes ; les réponses peuvent en faire intervenir d’autres
legend-firm-checks = seule une voie écrite permet d’y déroger
legend-days = du début à la fin, avec des étapes en parallèle là où c’est possible
legend-firm = combien d’étapes et de contrôles sur cent sont fermes
legend-over = 12 sur 9
legend-over-means = plus que le budget, qui est de 9
budget = Budget : { $limits }
budget-steps = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
}
budget-firm-checks = { $count ->
    [one] { $count } contrôle ferme
   *[other] { $count } contrôles fermes
}
budget-days = { $count ->
    [one] { $count } jour ouvré
   *[other] { $count } jours ouvrés
}
over-budget = au-delà du budget :
of-budget = sur { $count }

## Conditions, comme partie d’une phrase

yes = oui
no = non
none-of-them = rien de cela
answer-none-of-them = Rien de cela
condition-always = toujours
condition-never = jamais
condition-nothing = rien
condition-question = « { $name } »
condition-question-here = { $name } (question { $number })
condition-count = le nombre de « { $name } »
condition-minus = moins { $value }
condition-plus = { $left } plus { $right }
condition-less = { $left } moins { $right }
condition-times = { $left } fois { $right }
condition-divided = { $left } divisé par { $right }
condition-yes = la réponse à « { $name } » est oui
condition-no = la réponse à « { $name } » est non
condition-is = { $name } est { $value }
condition-is-not = { $name } n’est pas { $value }
condition-is-one-of = { $name } est { $value }
condition-is-neither = { $name } n’est ni { $value }
condition-includes = { $name } comprend { $value }
condition-includes-not = { $name } ne comprend pas { $value }
condition-includes-one-of = { $name } comprend { $value }
condition-includes-neither = { $name } ne comprend ni { $value }
condition-contains = { $name } contient { $value }
condition-contains-not = { $name } ne contient pas { $value }
condition-starts-with = { $name } commence par { $value }
condition-starts-not-with = { $name } ne commence pas par { $value }
condition-is-exactly = { $name } est exactement { $value }
condition-is-not-exactly = { $name } n’est pas exactement { $value }
condition-is-same = { $name } est égal à { $value }
condition-is-not-same = { $name } n’est pas égal à { $value }
condition-before = { $name } tombe avant le { $value }
condition-until = { $name } tombe au plus tard le { $value }
condition-after = { $name } tombe après le { $value }
condition-from = { $name } tombe au plus tôt le { $value }
condition-under = { $name } est en dessous de { $value }
condition-at-most = { $name } est d’au plus { $value }
condition-over = { $name } dépasse { $value }
condition-at-least = { $name } est d’au moins { $value }
condition-either = ({ $parts })
condition-both = ({ $parts })
condition-apart = ({ $parts })
condition-same = ({ $left } exactement quand { $right })
condition-or-else = (soit { $left }, soit { $right })

## What a page says of its file, and what helps readers along

read-minutes = { $count ->
    [one] { $count } minute de lecture.
   *[other] { $count } minutes de lecture.
}
changed-on = Dernière modification le { $day }.
changed-on-by = Dernière modification le { $day } par { $team }.
edit-page = Modifier cette page
copy-link = Copier le lien
copy-link-label = Copier le lien vers cette partie
copy-link-done = Lien copié
copy-link-failed = Le lien n’a pas pu être copié
copy-question = Copier la question
copy-question-label = Copier la question
copy-question-done = Question copiée
copy-question-failed = La question n’a pas pu être copiée
recent-title = Lu récemment
recent-forget = Oublier ces pages
recent-forgotten = Les pages lues sont oubliées
news-title = Ce qui a changé
news-day-by = { $day } par { $team }

## Ce que dit le script de chaque page

script-dark = Sombre
script-light = Clair
script-use-dark = Passer au thème sombre
script-use-light = Passer au thème clair
script-links = Liens

## Au-dessus d’une copie

offline-copy = Vous lisez une copie du { $day }. Le playbook est injoignable et a pu changer depuis.

## Ce que dit la recherche

search-input = Rechercher dans le playbook
search-placeholder = Un mot, ou ce qu’a dit le client
search-close = Fermer
search-narrow = Affiner
search-results = Résultats
search-more = Plus de résultats
search-keys = { $up } { $down } pour choisir, { $enter } pour ouvrir, { $escape } pour fermer
search-az = Tout de A à Z
search-recent = Lu récemment
search-dialog = Recherche
search-kind = Type
search-moment = Moment
search-team = Équipe
search-one-question = Question
search-one-step = Étape
search-one-control = Contrôle
search-one-route = Voie d’exception
search-one-team = Équipe
search-one-guide = Guide
search-one-process = Processus
search-one-bank = Banque de questions
search-one-scenario = Scénario
search-one-moment = Moment
search-one-tag = Mot-clé
search-one-page = Page
search-all-question = Questions
search-all-step = Étapes
search-all-control = Contrôles
search-all-route = Voies d’exception
search-all-team = Équipes
search-all-guide = Guides
search-all-process = Processus
search-all-bank = Banques de questions
search-all-scenario = Scénarios
search-all-moment = Moments
search-all-tag = Mots-clés
search-all-page = Autres pages
search-retired = { $kind }, plus utilisé
search-said = « { $words } »
search-called = Aussi appelé : { $words }
search-try = Essayez « délai de paiement », « il nous le faut vendredi » ou le nom d’une équipe.
search-nothing = Rien trouvé pour « { $query } ». Essayez un autre mot, ou cherchez de A à Z.
search-best = Les { $shown } meilleurs de { $total } résultats
search-total = { $total ->
    [one] { $total } résultat
   *[other] { $total } résultats
}
search-failed = La recherche n’a pas pu être chargée. Tout figure aussi dans la liste de A à Z.
