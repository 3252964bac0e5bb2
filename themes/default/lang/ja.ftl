### サイト自身の言葉（日本語）

## 一覧、数、日付

list-comma = 、
list-semicolon = ；
list-and = と
list-or = または
list-and-apart = 、かつ
list-or-apart = 、または
list-nor = 、
full-stop = 。
fact = { $fact }。
quote-open = 「
quote-close = 」
quote-between = 」、「
quote-or = 」または「
range = { $least }～{ $most }
range-short = { $least }～{ $most }
thousands = ,
decimal-point = .
percent = { $number }%
counted = { $number }{ $unit }
money = { $code ->
    [GBP] £{ $amount }
    [EUR] €{ $amount }
    [USD] ${ $amount }
    [JPY] { $amount }円
    [none] { $amount }
   *[other] { $code } { $amount }
}
money-sign = { $code ->
    [GBP] £
    [EUR] €
    [USD] $
    [JPY] ¥
   *[other] { $code }
}
time-minutes = { $amount }分
time-hours = { $amount }時間
time-days = { $amount }日
time-weeks = { $amount }週間
time-months = { $amount }か月
time-years = { $amount }年
time-working-days = { $amount }営業日
plan-day = { $first }日目
plan-days = { $first }～{ $last }日目
date = { $year }年{ $number }月{ $day }日
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

## ものの呼び方

playbook = プレイブック
home = ホーム
kind-guide = ガイド
kind-process = プロセス
kind-control = チェック
kind-route = 例外ルート
kind-scenario = シナリオ
kind-moment = 商談の段階
kind-question = 質問
kind-questions = 質問集
kind-step = ステップ
kind-tag = タグ
kind-team = チーム
kind-teams = チーム
kind-section = セクション
questions = 質問
steps = ステップ
step = ステップ
checks = チェック
firm-checks = 厳守のチェック
teams = チーム
team = チーム
route = 例外ルート
control = チェック
process = プロセス
pages = ページ
question-banks = 質問集
working-days = 営業日
the-owner = 管理責任者
question-number = 質問{ $number }
question-inside = 質問{ $number }
step-number = ステップ{ $number }
question-count = 質問{ $count }件
page-count = { $count }ページ
guide-count = ガイド{ $count }件

## 各ページに共通

skip-to-content = 本文へ移動
search = 検索
az-short = 索引
menu = メニュー
close = 閉じる
breadcrumbs = 現在位置
elsewhere = ほかのセクション
owned-by = 管理：{ $team }。
reviewed-on = { $day }に確認済み。
next-review = 次回の確認：{ $day }。
good-until = { $day }まで有効。
tags-about = 関連：
next-page = 前後のページ
before-this = 前へ
next = 次へ
on-this-page = このページの内容
something-wrong = 内容に誤りがありますか。
tell-the-owner = 管理責任者に知らせる
page-has-moved = このページは移動しました
page-is-now-at = 移動先：{ $page }
print-page = このページを印刷
print-brief = ガイドを印刷
print-questions = 質問を印刷
print-steps = ステップを印刷
print-example = 例を印刷
print-section = このセクション全体を一つの文書として印刷
print-title = { $section }（印刷用）
print-contents = 目次
in-your-brief = 件を印刷用に選択中
also-called = 別名：{ $names }
where-it-comes-up = 関連する箇所
and-more = ほか{ $count }件
alert-note = メモ
alert-tip = ヒント
alert-important = 重要
alert-warning = 警告
alert-caution = 注意
footnotes = 脚注
back-to-the-text = 本文に戻る
table = 表

## ホーム、セクション、一覧

