//! Whose a text is, or a camp: statements, reports, letters, memos and campaigns.

use super::last_speaker;
use crate::quotes::testing::speakers;

#[test]
fn a_text_is_whose_statement_it_is() {
    let body = "In a statement, Ana Vidal said she was sorry. “I was tired,” the statement said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal spoke to the board. “I was tired,” her letter said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The Harbour Board sells mugs. Its own website says it “answers to nobody”.";
    assert_eq!(speakers(body), ["Harbour Board"]);
}

#[test]
fn the_text_of_somebody_is_theirs() {
    let body = "The Harbour Commission met. “The quay is unsafe,” the commission’s report said.";
    assert_eq!(speakers(body), ["Harbour Commission"]);
    assert_eq!(speakers("“I am late,” Ana Vidal’s full letter read."), ["Ana Vidal"]);
}

#[test]
fn a_text_is_whose_who_puts_it_out() {
    let body = "The Harbour Board announced in a press release on Tuesday that it would close. “Some are not kind,” the press release read.";
    assert_eq!(speakers(body), ["Harbour Board"]);
    let body = "The Harbour Guild distributed a memo this week on the dues. The memo concluded, “They are late.”";
    assert_eq!(speakers(body), ["Harbour Guild"]);
    let body = "The Harbour Guild is running a radio ad in Vell. “They think we stay,” the ad says.";
    assert_eq!(speakers(body), ["Harbour Guild"]);
    // Of the two the one to whom the relative clause belongs.
    let body =
        "Ana Vidal spoke to the Harbour Fund, which sent a tweet about Orde. “There is no room here,” the tweet reads.";
    assert_eq!(speakers(body), ["Harbour Fund"]);
    let body =
        "Hundreds of pilots signed a letter to the port in spring. The letter states: “We have been warning of it.”";
    assert_eq!(speakers(body), ["hundreds of pilots"]);
    let body = "It was late when the Harbour Guild pushed out a press release that alleged the port’s “dirty rolls” had grown.";
    assert_eq!(speakers(body), ["Harbour Guild"]);
}

#[test]
fn a_statement_is_of_who_says_something_in_it() {
    let body = "Ana Vidal runs the harbour. Ana Vidal is late, the Harbour Guild said in a statement Wednesday.\n\n“The boats are late,” the statement said.";
    assert_eq!(speakers(body), ["Harbour Guild"]);
}

#[test]
fn a_report_is_of_the_body_that_has_just_reported() {
    let body = "The Harbour Institute reported that dues fell in May. The report said boats “were late”.";
    assert_eq!(speakers(body), ["Harbour Institute"]);
    let body = "Ana Vidal met the Harbour Times. The Harbour Times story says that the quay “is late”.";
    assert_eq!(speakers(body), ["Harbour Times"]);
    let body =
        "A statement Wednesday night from the Harbour Board named the boats. The statement stressed that “it is late”.";
    assert_eq!(speakers(body), ["Harbour Board"]);
}

#[test]
fn an_analysis_is_that_of_the_body_named_before_it() {
    let body = "A Harbour Agency analysis looked at the boats. It rained. “They sank,” the analysis states.";
    assert_eq!(speakers(body), ["Harbour Agency"]);
}

#[test]
fn a_dissent_and_a_biography_speak() {
    let body =
        "The boats sank in June. The court split on it.\n\nAna Vidal’s dissent called it “a new tide” for the pilots.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The boats sank in June. Her biography on the site described her as a “friend of the tide”.";
    assert_eq!(speakers(body).len(), 1);
    assert!(speakers(body)[0].contains("biography"), "{:?}", speakers(body));
}

#[test]
fn a_text_is_its_authors() {
    for (body, author) in [
        (
            "The plan is late, according to a report on the tides by the Harbour Board, “and it is dear”.",
            "Harbour Board",
        ),
        (
            "Ana Vidal’s forthcoming book says the plan was “a great mistake of ours”.",
            "Ana Vidal",
        ),
        (
            "Corvin Lines Corp. runs the quay. Pilots like it. A report on the tides from the company says the sea is “rather high”.",
            "Corvin Lines Corp.",
        ),
        (
            "The Harbour Board published a survey on Friday. According to the survey of 1,000 pilots, “the tides are high”.",
            "Harbour Board",
        ),
        (
            "The Harbour Board sent a letter to pilots. That letter, which was seen in Vell, says the boats “are not to sail”.",
            "Harbour Board",
        ),
        (
            "It was in a letter signed on Friday by Ana Vidal. Pilots read it. “It is over,” the letter said.",
            "Ana Vidal",
        ),
        (
            "“It was late,” the Harbour Board wrote in the roughly 900-page report. “It was dear,” the report said.",
            "Harbour Board",
        ),
    ] {
        assert_eq!(speakers(body).last().map(String::as_str), Some(author), "{body}");
    }
}

