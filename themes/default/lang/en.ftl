### Everything the site itself says, in English.
###
### A theme changes a message by saying it again in its own `lang/en.ftl`, and brings another language by `lang/xx.ftl`.
### Places in braces are filled: `{ $team }`. Some hold a link, so they stand where the words around them fit any name.

## Lists, numbers and days

list-comma = { ", " }
list-semicolon = { "; " }
list-and = { " and " }
list-or = { " or " }
# Where the parts hold joints themselves.
list-and-apart = { ", and " }
list-or-apart = { ", or " }
list-nor = { " nor " }
full-stop = .
# A short text as a sentence.
fact = { $fact }.
quote-open = “
quote-close = ”
quote-between = ”, “
quote-or = ” or “
range = { $least } to { $most }
range-short = { $least }–{ $most }
thousands = ,
decimal-point = .
percent = { $number }%
# A number with what it counts; the unit is the author's.
counted = { $number } { $unit }
# $code is a currency's.
money = { $code ->
    [GBP] £{ $amount }
    [EUR] €{ $amount }
    [USD] ${ $amount }
    [none] { $amount }
   *[other] { $code } { $amount }
}
# What stands before the line for an amount on paper.
money-sign = { $code ->
    [GBP] £
    [EUR] €
    [USD] $
   *[other] { $code }
}
# $amount is $count in words, or a range that ends with it.
time-minutes = { $count ->
    [one] { $amount } minute
   *[other] { $amount } minutes
}
time-hours = { $count ->
    [one] { $amount } hour
   *[other] { $amount } hours
}
time-days = { $count ->
    [one] { $amount } day
   *[other] { $amount } days
}
time-weeks = { $count ->
    [one] { $amount } week
   *[other] { $amount } weeks
}
time-months = { $count ->
    [one] { $amount } month
   *[other] { $amount } months
}
time-years = { $count ->
    [one] { $amount } year
   *[other] { $amount } years
}
time-working-days = { $count ->
    [one] { $amount } working day
   *[other] { $amount } working days
}
# Days of a plan, counted from its start.
plan-day = day { $first }
plan-days = day { $first }–{ $last }
# $number is the month's, for languages that write it so.
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## What things are called

playbook = Playbook
home = Home
kind-guide = Guide
kind-process = Process
kind-control = Control
kind-route = Route
kind-scenario = Scenario
kind-moment = Moment
kind-question = Question
kind-questions = Questions
kind-step = Step
kind-tag = Tag
kind-team = Team
kind-teams = Teams
kind-section = Section
questions = Questions
steps = Steps
step = Step
checks = Checks
firm-checks = Firm checks
teams = Teams
team = Team
route = Route
control = Control
process = Process
pages = Pages
question-banks = Question banks
working-days = Working days
the-owner = The owner
question-number = Question { $number }
question-inside = question { $number }
# The space does not break.
step-number = step { $number }
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

## Round every page

skip-to-content = Skip to content
search = Search
az-short = A–Z
menu = Menu
close = Close
breadcrumbs = Breadcrumbs
elsewhere = Elsewhere
owned-by = Owned by { $team }.
reviewed-on = Reviewed { $day }.
next-review = Next review { $day }.
# On paper.
good-until = Good until { $day }.
tags-about = About:
next-page = Next page
before-this = Before this
next = Next
on-this-page = On this page
something-wrong = Something wrong on this page?
tell-the-owner = Tell the owner
page-has-moved = This page has moved
page-is-now-at = It’s now at { $page }.
print-page = Print this page
print-brief = Print the brief
print-questions = Print the questions
print-steps = Print the steps
print-example = Print the example
print-section = All of this section as one document, to print
print-title = { $section }, to print
print-contents = Contents
in-your-brief = in your brief
also-called = Also called { $names }
where-it-comes-up = Where it comes up
and-more = and { $count } more
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
footnotes = Footnotes
back-to-the-text = Back to the text
table = Table

## Home, sections and lists