home-meeting = 商談の予定がある
home-meeting-lede = 何を尋ね、答えをどう読み取るか。
at-any-time = いつでも
all-moments = 商談のすべての段階
home-needs-lede = 規則を曲げるための文書化された例外。決める人は一人ずつ決まっています。
home-needs-index = よく使われる言い方の索引：{ $page }
home-exceptions-index = 一覧で比べる：{ $page }
home-where = 今どこにいるか
home-where-lede = すべてのステップと、その担当、かかる時間。
home-all = このプレイブックのすべて
weight-link = 各プロセスが商談に求めるもの
section-routes = { $needs }から探すか、{ $exceptions }を一覧で比べてください。
needs-title = こうしたい
needs-description = 規則が妨げになるときの言い方と、その回避ルート。
needs-lede = 規則が妨げになるときの言い方の索引です。どれも文書化された回避ルートにつながります。一覧で比べる：{ $exceptions }。
needs-exceptions = すべての例外
exceptions-title = すべての例外
exceptions-description = 規則を曲げるための文書化された方法のすべて。誰が決め、どれだけ早く、これまでどうだったか。
exceptions-lede = 規則を曲げるための文書化された方法のすべてと、それを決める一つのチーム。見つからないときは{ $needs }から探してください。
exceptions-needs = よく使われる言い方
moments-title = 商談の段階
moments-description = 商談の各段階と、そのガイドと質問。
moments-lede = 商談の流れの順です。段階ごとにガイドと、そのとき尋ねるのに適した質問があります。
tags-title = タグ
az-title = 全項目の索引
az-description = このプレイブックのすべてのページ、ステップ、チーム、タグと、その別名。
az-lede = 探しているものの最初の文字を選んでください。名前のほか、よく使われる別の言い方も載っています。
az-all = 索引
az-letter = 索引：{ $letter }
az-letter-part = 索引：{ $letter }（{ $of }分の{ $part }）
letters = 文字
parts-of = { $letter }の各部
see = 参照：

## 質問

the-questions = 質問
must-ask = 必ず尋ねる
must = 必須
retired = 廃止
add-to-brief = 印刷用に選ぶ
asked-when = { $condition }場合に尋ねます。
asked-when-marked = { $label }{ $condition }場合。
asked-when-label = 尋ねる条件：
why-we-ask = 尋ねる理由
no-longer-asked = この質問はもう尋ねません。
ask-instead = 代わりの質問：{ $question }
good-answers = 良い答え
good-answers-all = 良い答え
red-flags = 要注意の答え
red-flags-all = 要注意の答え
do-this = 対応：
more-on-question = 詳しく{ $hidden }：{ $what }
more-on-number = （質問{ $number }）
more-say = 言い方
more-follow-ups = 続けて尋ねること
more-options = 答えごとに始まること
more-unknown = 分からないとき
more-evidence = 確認資料
more-owner = 問い合わせ先
more-kept = 属する場所
you-can-say = こう言えます
then-ask = 続けて尋ねる
when-you-hear-this = こう聞いたら：{ $heard }
the-answer = 答え
answer-in-unit = { $form }（{ $unit }）
answer-as-yes-no = はい／いいえ
answer-as-choice = 一つ選ぶ
answer-as-choices = いくつでも選ぶ
answer-as-text = 短い言葉
answer-as-long-text = 文章
answer-as-number = 数
answer-as-money = 金額
answer-as-percent = 割合
answer-as-date = 日付
answer-as-duration = 期間
answer-as-file = 持参する書類
answer-as-person = 役職
what-answers-start = 答えごとに始まること
then-check = チェック：
then-tell = 知らせる相手：
then-starts = 開始：
then-ask-these = 続けて尋ねる：
then-skip = 尋ねなくてよい：
then-say = こう言えます：
if-they-do-not-know = まだ分からないとき
assume-for-now = 当面の想定：{ $answer }
find-out-from = 確認先：{ $team }
settle-by = 決める期限：{ $moment }
ask-to-see = 見せてもらうもの
kept-by = 管理
part-of = 所属
best-asked = 尋ねる段階
ask-by = 尋ねる期限
ask-by-moment = { $moment }。答えによって{ $time }かかることが始まるため：{ $starts }
ask-by-none = 答えによって{ $time }かかることが始まります：{ $starts }
also-called-label = 別名
about = 関連
reviewed = 確認日
alone = 単独
on-its-own-page = この質問だけのページ（これに左右されるものすべて）
in-every-deal = すべての商談で
where-it-matters = 関わる箇所
kept-from-source = 元の資料から引き継いだもの
kept-of-bank = （この質問集）
kept-of-part = （この部分）
kept-of-question = （この質問）

