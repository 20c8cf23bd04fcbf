//! Whose a participle is that leads into a quotation: behind a tag, an object, a text or `with`, and at the head of a sentence.

use crate::quotes::testing::speakers;

#[test]
fn a_participle_after_a_tag_shares_its_subject() {
    let body = "Investigators have asked him for his log, Tomas Brandl said, adding: “It is all written down.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn whoever_stands_in_a_tag_goes_on_with_a_participle() {
    let body = "The Vell board stopped lending to boats, the state comptroller said, saying he wanted to starve “this great fire.”";
    assert_eq!(speakers(body), ["state comptroller"]);
}

#[test]
fn what_is_added_to_a_quotation_is_by_the_same_speaker() {
    let body = "The Harbour Post reported that Ana Vidal said, “It was one of many,” adding, “The question is who.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_is_named_with_a_text_goes_on_saying_it() {
    let body = "The board’s account includes a quote from Ana Vidal, saying, “I want to thank the pilots once more for the help.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_message_to_somebody_is_of_who_sent_it() {
    let body = "A picture showed a message from Ana Vidal to Tomas Brandl stating, “To ask this now is rude.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_letter_from_somebody_is_theirs_and_not_its_readers() {
    let body =
        "Tomas Brandl came. Ana Vidal received a letter from Tomas Brandl calling the plan “late for all of us”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_participle_without_a_comma_belongs_to_who_stands_before_it() {
    let body = "The ad then cuts to footage of Tomas Brandl saying, “You have to give them a path.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal described one former colleague as saying that the board was “beside itself with rage”.";
    assert_eq!(speakers(body), ["one former colleague"]);
}

#[test]
fn several_who_say_something_are_the_ones_who_say_it() {
    let body =
        "The rule seems to have reached beyond the guild to applicants saying they would “make Vell a better place”.";
    assert_eq!(speakers(body), ["applicants"]);
}

#[test]
fn whom_an_article_quotes_as_saying_is_the_speaker() {
    let body = "Minister Olga Brandl denied it, although the Post article quoted her as saying it was a “short-term solution”.";
    assert_eq!(speakers(body), ["Olga Brandl"]);
}