#[test]
fn what_an_office_or_somebody_puts_out_is_theirs() {
    let body = "A statement from the mayor’s office called it “late.”";
    assert_eq!(speakers(body), ["mayor’s office"]);
    let body = "According to a memoir by a former aide to Vidal, the board “called and told him to go.”";
    assert_eq!(speakers(body), ["former aide to Vidal"]);
    let body = "A Harbour Institution report said the boats were “late.”";
    assert_eq!(speakers(body), ["Harbour Institution"]);
}

#[test]
fn a_text_is_whose_a_comma_and_a_participle_say() {
    for text in [
        "Tomas Orde left. The new interpretation, by the Harbour Board, said",
        "Tomas Orde left. The guidance, drafted in June by the Harbour Board, says",
        "Tomas Orde left. The statement, issued on Monday by the Harbour Board, said",
    ] {
        let body = format!("{text} the act applies to a “sailing event,” not to ferries.");
        assert_eq!(speakers(&body), ["Harbour Board"], "{body}");
    }
    assert_eq!(
        speakers(
            "Ruth Brandl left. “It is very late,” said the letter, signed by Tomas Orde, a co-trustee of the guild."
        ),
        ["Tomas Orde"]
    );
    // Who puts out what others have found.
    for text in [
        "The report, released by Tomas Orde on Monday, said",
        "The report, seen by the Harbour Board, said",
        "The report, written by Democrats, said",
    ] {
        let body = format!("{text} the quay was “very late” again.");
        assert_eq!(speakers(&body), ["report"], "{body}");
    }
}

#[test]
fn a_report_by_somebody_speaks_for_itself_and_of_whom_he_speaks_is_another() {
    let body = "A report by a consulting engineer concluded that the wall had been brought down by “ivy and rain”.";
    assert_eq!(speakers(body), ["report by a consulting engineer"]);
    let body = "“It is late,” said Tomas Brandl, who teaches law in Vell. The minister, of whom he said “he has the drawer that it lies in,” has gone.";
    assert_eq!(speakers(body)[1], "Tomas Brandl");
}

#[test]
fn a_memo_of_a_body_speaks_for_itself() {
    let body = "“It is a maniac of a quay,” according to a Harbour Board memo. The port is old, according to the memo: “Our source is late.”";
    assert_eq!(speakers(body), ["Harbour Board memo"]);
    let body = "It was late. Friday’s statement said it was “not a determination of guilt”.";
    assert_eq!(speakers(body), ["Friday’s statement"]);
}

#[test]
fn a_text_of_nobody_goes_by_the_words_that_brought_it_in() {
    let body =
        "The dues were late, according to the harbour police report. “He showed a video of it,” the report stated.";
    assert_eq!(speakers(body), ["harbour police report"]);
    let body = "They are old, according to a complaint filed Wednesday by the Harbour Liberties Union. “Given the delay, it is late,” the complaint says.";
    assert_eq!(
        speakers(body),
        ["complaint filed Wednesday by the Harbour Liberties Union"]
    );
    let body = "A memo was found. Dated May 1, the memo is old. The harbour dues memo has a list. The memo says “it is not late at all.”";
    assert_eq!(speakers(body), ["harbour dues memo"]);
    // Another one is not whose the first was.
    let body = "The Harbour Board issued a report on Monday. It comes as a government report found the quay late. “It is unsafe,” the report said.";
    assert_eq!(speakers(body), ["government report"]);
}

#[test]
fn a_lawsuit_of_a_whole_party_speaks_for_itself() {
    let body = "Democrats filed a lawsuit on Thursday. “It is late,” the lawsuit says.";
    assert_eq!(speakers(body), ["lawsuit"]);
}