## 紙

answer = 答え
answer-yes = はい
answer-no = いいえ
room-notes = メモ
room-seen = 確認済み
room-received = 受領済み
room-follows-by = 後日（期限）
room-role = 役職
room-reach = 連絡方法
form-customer = お客様
form-date-and-time = 日時
form-who = 出席者と、それぞれの評価の基準
form-our-side = 当社側
form-for = 宛先
form-date = 日付
form-from = 差出人
form-reach-us = 連絡先
leave-behind-title = お打ち合わせのための質問

## ガイド

length = 所要時間
who-goes = 参加者
when = 時期
of-them-a-must = うち必須{ $count }件
you-leave-with = 持ち帰るもの
leave-behind-page = { $count }件の質問を載せたページ
leave-behind-link = { $without ->
    [0] お客様に渡すもの：{ $page }。
   *[other] お客様に渡すもの：{ $page }。{ $without }件の質問にはお客様向けの文面がありません。
}
text-link = メールやチャット用：{ $text }。
guide-as-text = テキスト版のガイド
brief-help = 尋ねる質問を選んでください。選んだ質問だけが、メモ欄付きで印刷されます。
choice-stays = 選択内容はこのブラウザーにだけ残ります。
questions-on-this-page = このページの質問

## メールやチャット用のテキスト

copied-internal = 社内用。お客様に渡さないでください。
copied-who-goes = 参加者：{ $people }
copied-when = 時期：{ $moment }
copied-length = 所要時間：{ $time }
copied-leave-with = 持ち帰るもの：{ $what }
copied-questions = 質問：{ $count }件
copied-owned-by = 管理：{ $team }
copied-reviewed = { $day }に確認済み
copied-next-review = 次回の確認：{ $day }
copied-must-ask = （必須）
copied-why = 尋ねる理由：{ $reason }
copied-you-can-say = こう言えます：「{ $words }」
copied-good-answers = 良い答え：
copied-red-flags = 要注意の答え：
copied-do = 。対応：{ $what }
copied-then-ask = 続けて尋ねる：
copied-when-heard = （こう聞いたら：{ $heard }）
copied-answers = 答え（{ $form }）：
copied-answer = 答え：{ $form }
copied-unit = （{ $unit }）
copied-unknown = まだ分からないとき：
copied-evidence = 見せてもらうもの：
copied-notes = メモ：
copied-check = チェック：{ $controls }
copied-tell = 知らせる相手：{ $teams }
copied-starts = 開始：{ $steps }
copied-ask = 続けて尋ねる：{ $questions }
copied-skip = 尋ねなくてよい：{ $questions }
copied-say = こう言えます：「{ $words }」

## 商談の段階

in-the-deal = 商談の中で
moment-of = { $count }段階のうち{ $number }番目
read-before-you-go = 行く前に読む
no-guide-yet = この段階のガイドはまだありません。
best-asked-now = この段階で尋ねる
settled-by-now = この段階までに決まること
settled-lede = 答えを調べることになっていたなら、ここが期限です。

## プロセスとその図