#[test]
fn who_is_heard_saying_it_says_it() {
    let body = "Tomas Orde left. A mobile video captured him repeatedly yelling “I am not late!” while being led off.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Tomas Orde left. Vidal heard him yelling “I am not late!” on the quay.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn whoever_a_recording_shows_says_what_they_say_in_it() {
    let body = "Ana Vidal was late. The web site Project Tide released video of Vidal venting that “every day I get more and more \
                cross” about it.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "Mr Brandl later followed it up with another post saying: “He is a disgrace who is destroying the city!”";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn one_quoted_as_calling_is_the_one_quoted() {
    let body = "The Board asked for a fee that Mr Brandl, in a talk last month, was quoted as calling “a ransom note”. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn whom_or_what_somebody_quotes_has_the_words() {
    for (body, who) in [
        (
            "In a speech, Tomas Orde quoted Ana Vidal, saying, “Every tide is won before it turns.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde quotes Ana Vidal, the mayor, saying that “every tide is won before it turns.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde left. He starts by quoting the proposal: “Consent must be freely given.”",
            "proposal",
        ),
        (
            "Tomas Orde praised Ana Vidal, saying, “Every tide is won before it turns.”",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn whoever_is_quoted_speaks() {
    let body = "Reporters avoided quoting Ana Vidal on which of the boats she “crushes” in the yard.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_caption_speaks_and_a_statement_is_whose_it_is() {
    let body = "A Vell teacher showed the class a picture accompanied by a caption reading, “A boat you can trust.”";
    assert_eq!(speakers(body), ["caption"]);
    let body = "Vidal’s remarks caused such an uproar that the pilot Ana Vidal has released a statement saying the article was “edited for effect”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn tweets_that_call_for_something_are_their_owners() {
    let body = "The chief clerk’s words were at odds with Mayor Ana Vidal’s many tweets calling for “money to finish the quay”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_resolution_or_a_suit_speaks_for_whoever_puts_it_forward() {
    for (body, who) in [
        (
            "The Harbour Board passed a resolution declaring the guild a “band of thieves” in May.",
            "Harbour Board",
        ),
        (
            "Meridian filed a suit in Vell, charging that Corvin engaged in “sham talks” to get in.",
            "Meridian",
        ),
        (
            "They are part of a lawsuit arguing that the yards have been “negligent” in Vell.",
            "lawsuit",
        ),
    ] {
        let found = speakers(body);
        assert!(
            found.len() == 1 && found.iter().all(|f| f.ends_with(who)),
            "{body} {found:?}"
        );
    }
}

#[test]
fn remarks_are_their_owners() {
    let body = "Tomas Brandl’s latest remarks on a bid came Thursday night, questioning whether he had the “strength of heart” to sail so soon.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn shares_say_nothing() {
    let body = "Shares of Corvin Motors rose after the Vell Bank raised its rating on it, saying the reward has become “very attractive to us all.”";
    assert_eq!(speakers(body), ["Vell Bank"]);
}

#[test]
fn two_things_that_are_done_are_no_speech() {
    let body = "Two years ago, the Harbour Board found that training and certifying pilots was “a struggle without an end for all of us.”";
    assert_eq!(speakers(body), ["Harbour Board"]);
}

#[test]
fn a_main_clause_that_goes_on_after_a_participle_is_not_its() {
    let body = "Boat owners, voicing their doubts about the rules, are afraid that they came “for virtually nothing” after reading \
                them, Tomas Orde said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn nobody_calls_himself_what_a_participle_calls_him() {
    let body =
        "Ana Vidal repeated charges that Tomas Orde recites the same lines, calling him a “talented guy and a fraud”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_is_mocked_for_saying_it_has_said_it() {
    let body = "Ana Vidal was likely to lose. She wanted to use a series of missteps by Tomas Orde, who was roundly mocked last month for saying Vell “was never that great.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal was mocked, and the left-leaning host of the harbour show “Meet the Pilots,” Tomas Orde, said she “disqualified herself.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn whom_others_hear_or_see_says_it() {
    for body in [
        "Tomas Orde, 45, was heard by neighbours shouting “I will sink you all” at the door.",
        "Police were called after Tomas Orde was seen on the roof screaming: “I will jump.”",
        "Ana Vidal left the board after Tomas Orde had been filmed at the quay saying “I will sink you all”.",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
    let body = "Ana Vidal told the court that, when asked, the accused had said: “You have nothing on me.”";
    assert_eq!(speakers(body), ["accused"]);
    let body =
        "Ana Vidal said the film in which Tomas Orde was heard telling pilots about it “did not tip the balance”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_participle_at_the_head_belongs_to_whoever_the_main_clause_is_about() {
    for (body, who) in [
        (
            "Saying it has been “badly harmed” by the dues, Vell Ferries Ltd asked the court for help.",
            "Vell Ferries Ltd",
        ),
        (
            "Ana Vidal left. Calling the hearing the “most transparent” ever, Mayor Ana Vidal picked a pilot.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    for body in [
        "The board met. Calling them “independent” doesn't make them harmless.",
        "The board met. Calling pilots “pirates” gets us nowhere.",
    ] {
        assert_eq!(speakers(body), Vec::<String>::new(), "{body}");
    }
}

#[test]
fn a_participle_in_the_opening_of_a_sentence_is_of_its_subject() {
    for body in [
        "After declaring the quay a “thing of the past” in her address, Ana Vidal walked away.",
        "After entering the race by calling Tomas Orde a “coward” in a speech, Ana Vidal won.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn a_subject_with_a_name_in_commas_speaks_behind_an_opening_and_before_a_colon() {
    for body in [
        "After calling the nets “a disgrace” in his opening remarks, the guild’s chairman, Tomas Orde, fell asleep.",
        "Thus spoke the guild’s chairman, Tomas Orde, from the steps: “Gentlemen, be seated.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
}

#[test]
fn who_does_something_while_doing_another_comes_after_the_words() {
    let body =
        "Pilots put others first. While lecturing Orde on “letting others meddle in the port,” they clamor for more.";
    assert_eq!(speakers(body).len(), 1);
    let body =
        "Ana Vidal left. Tomas Pell left. After telling Orde that “others meddle in the port,” she asked for more.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_participle_may_begin_an_article() {
    for lead in ["Citing", "Blaming"] {
        let body = format!("{lead} “a long winter and a low tide”, Ana Vidal closed the port on Monday.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn a_warning_may_open_its_sentence() {
    for body in [
        "Warning of a “slow death” without new dues, Ana Vidal called for help.",
        "Warning of “slow days”, Ana Vidal left the board.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    assert!(speakers("Warning of a “slow death” came from the port.").is_empty());
}

#[test]
fn a_company_of_nouns_argues() {
    let body =
        "The result was noise, with the pilots fiercely arguing that a second bridge will “sink the harbour for good”.";
    assert_eq!(speakers(body), ["pilots"]);
}

#[test]
fn who_does_it_beside_the_clause_stands_after_with() {
    let body = "A call to prepare the talks ended with the other side calling it “a start”.";
    assert_eq!(speakers(body), ["other side"]);
}

#[test]
fn an_adverb_may_stand_before_the_participle_beside_a_clause() {
    let body = "With the ferry company already describing the tide as “hard going,” the board is wary.";
    assert_eq!(speakers(body), ["ferry company"]);
}

#[test]
fn who_acts_beside_a_clause_with_with_has_what_is_told_of_it() {
    let body = "The guild has denied it at length, with Tomas Orde taking to the radio to call Ana Vidal “totally lost to us all”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn what_somebody_opens_or_ends_with_has_no_voice_of_its_own() {
    for body in [
        "Ana Vidal opened her show with a monologue declaring that the tide was “a storm by spreadsheet.”",
        "Ana Vidal ended the rally with a plea urging pilots to “stop this madness at the quay.”",
        "Ana Vidal won with a campaign promising “bread and water for all of us.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "Ana Vidal opened her show with a pilot declaring that the tide was “a storm by spreadsheet.”";
    assert_eq!(speakers(body), ["pilot"]);
}

#[test]
fn who_warns_of_something_beside_a_clause_may_have_a_name_and_an_office() {
    for (sentence, who) in [
        (
            "The vote failed, with one lawmaker complaining of “a rushed and secret process” on Monday.",
            "one lawmaker",
        ),
        (
            "The vote failed, with Tomas Orde warning of “a rushed and secret process” on Monday.",
            "Tomas Orde",
        ),
        (
            "Meridian raised its forecast, with its chief executive, Tomas Orde, citing “strong demand in the port.”",
            "Tomas Orde",
        ),
        (
            "The talks ended, with Tomas Orde, the envoy, calling them “a good start for us”.",
            "Tomas Orde",
        ),
    ] {
        let body = format!("The tide was low on Monday.\n\n{sentence}");
        assert_eq!(speakers(&body), [who], "{body}");
    }
}

#[test]
fn a_participle_in_a_clause_with_who_is_of_whom_the_clause_is_about() {
    for who in ["Tomas Orde, who", "Tomas Orde, the soft-spoken Carrowman who"] {
        let body = format!("The dispute is testing {who} took over the board in May promising “fewer surprises”.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{body}");
    }
}

#[test]
fn what_stands_in_the_clause_of_a_text_is_of_who_does_something_in_it() {
    let body = "Ruth Brandl left. The case rests on a single letter in which Tomas Orde, the last of the founders, granted him the roof “for so long as he shall keep birds on it”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}