home-meeting = I have a meeting
home-meeting-lede = What to ask, and how to read the answers.
at-any-time = At any time
all-moments = All moments of a deal
home-needs-lede = Written ways to bend the rule, each with one person who decides.
home-needs-index = Every word people use, from A to Z: { $page }
home-exceptions-index = Side by side: { $page }
home-where = Where are we?
home-where-lede = Every step, who does it and how long it takes.
home-all = Everything in this playbook
weight-link = How much each process asks of a deal
section-routes = Find yours by { $needs }, or see { $exceptions } side by side.
needs-title = I need to…
needs-description = What people say when a rule is in the way, and the way round it.
needs-lede = What people say when a rule is in the way, from A to Z. Each leads to a written way round it. All of them side by side: { $exceptions }.
needs-exceptions = all exceptions
exceptions-title = All exceptions
exceptions-description = Every written way to bend a rule: who decides it, how fast, and how it went before.
exceptions-lede = Every written way to bend a rule, with the one team that decides it. Can’t find yours? Look for { $needs }.
exceptions-needs = the words people use
moments-title = Moments
moments-description = The moments of a deal, with the guides and questions for each.
moments-lede = A deal in its order. Each moment has its guides, and the questions best asked then.
tags-title = Tags
az-title = Everything from A to Z
az-description = Every page, step, team and tag of this playbook, and the other words they go by.
az-lede = Choose the first letter of what you look for. Names are there, and the other words that people use for them.
az-all = A to Z
az-letter = A to Z: { $letter }
az-letter-part = A to Z: { $letter }, part { $part } of { $of }
letters = Letters
parts-of = Parts of { $letter }
see = see

## Questions

the-questions = The questions
must-ask = Must ask
must = Must
retired = Retired
add-to-brief = Add to brief
asked-when = Asked when { $condition }.
# The same with its first words marked.
asked-when-marked = { $label } { $condition }.
asked-when-label = Asked when
why-we-ask = Why we ask
no-longer-asked = No longer asked.
ask-instead = Ask instead: { $question }
good-answers = { $count ->
    [one] Good answer
   *[other] Good answers
}
good-answers-all = Good answers
red-flags = { $count ->
    [one] Red flag
   *[other] Red flags
}
red-flags-all = Red flags
do-this = Do:
# $hidden says which question, to those who do not see it.
more-on-question = More{ $hidden }: { $what }
more-on-number = { " " }on question { $number }
more-say = how to say it
more-follow-ups = follow-ups
more-options = what each answer sets in motion
more-unknown = if they don’t know
more-evidence = evidence
more-owner = who to ask
more-kept = where it belongs
you-can-say = You can say
then-ask = Then ask
when-you-hear-this = when you hear: { $heard }
the-answer = The answer
answer-in-unit = { $form }, in { $unit }
answer-as-yes-no = Yes or no
answer-as-choice = Choose one
answer-as-choices = Choose any
answer-as-text = A few words
answer-as-long-text = A paragraph
answer-as-number = A number
answer-as-money = An amount
answer-as-percent = A percentage
answer-as-date = A date
answer-as-duration = A length of time
answer-as-file = A document to bring
answer-as-person = A role
what-answers-start = What each answer sets in motion
then-check = Check:
then-tell = Tell:
then-starts = Starts:
then-ask-these = Then ask:
then-skip = No need to ask:
then-say = You can say:
if-they-do-not-know = If they don’t know yet
assume-for-now = Assume { $answer } for now
find-out-from = Find out from { $team }
settle-by = Settle it by: { $moment }
ask-to-see = Ask to see
kept-by = Kept by
part-of = Part of
best-asked = Best asked
ask-by = Ask by
ask-by-moment = { $moment }, because it can start something that takes { $time }: { $starts }
ask-by-none = It can start something that takes { $time }: { $starts }
also-called-label = Also called
about = About
reviewed = Reviewed
alone = Alone
on-its-own-page = On its own page, with all that depends on it
in-every-deal = In every deal
where-it-matters = Where it matters
kept-from-source = Kept from the source
kept-of-bank = of this bank
kept-of-part = of this part
kept-of-question = of this question

## Paper