takes = 所要時間
you-end-with = 最後に得られるもの
right-place = このプロセスで合っていますか
right-place-short = ここで合っているか
anything-else = それ以外
start-at = { $step }から始めてください。
the-map = 全体図
steps-at-a-glance = ステップ一覧
at-a-glance = 一覧
plan-caption = 各ステップの担当、所要時間、時期
who-does-it = 担当
within-days = { $time }のうち
if-needed = 必要な場合
not-needed = 不要
at-the-shortest = 最短
until-the-latest-end = 最も遅い終了まで
the-latest-start = 最も遅い開始
days-are-counted = 開始した日から数えた営業日です。
ticks-stay = 済んだものに印を付けられます。印はこのブラウザーにだけ残り、誰にも通知されません。
who = 担当
you-get = 得られるもの
needs = 前提
needs-one-of = 前提（いずれか）
by-experience = 実績
only-when = 条件
set-off-by = きっかけ：{ $questions }
checks-before = 次へ進む前のチェック：
step-does-not-fit = このステップが合わないとき
step-routes = 文書化された方法があります：{ $routes }。
step-done = ステップ{ $number }済み
done = 済み
worked-examples = 具体例
map-of = 全体図：{ $process }
map-or = または
map-check = チェック：{ $control }
map-way-round = 例外ルート：{ $route }
map-after = { $steps }の後
map-one-of = { $count ->
    [1] { $steps }
   *[other] { $steps }のいずれか
}
on-the-longest-way = 最長経路上
key-longest = 最長経路：ここで1日遅れると全体も1日遅れます
key-conditional = 一部の商談だけ
key-left-out = この商談では不要
key-gate = 次へ進む前のチェック
key-route = 文書化された例外
same-in-words = 同じ内容を文章で
steps-caption = 各ステップの担当と所要時間
how-firm = 厳しさ
firm = 厳守
adaptable = 調整可
advisory = 推奨
firm-means = 書かれたとおりに行う。曲げられるのは文書化された例外だけ
adaptable-means = 目的は変わらず、方法は変えられる。チームと相談する
advisory-means = 望ましいやり方。判断は任される
lead-time = 通常{ $typical }、最長{ $max }
measured-on = （実測、{ $day }）
estimated-on = （見積もり、{ $day }）

## チェックと例外ルート

fastest-yes = 最も早い承認
decides = 決定者
why-it-exists = なぜあるのか
what-a-yes-looks-like = 承認される条件
applies-when = { $condition }場合に適用されます。
what-shows-it = それを示すもの：
fastest-ways = 最も早い方法
with-team = 相手
if-you-cannot = できないとき
ways-round = 文書化された例外があります。それぞれ一つのチームだけが決めます：
who-can-decide = 決められる人
nobody-decides = まだ決まっていません。管理責任者に尋ねてください：{ $owner }
sales-asks = 営業が尋ねて分かること
set-off-by-answer = きっかけになる答え：{ $answer }
controls-caption = チェックが求めること、最も早い承認、決定者
decides-alone = 単独の決定者
within = 期限
within-time = { $time }以内
so-far = これまで
open-until = 有効期限
route-is-over = このルートは終了しました
route-was-open = 最終日は{ $day }でした。続くかどうかは{ $team }に尋ねてください。
route-ends-soon = このルートはまもなく終了します
route-is-open-still = 最終日は{ $day }です。それより長く必要なときは、今すぐ{ $team }に尋ねてください。
when-you-hear = こう聞いたら
who-decides = 決定者
decides-alone-within = { $team }。ほかの誰の同意も要りません。回答の期限：{ $time }。
what-to-bring = 用意するもの
how-far-it-goes = 適用の範囲
what-you-owe = 後ですべきこと
what-it-bends = 曲げるもの
what-happened-before = これまでの例
what-for = 目的
asked = 依頼日
took = 所要時間
not-written-down = 記録なし
how-long-open = このルートの有効期間
how-long-open-short = 有効期間
open-until-day = { $day }まで。その後は改めて合意が必要です。
routes-caption = 例外ルートの決定者、早さ、期限
odds = 依頼{ $asked }件、承認{ $yes }件
odds-median = 中央値{ $time }
not-asked-yet = まだ依頼なし
over = 終了
ends-soon = まもなく終了

## チーム

teams-caption = 各チームの仕事、尋ねること、連絡方法
contacts-caption = 尋ねる相手と連絡方法
ask-about = 尋ねること
reach-them = 連絡方法
answers-within = 回答まで
else-ask = 不在時：{ $team }
when-they-are-away = 不在のとき
ask-them-about = 尋ねられること
what-they-decide = 決めること
exceptions-they-decide = 単独で決める例外
controls-they-decide = 承認するチェック
what-they-do = 行うこと
controls-they-help = 承認を手助けするチェック
more-not-shown = ほか{ $count }件はここに表示していません。
questions-that-bring-them = このチームが関わる質問
where-else = ほかに出てくる箇所

