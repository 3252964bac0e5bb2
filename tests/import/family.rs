//! Every type and key of the Digital Marketplace's format.

#![allow(clippy::too_many_lines, reason = "whole banks are shown")]

use std::fmt::Write;

use insta::assert_snapshot;
use playbook::import::form::Item;

use crate::bench::{CATERING, brief, built, differences, file, files, framework, imported, sources};

#[test]
fn every_type_and_key_becomes_banks_and_guides_that_build() {
    let sources = sources(&files(CATERING));
    let imported = imported(&sources);
    assert_snapshot!(brief(&imported.diagnostics, &sources), @r"
    frameworks/catering-2/questions/briefs/lots.yml:7:1 import-kept: `depends` cannot be said as a condition | it names no question or answer that is at hand; it is kept below `x:`
    frameworks/catering-2/questions/briefs/guestEats.yml:3:1 import-kept: `followup` cannot be said as what an answer leads to | it names no question or answer that is at hand; it is kept below `x:`
    frameworks/catering-2/manifests/edit_brief.yml:3:46 import-missing-question: there is no question `gone` | its name is kept below `x:` of the guide, which asks all others
    ");
    assert_eq!(built(&imported.value).report(), "");
    assert_snapshot!(imported.value.report.lines().join("\n"), @r"
    Read 17 questions in 2 sets and 2 manifests of catering-2: 15 to ask, and 2 that group others and become headings.

    Where each key of a group went:
      any_of                     1 in `x`
      depends                    1 in `x`
      dynamic_field              1 in `x`
      name                       1 in `heading`
      question                   1 in `heading`, 1 in `x`
      questions                  2 in `x`
      type                       1 in `heading`, 1 in `heading` and, as written, in `x`

    Where each key of an option went:
      derived_from               1 in `x`
      description                1 in `x`
      filter_ignore              1 in `x`
      filter_label               1 in `x`
      label                      8 in `label`
      options                    1 in `options`, 1 in `options` and, as written, in `x`
      value                      4 in `value`

    Where each key of a question went:
      assessment                 1 in `x`
      assuranceApproach          1 in `x`
      before_summary_value       1 in `x`
      decimal_place_restriction  1 in `x`
      depends                    1 in `when`, 1 in `when` and, as written, in `x`, 1 in `x`
      empty_message              1 in `x`
      field_defaults             1 in `x`
      fields                     1 in `x`
      filter_label               1 in `x`
      followup                   1 in `then`, 1 in `x`
      hidden                     1 in `x`
      hint                       1 in `x`
      id                         1 in `x`
      limits                     2 in `x`
      list_item_name             1 in `x`
      max_length_in_words        2 in `x`
      name                       2 in `also-called`, 1 in `x`
      number_of_items            2 in `x`
      optional                   1 in `required`, 1 in `required` and, as written, in `x`
      optional_fields            1 in `x`
      options                    3 in `options`
      question                   12 in `ask`, 3 in `ask` and, as written, in `x`
      question_advice            1 in `why`, 2 in `why` and, as written, in `x`
      required_value             1 in `x`
      slug                       1 in `x`
      smaller                    1 in `x`
      type                       10 in `type`, 5 in `type` and, as written, in `x`
      unit                       2 in `unit` and, as written, in `x`
      unit_in_full               1 in `unit`, 1 in `unit` and, as written, in `x`
      unit_position              2 in `x`
      validations                1 in `x`

    Where each key of a section went:
      description                1 in `text` and, as written, in `x`
      edit_questions             1 in `x`
      editable                   1 in `x`
      name                       3 in `## heading` and, as written, in `x`
      prefill                    1 in `x`
      questions                  3 in `ask` and, as written, in `x`
      slug                       1 in `x`
      step                       1 in `x`
      summary_page_description   1 in `text` and, as written, in `x`

    To know:
      - 12 questions do not say why they are asked: look for “The source does not say why. Say here what we do with the answer.” in the banks and write it
      - no manifest names `briefs/lots`, `services/wasteShare`: they are in their bank and in no guide
      - not questions, left out: `messages/urls.yml`, `metadata/copy_services.yml`
    ");
}

#[test]
fn a_set_becomes_a_bank_that_a_person_can_read() {
    let imported = imported(&sources(&files(CATERING))).value;
    assert_snapshot!(file(&imported, "questions/services.yaml"), @r#"
    # Imported from the questions `services` of the framework `catering-2`.
    title: Services
    x:
      from: digital-marketplace
      framework: catering-2
      set: services
    questions:
      - heading: Who you are

      - id: lot
        ask: Which lot is it?
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: choice
        options:
          - value: canteens
            label: Canteens
            x:
              description: Hot meals, every day.
          - value: events
            label: Events
            x:
              filter_label: Parties
              filter_ignore: true
        required: true
        x:
          file: lot.yml

      - id: service_id
        ask: What is your number with us?
        why: '*The source does not say why. Say here what we do with the answer.*'
        required: true
        x:
          file: serviceId.yml
          type: service_id
          optional: false

      - heading: What you cook for ‹lot›

      - id: meals_per_day
        ask: How many meals a day can you cook?
        why: We match you with canteens of your size.
        type: number
        unit: meals
        required: true
        also-called: [Meals]
        when: services.lot == "canteens"
        x:
          file: mealsPerDay.yml
          hint: A whole number
          limits:
            min_value: 1
            max_value: 5000
            integer_only: true
          unit: '#'
          unit_position: after
          validations:
            - name: answer_required
              message: Say how many
            - name: not_a_number
              field: mealsPerDay
              message: 'Digits only: 250'
          smaller: yes
          empty_message: Add meals
          slug: meals

      - heading: Kitchen
        x:
          file: kitchen.yml
          question: About your kitchen
          any_of: kitchen
          questions: [allergens, allergenList, allergenPlan]
          depends:
            - "on": lot
              being: [canteens]

      - id: allergens
        ask: >-
          Do you label **all** allergens, as the [law](https://law.example/labels?a&amp;b) and our page
          say?
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: yes-no
        options:
          - value: "yes"
            label: "Yes"
            then:
              ask: [services.allergen_list]
          - value: "no"
            label: "No"
            then:
              ask: [services.allergen_plan]
        required: true
        also-called: [Allergens]
        when: services.lot == "canteens"
        x:
          file: allergens.yml
          question: >-
            Do you label <strong>all</strong> allergens, as the <a class="x"
            href="https://law.example/labels?a&amp;b">law</a> and <a href="/local">our page</a> say?
          required_value: true
          filter_label: Labels allergens
          assuranceApproach: 2answers-type1
          assessment:
            passIfIn:
              - Yes
            discretionary: true
          without: [depends]

      - id: allergen_list
        ask: Where is the list?
        why: '*The source does not say why. Say here what we do with the answer.*'
        required: true
        when: services.lot == "canteens"
        x:
          file: allergenList.yml
          hidden: true
          limits:
            format: uri
          max_length_in_words: 10
          without: [depends]

      - id: allergen_plan
        ask: When will you have one?
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: date
        when: services.lot == "canteens"
        x:
          file: allergenPlan.yml
          optional_fields: [day]
          without: [depends]

      - heading: What you cook for ‹lot›

      - id: diets
        ask: >
          Which diets do you cater for?
        why: Guests ask for these.
        type: choices
        options:
          - label: Religious
            options: [Halal, Kosher]
          - value: medical
            label: Medical
            options: [No gluten, No wheat]
            x:
              options:
                - label: No gluten
                  options:
                    - label: No wheat
          - C++
          - value: c-2
            label: C
            x:
              derived_from:
                question: lot
                any_of: [canteens, true]
              without: [value]
        required: true
        x:
          file: diets.yml
          id: dietsServed
          question_advice: |
            Guests ask for these.

            ##Not listed

            Tell us:

            - the diet
            - since when
          type: checkbox_tree
          number_of_items: 3
          before_summary_value: [Everyday food]

      - id: halal_proof
        ask: How do you prove it?
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: file
        required: true
        when: ("halal" in services.diets || "kosher" in services.diets)
        x:
          file: halalProof.yml
          depends:
            - "on": dietsServed
              being: [Halal, Kosher]
            - "on": lot
              being: [canteens, events]

      - id: price
        ask: What does a meal cost?
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: money
        required: true
        x:
          file: price.yml
          fields:
            minimum_price: priceMin
            maximum_price: priceMax
          field_defaults:
            price_unit: Meal
          decimal_place_restriction: true

      - heading: Other questions

      - id: waste_share
        ask: What share of the food is thrown away?
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: percent
        required: true
        x:
          file: wasteShare.yml
          unit: '%'
          unit_in_full: percent
          unit_position: after
    "#);
    assert_snapshot!(file(&imported, "questions/briefs.yaml"), @r#"
    # Imported from the questions `briefs` of the framework `catering-2`.
    title: Briefs
    x:
      from: digital-marketplace
      framework: catering-2
      set: briefs
    questions:
      - heading: Your brief

      - id: summary
        ask: What do you need? the food; the day. Be brief.
        why: Cooks of events / Canteens read it before ‹brief.deadline›.
        type: long-text
        required: true
        x:
          file: summary.yml
          question: |
            What do you need?

            - the food
            - the day

            Be brief.
          question_advice: >
            {% if brief.lot == "events" %}Cooks of events{% else %}Canteens{% endif %} read it before {{
            brief.deadline|date }}.
          max_length_in_words: 100

      - id: wishes
        ask: What would be nice?
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: long-text
        required: true
        x:
          file: wishes.yml
          type: list
          number_of_items: 10
          list_item_name: wish

      - heading: Who comes?
        x:
          file: guests.yml
          type: dynamic_list
          dynamic_field: brief.guests
          questions: [guestEats]
          without: [name]

      - id: guest_eats
        ask: ‹item›
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: yes-no
        required: true
        x:
          file: guestEats.yml
          question: '{{ item }}'
          type: boolean_list
          followup:
            nobodyKnows: [true]

      - heading: Your brief

      - id: mail
        ask: Where do we write to?
        why: '*The source does not say why. Say here what we do with the answer.*'
        required: true
        x:
          file: mail.yml
          type: email
          name: Where do we write to?

      - heading: Other questions

      - id: lots
        ask: For which lots?
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: choices
        options:
          - "Yes"
          - value: Offsite
            label: Off-site
        required: true
        x:
          file: lots.yml
          depends:
            - "on": lot
              being: [neither]
    "#);
}

#[test]
fn a_manifest_becomes_a_guide() {
    let imported = imported(&sources(&files(CATERING))).value;
    assert_snapshot!(file(&imported, "guides/edit-service.md"), @r"
    ---
    # Imported from the manifest `edit_service` of the framework `catering-2`.
    kind: guide
    title: Edit service
    x:
      from: digital-marketplace
      framework: catering-2
      manifest: edit_service.yml
      sections:
        - name: Who you are
          slug: who-you-are
          editable: true
          prefill: false
          step: 1
          questions: [lot, serviceId]
        - name: What you cook for {{ lot }}
          edit_questions: true
          description: |
            First [[lot]], then the <em>rest</em>.

            ##How to

            - be exact
          summary_page_description: All of it.
          questions: [mealsPerDay, kitchen, diets, halalProof, price]
    ---

    ## Who you are

    ```questions
    ask: [services.lot, services.service_id]
    ```

    ## What you cook for ‹lot›

    First [Which lot is it?](../questions/services.yaml#lot), then the *rest*.

    ### How to

    - be exact

    All of it.

    ```questions
    ask:
      - services.meals_per_day
      - services.allergens
      - services.allergen_list
      - services.allergen_plan
      - services.diets
      - services.halal_proof
      - services.price
    ```
    ");
}

#[test]
fn the_framework_is_given_back_as_it_was() {
    let sources = sources(&files(CATERING));
    let site = built(&imported(&sources).value);
    assert_eq!(differences(&sources, &site), (19, String::new()));
}

#[test]
fn what_an_author_changed_is_given_back_changed() {
    let sources = sources(&files(CATERING));
    let mut imported = imported(&sources).value;
    for item in imported.banks.iter_mut().flat_map(|bank| &mut bank.items) {
        let Item::Question(question) = item else { continue };
        match question.id.as_str() {
            "summary" => question.ask = "What shall we cook?".to_owned(),
            "meals_per_day" => question.when = Some("services.lot == \"events\"".to_owned()),
            "halal_proof" => question.when = None,
            "allergens" => question.options.clear(),
            "diets" => question.options.truncate(2),
            "mail" => question.answer = "long-text".to_owned(),
            _ => {}
        }
    }
    let (_, report) = differences_of(&sources, &imported);
    assert_snapshot!(report, @r#"
    frameworks/catering-2/questions/briefs/summary.yml
    - question: |
    -   What do you need?
    - 
    -   - the food
    -   - the day
    - 
    -   Be brief.
    + question: What shall we cook?
    frameworks/catering-2/questions/briefs/mail.yml
    - type: email
    + type: textbox_large
    frameworks/catering-2/questions/services/mealsPerDay.yml
    -     being: [canteens]
    +     being: [events]
    frameworks/catering-2/questions/services/allergens.yml
    - followup:
    -   allergenList: [true]
    -   allergenPlan: [false]
    frameworks/catering-2/questions/services/diets.yml
    -   - label: C++
    -   - label: C
    -     derived_from:
    -       question: lot
    -       any_of: [canteens, true]
    frameworks/catering-2/questions/services/halalProof.yml
    - depends:
    -   - "on": dietsServed
    -     being: [Halal, Kosher]
    -   - "on": lot
    -     being: [canteens, events]
    "#);
}

/// The lines that changed, by file.
fn differences_of(
    sources: &playbook::source::Sources,
    imported: &playbook::import::Imported,
) -> (usize, String) {
    let back = crate::bench::exported(&built(imported));
    let again = crate::bench::exported(&built(&crate::bench::imported(sources).value));
    let mut report = String::new();
    for (now, before) in back.iter().zip(&again) {
        let gone = before.text.lines().filter(|line| !now.text.lines().any(|other| other == *line));
        let new = now.text.lines().filter(|line| !before.text.lines().any(|other| other == *line));
        let lines: Vec<String> =
            gone.map(|line| format!("- {line}")).chain(new.map(|line| format!("+ {line}"))).collect();
        if !lines.is_empty() {
            let _ = writeln!(report, "{}\n{}", now.path, lines.join("\n"));
        }
    }
    (back.len(), report)
}

#[test]
fn types_and_keys_of_other_frameworks_degrade_visibly() {
    let sources = framework(&[
        (
            "stars",
            "question: How many stars?\ntype: star_rating\nstars: {most: 5, colour: gold}\nfile: a\nwithout: b\n",
        ),
        ("sky", "question: Which sky?\ntype: star_rating\nstars: 3\ndepends: [{on: stars, being: [1]}]\n"),
        ("bare", "hint: Nothing else\n"),
        (
            "odd",
            "question: [a, b]\ntype: radios\noptions: [one, {label: {deep: 1}}, 3, Yes]\nfollowup: {nobody: [1]}\n",
        ),
        (
            "none",
            "question: ''\nname: ''\ntype: checkboxes\noptions: []\ndepends: soon\nvalidations: x\noptional: maybe\n",
        ),
        (
            "inline",
            "question: Several\ntype: multiquestion\nquestions: [stars, {question: Inside?, type: text}]\n",
        ),
    ]);
    let imported = imported(&sources);
    assert_snapshot!(brief(&imported.diagnostics, &sources), @r"
    questions/set/stars.yml:4:1 import-unknown-key: this question has a key `file` that the format does not know | it is kept below `x:`; say in a field of ours what readers need to know of it
    questions/set/stars.yml:3:1 import-unknown-key: this question has a key `stars` that the format does not know (in 2 questions) | it is kept below `x:`; say in a field of ours what readers need to know of it
    questions/set/stars.yml:5:1 import-unknown-key: this question has a key `without` that the format does not know | it is kept below `x:`; say in a field of ours what readers need to know of it
    questions/set/bare.yml:1:1 import-unknown-type: this question has no `type` | it is imported as a question that is answered in words; choose another `type` where one fits
    questions/set/stars.yml:2:1 import-unknown-type: this question has a type `star_rating` that the format does not know (in 2 questions) | it is imported as a question that is answered in words; choose another `type` where one fits
    questions/set/sky.yml:4:1 import-kept: `depends` cannot be said as a condition (in 2 questions) | it names no question or answer that is at hand; it is kept below `x:`
    questions/set/odd.yml:4:1 import-kept: `followup` cannot be said as what an answer leads to | it names no question or answer that is at hand; it is kept below `x:`
    questions/set/bare.yml:1:1 import-kept: this question has no words (in 3 questions) | its short name, or else its file's, stands for them: write what is asked
    questions/set/inline.yml:3:1 import-kept: a nested question is written out where a name is expected | it is kept below `x:`; give it a file of its own
    ");
    assert_snapshot!(file(&imported.value, "questions/set.yaml"), @r#"
    # Imported from the questions `set` of the framework `catering-2`.
    title: Set
    x:
      from: digital-marketplace
      framework: catering-2
      set: set
    questions:
      - heading: All

      - id: stars
        ask: How many stars?
        why: '*The source does not say why. Say here what we do with the answer.*'
        required: true
        x:
          file: stars.yml
          type: star_rating
          stars:
            most: 5
            colour: gold
          file_: a
          without_: b

      - id: sky
        ask: Which sky?
        why: '*The source does not say why. Say here what we do with the answer.*'
        required: true
        x:
          file: sky.yml
          type: star_rating
          stars: 3
          depends:
            - on: stars
              being: [1]

      - id: bare
        ask: Bare
        why: '*The source does not say why. Say here what we do with the answer.*'
        required: true
        x:
          file: bare.yml
          hint: Nothing else
          without: [question, type]

      - id: odd
        ask: Odd
        why: '*The source does not say why. Say here what we do with the answer.*'
        type: choice
        options:
          - one
          - label: (no label)
            x:
              label:
                deep: 1
          - "3"
          - "Yes"
        required: true
        x:
          file: odd.yml
          question: [a, b]
          options:
            - one
            - label:
                deep: 1
            - 3
            - Yes
          followup:
            nobody: [1]

      - id: none
        ask: None
        why: '*The source does not say why. Say here what we do with the answer.*'
        required: true
        x:
          file: none.yml
          question: ''
          name: ''
          type: checkboxes
          options: []
          depends: soon
          validations: x
          optional: maybe

      - heading: Several
        x:
          file: inline.yml
          questions:
            - stars
            - question: Inside?
              type: text
          without: [name]
    "#);
    let site = built(&imported.value);
    assert_eq!(site.errors(), 0, "{}", site.report());
    assert_eq!(differences(&sources, &site), (7, String::new()));
}

#[test]
fn what_came_with_a_question_is_shown_to_authors_and_to_nobody_else() {
    let site = built(&imported(&sources(&files(CATERING))).value);
    let bank = site.main("questions/services.html");
    assert!(bank.contains("Kept from the source") && bank.contains("not_a_number"));
    let others = site.built.artifacts.keys().filter(|path| path.as_str() != "questions/services.html");
    for path in others.filter(|path| path.as_str().contains(".html")) {
        let page = site.page(path.as_str());
        assert!(!page.contains("not_a_number"), "{path}");
        assert!(path.as_str().starts_with("questions/") || !page.contains("Kept from the source"), "{path}");
    }
}

#[test]
fn frameworks_side_by_side_do_not_mix() {
    let one = |name: &str| {
        [
            (format!("{name}/questions/services/lot.yml"), "question: Lot?\ntype: text\n"),
            (
                format!("{name}/questions/services/size.yml"),
                "question: Size?\ntype: text\ndepends: [{on: lot, being: [a]}]\n",
            ),
            (format!("{name}/manifests/edit.yml"), "- name: All\n  questions: [lot, size]\n"),
        ]
    };
    let both: Vec<(String, &str)> = one("cakes-1").into_iter().chain(one("cakes-2")).collect();
    let both: Vec<(&str, &str)> = both.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let sources = sources(&both);
    let imported = imported(&sources);
    let paths: Vec<String> = imported.value.files().into_iter().map(|file| file.path).collect();
    assert_snapshot!(paths.join("\n"), @r"
    questions/cakes_1_services.yaml
    questions/cakes_2_services.yaml
    guides/cakes-1-edit.md
    guides/cakes-2-edit.md
    ");
    let site = built(&imported.value);
    assert_eq!(site.report(), "");
    assert_eq!(differences(&sources, &site), (6, String::new()));
}