answer = Answer
answer-yes = Yes
answer-no = No
room-notes = Notes
room-seen = Seen
room-received = Received
room-follows-by = Follows by
room-role = Role
room-reach = How to reach them
form-customer = Customer
form-date-and-time = Date and time
form-who = Who’s there, and what each is measured on
form-our-side = Our side
form-for = For
form-date = Date
form-from = From
form-reach-us = Reach us at
leave-behind-title = Questions for our meeting

## Guides

length = Length
who-goes = Who goes
when = When
of-them-a-must = { $count } of them a must
you-leave-with = You leave with
leave-behind-page = a page with { $count } of the questions
leave-behind-link = { $without ->
    [0] To leave with the customer: { $page }.
    [one] To leave with the customer: { $page }; { $without } question has no customer wording.
   *[other] To leave with the customer: { $page }; { $without } questions have no customer wording.
}
text-link = For mail or chat: { $text }.
guide-as-text = the guide as text
brief-help = Add the ones you’ll ask to your brief. Only those are printed, each with room for notes.
choice-stays = Your choice stays in this browser.
questions-on-this-page = Questions on this page

## The text of a guide, for mail and chat

copied-internal = Internal. Do not pass this on to the customer.
copied-who-goes = Who goes: { $people }
copied-when = When: { $moment }
copied-length = Length: { $time }
copied-leave-with = You leave with: { $what }
copied-questions = Questions: { $count }
copied-owned-by = Owned by { $team }
copied-reviewed = Reviewed { $day }
copied-next-review = next review { $day }
copied-must-ask = (must ask)
copied-why = Why we ask: { $reason }
copied-you-can-say = You can say: “{ $words }”
copied-good-answers = Good answers:
copied-red-flags = Red flags:
copied-do = . Do: { $what }
copied-then-ask = Then ask:
copied-when-heard = (when you hear: { $heard })
# $lower is $form in small letters.
copied-answers = The answer ({ $lower }):
# $lower is $form in small letters.
copied-answer = The answer: { $lower }
copied-unit = , in { $unit }
copied-unknown = If they don’t know yet:
copied-evidence = Ask to see:
copied-notes = Notes:
copied-check = check: { $controls }
copied-tell = tell: { $teams }
copied-starts = starts: { $steps }
copied-ask = then ask: { $questions }
copied-skip = no need to ask: { $questions }
copied-say = you can say: “{ $words }”

## Moments

in-the-deal = In the deal
moment-of = Moment { $number } of { $count }
read-before-you-go = Read before you go
no-guide-yet = No guide is written for this moment yet.
best-asked-now = Best asked now
settled-by-now = Settled by now
settled-lede = If somebody had to find out the answer to one of these, it’s due.

## Processes and their maps

takes = Takes
you-end-with = You end with
right-place = Check that you’re in the right place
right-place-short = Right place?
anything-else = Anything else
start-at = Start at { $step }.
the-map = The map
steps-at-a-glance = The steps at a glance
at-a-glance = At a glance
plan-caption = The steps, who does each, how long it takes and when it runs
who-does-it = Who does it
within-days = Within { $time }
if-needed = if needed
not-needed = not needed
at-the-shortest = at the shortest
until-the-latest-end = until the latest end
the-latest-start = the latest start
days-are-counted = Working days, counted from the day you start.
ticks-stay = Tick what you’ve done. The ticks stay in this browser; they don’t tell anybody.
who = Who
you-get = You get
needs = Needs
needs-one-of = Needs one of
by-experience = By experience
only-when = Only when
set-off-by = Set off by { $questions }
checks-before = { $count ->
    [one] A check before you go on:
   *[other] Checks before you go on:
}
step-does-not-fit = If this step doesn’t fit
step-routes = There’s a written way: { $routes }.
step-done = Step { $number } done
done = Done
worked-examples = Worked examples
map-of = Map of { $process }
map-or = or
map-check = Check: { $control }
map-way-round = Way round: { $route }
map-after = after { $steps }
map-one-of = { $count ->
    [one] { $steps }
   *[other] one of { $steps }
}
on-the-longest-way = on the longest way
key-longest = the longest way: a day late here is a day late at the end
key-conditional = only in some deals
key-left-out = not needed in this deal
key-gate = a check before you go on
key-route = a written way round
same-in-words = The same in words
steps-caption = Steps: who does each, and how long it takes
how-firm = How firm
firm = Firm
adaptable = Adaptable
advisory = Advisory
firm-means = done as written; only a written route bends it
adaptable-means = the aim stays, the way can change: agree it with the team
advisory-means = good practice; you judge
lead-time = Usually { $typical }, at most { $max }
measured-on = (measured, { $day })
estimated-on = (estimated, { $day })