## ここにつながるもの

backlink-asked-in = 尋ねる場所
backlink-needed-by = 必要とするもの
backlink-decides-on = 左右するもの
backlink-asked-after = 先に尋ねるもの
backlink-skipped-after = 次の後は尋ねない
backlink-replaces = 置き換えたもの
backlink-in-step = 含まれるステップ
backlink-set-off-by = きっかけ
backlink-bent-by = 曲げられるルート
backlink-round-control = 回避できるもの
backlink-has-guide = 準備するガイド
backlink-does = 行うこと
backlink-decides = 決めること
backlink-helps-with = 承認を手助けするもの
backlink-told-by = 知らされる場合
backlink-knows = 答えを知っている質問
backlink-deputy-of = 代理を務める相手
backlink-owns = 管理するもの
backlink-best-for = この段階で尋ねる
backlink-settled-by = この段階までに決まること
backlink-mentioned-in = 言及している箇所

## シナリオとプロセスの重さ

taken-of = { $all }のうち{ $taken }
of-them-firm = うち厳守{ $count }件
none = なし
the-deal = この商談
its-path = たどる道
path-summary = { $scenario }：全{ $all }ステップのうち{ $taken }、{ $time }。
path-short = 全{ $all }ステップのうち{ $taken }、{ $time }
also-starts = 別のプロセスの{ $steps }も始まります。
path-caption = 通るステップの担当、所要時間、時期
only-if = { $condition }場合のみ
because = { $condition }ため
not-needed-here = ここでは不要
passed-when = ：{ $condition }場合のみ
checks-and-ways = チェックと承認への道
applies-because = { $condition }ため適用されます。
decided-by = 決定者：{ $team }
if-you-cannot-routes = できないとき：{ $routes }。
teams-to-bring-in = 関わるチーム
answers-within-time = { $time }以内に回答
team-does = 行うこと：{ $steps }
team-decides = 決めること：{ $controls }
team-is-told = 知らされる理由：{ $reasons }
what-to-ask-next = 次に尋ねること
no-need-to-ask-these = 尋ねなくてよい：{ $questions }。
weight-title = プロセスの重さ
weight-description = 各プロセスが商談に求めるものの比較。
weight-lede = 商談が途中で出会うもの。各プロセスの全体（最短から最長まで）と、その下に典型的な商談であるシナリオを示します。少ないほど承認は早くなります。
weight-caption = 各プロセスとシナリオの重さ
process-or-scenario = プロセスまたはシナリオ
legend-checks = チェック、チーム
legend-checks-means = プロセスではステップのものを数えます。答えによってほかも加わります
legend-firm-checks = 曲げられるのは文書化された例外だけ
legend-days = 開始から終了まで。並行できるステップは並行して
legend-firm = ステップとチェック百件のうち厳守の件数
legend-over = 9のうち12
legend-over-means = 上限の9を超えています
budget = 上限：{ $limits }
budget-steps = { $count }ステップ
budget-firm-checks = 厳守のチェック{ $count }件
budget-days = { $count }営業日
over-budget = 上限超過：
of-budget = （上限{ $count }）

## 条件（文の一部として）

