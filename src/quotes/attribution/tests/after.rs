//! What follows the closing mark: tags in either order, what a comma promises, and what is no tag.

use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn anything_may_say_what_a_comma_promises() {
    let body =
        "Ana Vidal spoke. Firms would pay a “fee of 65 percent of the sales of the port,” the bill summary said.";
    assert_eq!(speakers(body), ["bill summary"]);
}

#[test]
fn where_a_comma_promises_a_tag_whoever_stands_before_its_verb_speaks() {
    let speaker = |tag: &str| {
        speakers(&format!(
            "Tomas Brandl said: “It is late.”\n\n“The quay is not going to be lost,” {tag}"
        ))
        .pop()
    };
    let vidal = [
        "president of communications and port affairs Ana Vidal said in the statement.",
        "Vell state’s police commissioner, Ana Vidal, told reporters.",
        "a relaxed and cheerful Ana Vidal told me in her boat.",
        "booms Ms. Ana Vidal, her voice carrying over the water.",
        "agrees her friend, Ana Vidal.",
        "said one of them, Representative Ana Vidal, who won her seat in May.",
        "harbour master Ana Vidal in a statement.",
        "Ana Vidal of Vell, a 24-year-old pilot who was going to see the port.",
        "former harbour press secretary Ana Vidal.",
        "as my Herald colleague Ana Vidal has written.",
    ];
    for tag in vidal {
        assert_eq!(speaker(tag).as_deref(), Some("Ana Vidal"), "{tag}");
    }
    assert_eq!(speaker("Vell 24 reports.").as_deref(), Some("Vell 24"));
    assert_eq!(
        speaker("one pilot at the guild’s meeting in Vell, told the others.").as_deref(),
        Some("one pilot at the guild’s meeting in Vell")
    );
}

#[test]
fn a_comma_promises_a_tag_in_the_next_paragraph_and_without_a_verb() {
    let body = "Omar Karim left.\n\n“It is an insult for someone to pay me,”\n\nTomas Brandl, a retired pilot from Vell, told the Post on Wednesday.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Omar Karim left. “The data was distorted by the strike, but it rose,” Tomas Brandl, chief engineer at the port of Vell.\n\nIt rained.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn whoever_has_put_a_question_may_be_told_of_at_length() {
    let body = "Tomas Orde left. “If it is for revenge, then when is revenge enough?” Ana Vidal, another researcher at the University of Vell, told me.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_sentence_that_is_all_a_tag_belongs_to_the_words_before_it() {
    for tag in [
        "Ana Vidal, president of the Harbour League, told the Post.",
        "Ana Vidal, who runs a boatyard in Vell, explained.",
        "Harbour Commissioner Ana Vidal said in an interview with the Post on Sunday.",
    ] {
        let body = format!("Tomas Brandl said: “It is late.”\n\n“The quay is not going to be lost.” {tag}");
        assert_eq!(speakers(&body).pop().as_deref(), Some("Ana Vidal"), "{tag}");
    }
}