## Controls and routes

fastest-yes = Fastest yes
decides = Decides
why-it-exists = Why it exists
what-a-yes-looks-like = What a yes looks like
applies-when = Applies when { $condition }.
what-shows-it = What shows it:
fastest-ways = Fastest ways there
with-team = With
if-you-cannot = If you cannot
ways-round = { $count ->
    [one] There’s a written way round it. One team decides, alone:
   *[other] There are written ways round it. For each, one team decides, alone:
}
who-can-decide = Who can decide
nobody-decides = Nobody is named yet: ask the owner, { $owner }
sales-asks = Sales finds out by asking…
set-off-by-answer = Set off by the answer { $answer }
controls-caption = Controls: what they ask for, the fastest yes and who decides
decides-alone = Decides, alone
within = Within
within-time = within { $time }
so-far = So far
open-until = Open until
route-is-over = This route is over
route-was-open = Its last day was { $day }. Ask { $team } if it goes on.
route-ends-soon = This route ends soon
route-is-open-still = Its last day is { $day }. Ask { $team } now if your deal needs it longer.
when-you-hear = When you hear
who-decides = Who decides
decides-alone-within = { $team }, and nobody else has to agree. You have an answer within { $time }.
what-to-bring = What to bring
how-far-it-goes = How far it goes
what-you-owe = What you owe afterwards
what-it-bends = What it bends
what-happened-before = What happened before
what-for = What for
asked = Asked
took = Took
not-written-down = Not written down
how-long-open = How long this route is open
how-long-open-short = How long it is open
open-until-day = Until { $day }. After that day it has to be agreed anew.
routes-caption = Routes: who decides, how fast, and until when
odds = { $asked } asked, { $yes } yes
odds-median = median { $time }
not-asked-yet = Not asked yet
over = Over
ends-soon = Ends soon

## Teams

teams-caption = The teams: what they do, what to ask them and how to reach them
contacts-caption = Whom to ask, and how to reach them
ask-about = Ask about
reach-them = Reach them
answers-within = Answers within
else-ask = else { $team }
when-they-are-away = When they’re away
ask-them-about = Ask them about
what-they-decide = What they decide
exceptions-they-decide = Exceptions they decide alone
controls-they-decide = Controls they say yes to
what-they-do = What they do
controls-they-help = Controls they help to a yes
more-not-shown = { $count } more are not shown here.
questions-that-bring-them = Questions that bring them in
where-else = Where else they come up

## Who leads here, in the words of how

backlink-asked-in = Asked in
backlink-needed-by = Needed by
backlink-decides-on = Decides on
backlink-asked-after = Asked after
backlink-skipped-after = Not asked after
backlink-replaces = Took the place of
backlink-in-step = Part of the step
backlink-set-off-by = Set off by
backlink-bent-by = Can be bent by
backlink-round-control = A way round
backlink-has-guide = Prepared in
backlink-does = Does
backlink-decides = Decides on
backlink-helps-with = Helps to a yes on
backlink-told-by = Is told when
backlink-knows = Knows the answer to
backlink-deputy-of = Stands in for
backlink-owns = Keeps right
backlink-best-for = Best asked now
backlink-settled-by = Settled by now
backlink-mentioned-in = Mentioned in

## Scenarios, and the weight of processes