yes = はい
no = いいえ
none-of-them = どれでもない
answer-none-of-them = どれでもない
condition-always = 常に成り立つ
condition-never = 決して成り立たない
condition-nothing = なし
condition-question = 「{ $name }」
condition-question-here = { $name }（質問{ $number }）
condition-count = 「{ $name }」の数
condition-minus = マイナス{ $value }
condition-plus = { $left }足す{ $right }
condition-less = { $left }引く{ $right }
condition-times = { $left }掛ける{ $right }
condition-divided = { $left }割る{ $right }
condition-yes = 「{ $name }」が「はい」である
condition-no = 「{ $name }」が「いいえ」である
condition-is = { $name }が{ $value }である
condition-is-not = { $name }が{ $value }でない
condition-is-one-of = { $name }が{ $value }である
condition-is-neither = { $name }が{ $value }のいずれでもない
condition-includes = { $name }に{ $value }が含まれる
condition-includes-not = { $name }に{ $value }が含まれない
condition-includes-one-of = { $name }に{ $value }が含まれる
condition-includes-neither = { $name }に{ $value }のいずれも含まれない
condition-contains = { $name }が{ $value }を含む
condition-contains-not = { $name }が{ $value }を含まない
condition-starts-with = { $name }が{ $value }で始まる
condition-starts-not-with = { $name }が{ $value }で始まらない
condition-is-exactly = { $name }がちょうど{ $value }である
condition-is-not-exactly = { $name }がちょうど{ $value }ではない
condition-is-same = { $name }が{ $value }と同じである
condition-is-not-same = { $name }が{ $value }と同じでない
condition-before = { $name }が{ $value }より前である
condition-until = { $name }が{ $value }以前である
condition-after = { $name }が{ $value }より後である
condition-from = { $name }が{ $value }以降である
condition-under = { $name }が{ $value }未満である
condition-at-most = { $name }が{ $value }以下である
condition-over = { $name }が{ $value }を超える
condition-at-least = { $name }が{ $value }以上である
condition-either = （{ $parts }）
condition-both = （{ $parts }）
condition-apart = （{ $parts }）
condition-same = （{ $left }ときに限り{ $right }）
condition-or-else = （{ $left }か{ $right }のどちらか一方である）

## What a page says of its file, and what helps readers along

read-minutes = 読むのに約{ $count }分。
changed-on = 最終更新：{ $day }。
changed-on-by = 最終更新：{ $day }（{ $team }）。
edit-page = このページを編集
copy-link = リンクをコピー
copy-link-label = この部分へのリンクをコピー
copy-link-done = リンクをコピーしました
copy-link-failed = リンクをコピーできませんでした
copy-question = 質問をコピー
copy-question-label = この質問をコピー
copy-question-done = 質問をコピーしました
copy-question-failed = 質問をコピーできませんでした
recent-title = 最近読んだページ
recent-forget = 履歴を消す
recent-forgotten = 読んだページの履歴を消しました
news-title = 最近の変更
news-day-by = { $day }（{ $team }）

## 各ページのスクリプトの言葉

script-dark = ダーク
script-light = ライト
script-use-dark = 暗い表示にする
script-use-light = 明るい表示にする
script-links = リンク

## ページのコピー

offline-copy = { $day }時点のコピーを表示しています。プレイブックに接続できないため、その後変更されている可能性があります。

## 検索の言葉

search-input = プレイブックを検索
search-placeholder = 言葉、またはお客様の発言
search-close = 閉じる
search-narrow = 絞り込み
search-results = 検索結果
search-more = さらに表示
search-keys = { $up } { $down } で移動、{ $enter } で開く、{ $escape } で閉じる
search-az = 全項目の索引
search-recent = 最近読んだページ
search-dialog = 検索
search-kind = 種類
search-moment = 商談の段階
search-team = チーム
search-one-question = 質問
search-one-step = ステップ
search-one-control = チェック
search-one-route = 例外ルート
search-one-team = チーム
search-one-guide = ガイド
search-one-process = プロセス
search-one-bank = 質問集
search-one-scenario = シナリオ
search-one-moment = 商談の段階
search-one-tag = タグ
search-one-page = ページ
search-all-question = 質問
search-all-step = ステップ
search-all-control = チェック
search-all-route = 例外ルート
search-all-team = チーム
search-all-guide = ガイド
search-all-process = プロセス
search-all-bank = 質問集
search-all-scenario = シナリオ
search-all-moment = 商談の段階
search-all-tag = タグ
search-all-page = ほかのページ
search-retired = { $kind }（廃止）
search-said = 「{ $words }」
search-called = 別名：{ $words }
search-try = 「支払条件」「金曜日までに必要」、チーム名などで試してください。
search-nothing = 「{ $query }」は見つかりませんでした。別の言葉で試すか、索引を見てください。
search-best = { $total }件のうち上位{ $shown }件
search-total = { $total }件
search-failed = 検索を読み込めませんでした。すべての項目は索引にもあります。