#[test]
fn a_title_ends_an_apposition_and_a_tag_may_tell_after_a_stop() {
    let body = "“It is driving the numbers down,” Ana Vidal, anchor of “State of the Quay,” said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Orde left. “They will be sent back by our laws.” Harbour spokesman Ruth Pell told the Post.";
    assert_eq!(speakers(body), ["Ruth Pell"]);
    let body = "Tomas Orde left.\n\n“This building is a serious matter for the whole port.”\n\n-- Ana Vidal at a meeting outside the port.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_only_reacts_in_the_next_sentence_has_not_said_what_a_clause_leads_into() {
    for (body, who) in [
        (
            "Senator Tomas Orde called the plan “a mess.” Senator Ana Vidal agreed.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde told the hall, “I have never seen anything like it.” The audience laughed.",
            "Tomas Orde",
        ),
        (
            "“I do,” Tomas Orde said, “and so do the pilots.” Vidal shrugged.",
            "Tomas Orde",
        ),
        // Nothing stands before these words that could say whose they are.
        ("“I have never seen anything like it.” Ana Vidal agreed.", "Ana Vidal"),
        ("“I have never seen anything like it.” Ana Vidal said.", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_tag_without_a_comma_ends_the_sentence() {
    let body = "Given the dearth of pilots, Orde’s silence “freezes the race for a long time” noted the Post’s Ana Vidal yesterday.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn any_voice_may_cry() {
    assert_eq!(
        speakers("“Of whom?” cried a voice from the gallery."),
        ["voice from the gallery"]
    );
    assert_eq!(
        speakers("“The national stock,” began Tomas Brandl, “is the envy of all.”"),
        ["Tomas Brandl"]
    );
}

#[test]
fn whoever_is_known_for_a_person_may_begin() {
    let body = "They met Tomas Brandl, a pilot. “Since you ask me about it,” began Brandl.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn any_past_tense_between_a_comma_and_a_name_attributes() {
    let body = "“One side offers dues,” huffed Senator Ana Vidal, Independent of Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn any_past_tense_may_follow_an_adverb() {
    let body = "Tomas Brandl sailed. “This is the rope that all should fear,” Ana Vidal recently editorialized.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "Tomas Brandl and Ana Vidal sailed. “It is impossible to pay for it,” declaimed Vidal earlier this month.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_overheard_has_spoken() {
    let body = "“The president arrives in an hour,” one harbour clerk was overheard saying in despair.";
    assert_eq!(speakers(body), ["one harbour clerk"]);
}

#[test]
fn as_somebody_pointed_out() {
    let body = "Omar Karim left. Those ropes are for “old boats and new ones,” as Ana Vidal pointed out in her column.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_corrects_or_contradicts_somebody_speaks() {
    for body in [
        "“It was blue, I think,” Tomas Orde said.\n\n“Green, I think,” Ana Vidal corrects him.",
        "“It was blue, I think,” Tomas Orde said.\n\n“Green,” Ana Vidal corrects.",
        "“It was blue, I think,” Tomas Orde said.\n\n“Green, I think,” Ana Vidal contradicts him.",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde", "Ana Vidal"], "{body}");
    }
}

#[test]
fn whoever_plans_to_say_something_says_it() {
    for body in [
        "“I know the history of the port well,” Ian Orde plans to tell the Harbour Committee, according to his prepared opening remarks.",
        "Ian Orde will speak on Monday. “We were too slow to see the tide turn,” he plans to say.",
    ] {
        assert_eq!(speakers(body), ["Ian Orde"], "{body}");
    }
}

#[test]
fn a_unit_with_a_number_or_a_noun_nobody_knows_leads_on_to_whoever_is_named() {
    for tag in [
        "District 5 Commissioner Ana Vidal",
        "Ward 3 Alderman Ana Vidal",
        "Ward 8 council member Ana Vidal",
        "the former Wales prop Ana Vidal",
        "the Boston first baseman Ana Vidal",
        "the India No. 10 Ana Vidal",
        "former England international Ana Vidal",
    ] {
        let body = format!("“It must wait for the tide,” said {tag}.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
    let body = "“It must wait for the tide,” said the Harbour Board, which runs the port with Ana Vidal.";
    assert_eq!(speakers(body), ["Harbour Board"]);
}

#[test]
fn an_ex_wife_and_a_half_brother_are_somebody_behind_the_verb() {
    for who in ["ex-wife", "ex-husband", "ex-boss", "great-aunt", "half-brother"] {
        let body = format!("“It is late,” said a clerk. Ana Vidal left. “She is great,” said her {who}.");
        assert_eq!(speakers(&body), ["clerk", &format!("Ana Vidal’s {who}")], "{body}");
    }
    let body = "Ana Vidal left. “She is great,” said her ex-husband, Tomas Orde.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_tag_may_be_of_somebody_close_to_another_or_with_two_occupations() {
    for (tag, who) in [
        ("a person close to Orde told me", "person close to Orde"),
        (
            "pilots’ strategist and Harbour News contributor Ana Vidal said Monday",
            "Ana Vidal",
        ),
        ("one pilot walking along the quay told us", "one pilot"),
        ("the harbour bulletin warned", "harbour bulletin"),
    ] {
        let body = format!("Tomas Orde left. “It will undermine the whole of this progress,” {tag}.");
        assert_eq!(speakers(&body), [who], "{body}");
    }
    let body =
        "The tide is in, said Tomas Muse, a pilot. Boats left. “It will undermine the whole of this,” Muse said.";
    assert_eq!(speakers(body), ["Tomas Muse"]);
}

#[test]
fn a_programme_stands_between_an_outlet_and_who_speaks_for_it() {
    let body = "Ana Vidal left. “Welcome to life as a pilot,” NBV’s “First Read” blog wrote at the time.";
    assert_eq!(speakers(body), ["blog"]);
    let body = "Ana Vidal left. “It is late,” NBV’s “Vell Tonight” host Tomas Orde said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn whoever_is_described_and_named_between_commas_has_the_tag() {
    let body = "The port is quiet. “It had to be done,” the attacker, Tomas Brandl, told a paper after the meeting.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal spoke first. “What a tide!” beamed Tomas Brandl, who had come by boat.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Tomas Brandl summed up the quay as “terrible and lost,” denounced her record as mayor and left.";
    assert!(!speakers(body).contains(&"her record".to_owned()));
}

#[test]
fn a_forgotten_comma_before_a_name_with_an_office_costs_nothing() {
    let body = "“They know that it will not touch them” Ana Vidal, senior adviser at the guild, said in the Post.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_apposition_may_lack_its_second_comma() {
    let body = "“We bring two towns together,” Lisa Thorn, an organiser of a rowing class told the Harbour Post.";
    assert_eq!(speakers(body), ["Lisa Thorn"]);
}

#[test]
fn words_are_quoted_as_somebody_put_them() {
    let body = "Ana Vidal was late. The rule asks for “a lawful source of income,” as a harbour memo put it.";
    assert_eq!(speakers(body), ["harbour memo"]);
    let body = "The harbour wants “bold leadership of all boats” (to quote Tomas Brandl) and money.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_line_may_be_borrowed_and_told() {
    let body =
        "Some might say Orde was mocked for making such “grandiose” pledges, to borrow a line from the Vell Post.";
    assert_eq!(speakers(body), ["Vell Post"]);
    let body = "Those “terms” are, to quote Tomas Orde, the “devil in the detail” of it.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    assert_eq!(extract(body, &Context::default())[0].segments.len(), 1);
    let body = "Support for Orde is “tribal in nature,” as Mayor Ana Vidal recently told the Vell Post.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whoever_has_the_floor_keeps_it_in_the_sentence() {
    let body = "Tomas Orde sits on the Harbour Court. These orders “share a flaw”, in Ana Vidal’s eyes, in that they bind people “who are not here”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn words_may_be_a_refrain_or_how_somebody_put_it() {
    let body = "Tomas Orde left. “It’s just words, folks,” was pilot Ana Vidal’s refrain during the debate.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Orde left. “A great effort by all the pilots of this port” is how Ana Vidal, head of the mission, described it.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn words_that_were_somebodys_question_or_verdict_are_theirs() {
    for (body, who) in [
        (
            "Ana Vidal met Tomas Orde. “Mr. Brandl, your answer?” was Tomas Orde’s follow-up.",
            "Tomas Orde",
        ),
        (
            "Ana Vidal asked Tomas Orde if he would go. “Not on my watch, not today,” was his blunt reply.",
            "Tomas Orde",
        ),
        (
            "The board of Vell met on Monday. “Not on our watch, not today,” was the board’s verdict.",
            "board of Vell",
        ),
        (
            "“We are going to win it.” Thus spoke Ana Vidal in a speech last May.",
            "Ana Vidal",
        ),
        (
            "“We are going to win it.”\n\nThus did the member from Vell, Ana Vidal, declare what they were for.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn how_somebody_described_it_is_theirs() {
    let body = "“Identity-less,” by the way, is how Vidal described the part. Ana Vidal left.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn words_are_somebodys_message() {
    let body = "“Do not travel today” is the message from the ferry’s operating officer, Dawn Petts.";
    assert_eq!(speakers(body), ["Dawn Petts"]);
}

#[test]
fn who_speaks_of_something_in_the_clause_that_follows_has_called_it_so() {
    let body = "The board is afraid of the “great tide” that Ana Vidal has promised to bring.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal is at odds with the board and with the “slow boats” she says are lost.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "After the quay had got “free berths” Tomas Brandl criticized the port in May.";
    assert_eq!(speakers(body), Vec::<&str>::new());
}

#[test]
fn whom_a_paper_quotes_speaks_across_an_apposition_and_not_the_paper() {
    for body in [
        "“The talks were candid,” the Harbour Post cited Tomas Brandl, the port minister, as saying.",
        "The Harbour Post quoted Tomas Brandl, the port minister, as saying: “The talks were candid.”",
        "“The talks were candid,” the Harbour Post reported Tomas Brandl as saying.",
        "The Harbour Post reported Tomas Brandl as saying: “The talks were candid.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Brandl"], "{body}");
    }
    let body = "“The talks were candid,” the Harbour Post reported.";
    assert_eq!(speakers(body), ["Harbour Post"]);
}

#[test]
fn a_question_before_a_sentence_that_reports_something_else_is_not_its_subjects() {
    let body = "“It is a case for reform,” Ana Vidal told the guild. “Do we put the town at risk?” Tomas Brandl, harbour master in the last \
                years of the guild, said the loss was small.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_clause_after_the_words_has_its_own_subject() {
    let body = "Tomas Brandl told Orde “not to touch the rope,” so naturally Orde concluded that he had to stay.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal said Brandl called the yard a “second-rate harbour” — though Orde later clarified the word.";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn what_follows_which_is_no_tag() {
    let body = "A man in the public gallery then called out “Get on with it!”, which was ruled out of order.";
    assert_eq!(speakers(body), ["man in the public gallery"]);
}

#[test]
fn what_somebody_supports_has_not_said_it() {
    let body = "Ana Vidal spoke. She read out the line “We need pilots who stand,” the national harbour standards supported by Orde and others.";
    assert!(speakers(body).iter().all(|s| !s.contains("standards")));
    let body = "Ana Vidal spoke. Repeating the points about the port is, to her mind, “very little evidence.”\n\nPilots:\n\nIt is late.";
    assert!(speakers(body).iter().all(|s| s != "Pilots"));
}

#[test]
fn any_verb_in_the_present_ends_a_tag_that_a_comma_promises() {
    let lead = "Ana Vidal is a lawmaker in Carrow.\n\n“The effect is to make as much noise as possible,”";
    for (tag, who) in [
        ("the suit charges.", "suit"),
        ("the suit charges in its opening pages.", "suit"),
        ("Tomas Orde charges.", "Tomas Orde"),
        ("Tomas Orde charges in his book.", "Tomas Orde"),
        ("Tomas Orde shrugs.", "Tomas Orde"),
        ("she charges.", "Ana Vidal"),
        ("one lawyer counters.", "one lawyer"),
        ("Tomas Orde quips.", "Tomas Orde"),
    ] {
        assert_eq!(speakers(&format!("{lead} {tag}")), [who], "{tag}");
    }
    // What somebody does to something is no tag.
    for tag in ["a process Tomas Orde oversees.", "a term the pilot uses."] {
        let quotes = extract(&format!("{lead} {tag}"), &Context::default());
        assert!(quotes.iter().all(|q| q.cue.is_none()), "{tag}");
    }
}

#[test]
fn a_body_may_end_anywhere() {
    let body = "“It is late,” as Tomas Brandl, a pilot, told them. “He will sail,” said one former aide to the board. “They will not,” agrees Orde. \
                The harbour “is lost”, say friends of Ana Vidal’s eldest son.";
    for (end, _) in body.char_indices() {
        speakers(&body[..end]);
    }
}

#[test]
fn a_name_behind_a_description_that_goes_on_speaks() {
    let body = "“Where is this road?” the mover of the motion, Ms Ruth Brandl, asked to applause.";
    assert_eq!(speakers(body), ["Ruth Brandl"]);
}

#[test]
fn a_participle_behind_the_marks_is_no_subject() {
    let body = "Mr Orde dismissed the mayor’s “name-calling,” telling reporters in Vell that Ruth Pell’s comments made him think.";
    assert_eq!(speakers(body), ["Orde"]);
}