taken-of = { $taken } of { $all }
of-them-firm = { $count } of them firm
none = None
the-deal = The deal
its-path = Its path
path-summary = { $scenario }: { $taken } of { $all } steps, { $time }.
path-short = { $taken } of { $all } steps, { $time }
also-starts = It also starts { $steps } in another process.
path-caption = The steps that are taken, who does each, how long it takes and when it runs
only-if = only if { $condition }
because = because { $condition }
not-needed-here = Not needed here
passed-when = : only when { $condition }
checks-and-ways = Checks, and the ways to a yes
applies-because = It applies because { $condition }.
decided-by = decided by { $team }
if-you-cannot-routes = If you cannot: { $routes }.
teams-to-bring-in = Teams to bring in
answers-within-time = answers within { $time }
team-does = does { $steps }
team-decides = decides on { $controls }
team-is-told = is told, because { $reasons }
what-to-ask-next = What to ask next
no-need-to-ask-these = No need to ask: { $questions }.
weight-title = Process weight
weight-description = How much each process asks of a deal, side by side.
weight-lede = What a deal meets on its way: each process as a whole, from the shortest way through it to the longest, and below it the scenarios, which are typical deals. The fewer of these, the sooner the yes.
weight-caption = The weight of each process and scenario
process-or-scenario = Process or scenario
legend-checks = Checks, teams
legend-checks-means = a process counts those of its steps; what is answered can bring in others
legend-firm-checks = only a written route bends them
legend-days = from the start to the end, with steps side by side where they can be
legend-firm = how many in a hundred of the steps and checks are firm
legend-over = 12 of 9
legend-over-means = more than the budget, which is 9
budget = Budget: { $limits }
budget-steps = { $count } steps
budget-firm-checks = { $count } firm checks
budget-days = { $count } working days
over-budget = over budget:
of-budget = of { $count }

## Conditions, as a part of a sentence
##
## $name is a question by the words of its id, $value an answer. $many is `yes` where these words end as a plural does
## in English, which is the language of most ids.

yes = yes
no = no
none-of-them = none of them
answer-none-of-them = None of them
condition-always = always
condition-never = never
condition-nothing = nothing
# A question that its words do not ask themselves, and one that the page shows.
condition-question = the { $name }
condition-question-here = { $name } (question { $number })
condition-count = the number of { $name }
condition-minus = minus { $value }
condition-plus = { $left } plus { $right }
condition-less = { $left } minus { $right }
condition-times = { $left } times { $right }
condition-divided = { $left } divided by { $right }
condition-yes = { $many ->
    [yes] { $name } are yes
   *[no] { $name } is yes
}
condition-no = { $many ->
    [yes] { $name } are no
   *[no] { $name } is no
}
condition-is = { $many ->
    [yes] { $name } are { $value }
   *[no] { $name } is { $value }
}
condition-is-not = { $many ->
    [yes] { $name } are not { $value }
   *[no] { $name } is not { $value }
}
condition-is-one-of = { $many ->
    [yes] { $name } are one of { $value }
   *[no] { $name } is one of { $value }
}
condition-is-neither = { $many ->
    [yes] { $name } are neither { $value }
   *[no] { $name } is neither { $value }
}
condition-includes = { $many ->
    [yes] { $name } include { $value }
   *[no] { $name } includes { $value }
}
condition-includes-not = { $many ->
    [yes] { $name } do not include { $value }
   *[no] { $name } does not include { $value }
}
condition-includes-one-of = { $many ->
    [yes] { $name } include one of { $value }
   *[no] { $name } includes one of { $value }
}
condition-includes-neither = { $many ->
    [yes] { $name } include neither { $value }
   *[no] { $name } includes neither { $value }
}
condition-contains = { $many ->
    [yes] { $name } contain { $value }
   *[no] { $name } contains { $value }
}
condition-contains-not = { $many ->
    [yes] { $name } do not contain { $value }
   *[no] { $name } does not contain { $value }
}
condition-starts-with = { $many ->
    [yes] { $name } start with { $value }
   *[no] { $name } starts with { $value }
}
condition-starts-not-with = { $many ->
    [yes] { $name } do not start with { $value }
   *[no] { $name } does not start with { $value }
}
condition-is-exactly = { $many ->
    [yes] { $name } are exactly { $value }
   *[no] { $name } is exactly { $value }
}
condition-is-not-exactly = { $many ->
    [yes] { $name } are not exactly { $value }
   *[no] { $name } is not exactly { $value }
}
condition-is-same = { $many ->
    [yes] { $name } are the same as { $value }
   *[no] { $name } is the same as { $value }
}
condition-is-not-same = { $many ->
    [yes] { $name } are not the same as { $value }
   *[no] { $name } is not the same as { $value }
}
condition-before = { $many ->
    [yes] { $name } are before { $value }
   *[no] { $name } is before { $value }
}
condition-until = { $many ->
    [yes] { $name } are on or before { $value }
   *[no] { $name } is on or before { $value }
}
condition-after = { $many ->
    [yes] { $name } are after { $value }
   *[no] { $name } is after { $value }
}
condition-from = { $many ->
    [yes] { $name } are on or after { $value }
   *[no] { $name } is on or after { $value }
}
condition-under = { $many ->
    [yes] { $name } are under { $value }
   *[no] { $name } is under { $value }
}
condition-at-most = { $many ->
    [yes] { $name } are at most { $value }
   *[no] { $name } is at most { $value }
}
condition-over = { $many ->
    [yes] { $name } are over { $value }
   *[no] { $name } is over { $value }
}
condition-at-least = { $many ->
    [yes] { $name } are at least { $value }
   *[no] { $name } is at least { $value }
}
condition-either = either { $parts }
condition-both = both { $parts }
condition-apart = ({ $parts })
condition-same = ({ $left } exactly when { $right })
condition-or-else = ({ $left } or else { $right })