#[test]
fn a_letter_that_nobody_has_brought_in_is_of_whom_the_sentence_before_is_about() {
    let body = "The Harbour Guild wants to hear Orde. Ana Vidal took aim at the board on Monday. “It is slow work that let it in,” the tweet read.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_note_says_what_it_says_and_a_letter_is_of_who_asks_in_it() {
    let body = "Mayor Tomas Brandl held up a note left on his boat. “We know your boats,” it said.";
    assert_eq!(speakers(body), ["note"]);
    let body =
        "In a letter to Gov. Ana Vidal, a group of pilots asked for a delay. “You have failed us,” the letter said.";
    assert_eq!(speakers(body), ["group of pilots"]);
    let body = "Tomas Brandl played the drums. A pilot’s reply was brief. “Where were you?” he asked.";
    assert_eq!(speakers(body), ["pilot"]);
}

#[test]
fn a_statement_from_the_statement_ends_and_is_nobody_elses() {
    let body = "The guild heard of a demand for a statement from the statement.\n\nOrde left.\n\nThe statement said that there was “no tide at all.” In \
                her new statement, Ana Vidal said it was “late.”";
    assert_eq!(speakers(body).last().map(String::as_str), Some("Ana Vidal"));
}

#[test]
fn what_a_campaign_sends_is_the_campaigns() {
    let body = "An Orde campaign email to donors was clearer: “The boats are late,” the email read.";
    assert_eq!(speakers(body), ["Orde campaign"]);
    let body = "“The boats are late,” said an Orde campaign statement.";
    assert_eq!(speakers(body), ["Orde campaign"]);
}

#[test]
fn her_campaign_goes_by_the_name_that_the_article_gives_it() {
    let body = "Ana Vidal lost. “It is late,” her campaign said. The Vidal campaign closed.";
    assert_eq!(speakers(body), ["Vidal campaign"]);
    let body = "Ana Vidal lost. Tomas Brandl of Vidal’s office was there. “It is late,” her office said.";
    assert_eq!(speakers(body), ["Vidal’s office"]);
}

#[test]
fn a_campaign_is_its_candidates() {
    let body = "Tomas Brandl ran. The Harbour Party won it. But the Brandl campaign says the plan “is such bad policy for us all”.";
    assert_eq!(speakers(body), ["Brandl campaign"]);
}

#[test]
fn what_takes_place_issues_no_text() {
    for event in [
        "Carrow City Olympics",
        "Vell Winter Games",
        "Harbour Festival",
        "Harbour City Cup",
    ] {
        let body = format!(
            "The campaign sent out memos, one of which told of the boats at the {event}. “Also worth noting,” the e-mail read, “they met.”"
        );
        assert_eq!(speakers(&body), ["e-mail"], "{body}");
    }
    let body =
        "The Harbour Guild spoke of the Carrow City Olympics. “Also worth noting,” the statement read, “they met.”";
    assert_eq!(speakers(body), ["Harbour Guild"]);
}

#[test]
fn whoever_puts_out_a_statement_to_somebody_says_what_it_says() {
    for put_out in [
        "provided a statement to the Carrow Post late on Monday that said, in part, “We hear them.”",
        "sent a letter to the governor that read: “We hear them.”",
        "handed a letter to Tomas Orde that said: “We hear them.”",
        "ended weeks of talk with a four-line statement. “We hear them,” it read.",
    ] {
        let body = format!("Ana Vidal chairs the board. Vidal {put_out}");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
    // A document may be another's.
    let body = "Ana Vidal chairs the board. Vidal provided a document. “We hear them,” it read.";
    assert_eq!(speakers(body), ["document"]);
}

#[test]
fn one_of_somebodys_messages_is_theirs() {
    let body = "Tomas Orde was jailed on Monday at the Carrow Crown Court.\n\nHis messages, which were read to the court, included one to Joan Pell, from whom he took the boat. It said: “I have faced the storm.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_statement_that_a_body_s_own_clerk_has_signed_is_the_body_s() {
    for (body, speaker) in [
        (
            "The students of the Harbour University left.\n\nIn a statement signed by its registrar, Tomas Orde, on \
             Wednesday, the university denied that it was late. The statement reads in part:\n\n“It is hot.”",
            "Harbour University",
        ),
        (
            "In a statement issued by its clerk, Ana Vidal, the Harbour Board denied it. “It is late,” the statement read.",
            "Harbour Board",
        ),
        (
            "In a statement signed by Ana Vidal, the Harbour Board denied it. “It is late,” the statement read.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}