## What a page says of its file, and what helps readers along

read-minutes = { $count ->
    [one] { $count } minute to read.
   *[other] { $count } minutes to read.
}
changed-on = Last changed { $day }.
changed-on-by = Last changed { $day } by { $team }.
edit-page = Edit this page
copy-link = Copy link
copy-link-label = Copy the link to this part
copy-link-done = Link copied
copy-link-failed = The link could not be copied
copy-question = Copy question
copy-question-label = Copy the question
copy-question-done = Question copied
copy-question-failed = The question could not be copied
recent-title = Read lately
recent-forget = Forget these
recent-forgotten = What you read is forgotten
news-title = What changed
news-day-by = { $day } by { $team }

## What the script of every page says

script-dark = Dark
script-light = Light
script-use-dark = Use dark theme
script-use-light = Use light theme
script-links = Links

## What is said above a copy of a page

offline-copy = You read a copy of { $day }. The playbook cannot be reached, and may have changed since.

## What the search says

search-input = Search the playbook
search-placeholder = A word, or what the customer said
search-close = Close
search-narrow = Narrow down
search-results = Results
search-more = More results
search-keys = { $up } { $down } to move, { $enter } to open, { $escape } to close
search-az = Everything from A to Z
search-recent = Read lately
search-dialog = Search
search-kind = Kind
search-moment = Moment
search-team = Team
search-one-question = Question
search-one-step = Step
search-one-control = Control
search-one-route = Route
search-one-team = Team
search-one-guide = Guide
search-one-process = Process
search-one-bank = Question bank
search-one-scenario = Scenario
search-one-moment = Moment
search-one-tag = Tag
search-one-page = Page
search-all-question = Questions
search-all-step = Steps
search-all-control = Controls
search-all-route = Routes
search-all-team = Teams
search-all-guide = Guides
search-all-process = Processes
search-all-bank = Question banks
search-all-scenario = Scenarios
search-all-moment = Moments
search-all-tag = Tags
search-all-page = Other pages
search-retired = { $kind }, no longer used
search-said = “{ $words }”
search-called = Also called { $words }
search-try = Try “payment terms”, “we need it by Friday” or the name of a team.
search-nothing = Nothing found for “{ $query }”. Try another word, or look from A to Z.
search-best = The best { $shown } of { $total } results
search-total = { $total ->
    [one] { $total } result
   *[other] { $total } results
}
search-failed = The search could not be loaded. Everything is also listed from A to Z.
