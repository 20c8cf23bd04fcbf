//! Whom a pronoun, a description or a single name stands for, case by case.

use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn a_pronoun_takes_the_unnamed_person_whom_the_sentence_before_brought_in() {
    let body = "Ana Vidal runs the harbour.\n\nA spokeswoman for the ferry line declined to say who was on duty. \
                “Our first thought is for the passengers,” she said.";
    assert_eq!(speakers(body), ["spokeswoman for the ferry line"]);
    let body =
        "A spokeswoman for the ferry line was on the quay. Ana Vidal looked at the water. “It was cold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_bare_description_takes_the_one_described_before() {
    let body = "A senior Velmarian diplomat said that there had been no second page. “We never got that far,” the diplomat said.";
    assert_eq!(speakers(body), ["senior Velmarian diplomat"]);
    let body = "Ana Vidal, who is leading the inquiry, looked tired. “He was never late,” the detective said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_name_set_beside_a_description_is_the_subject() {
    let body = "President Tomas Brandl met her at noon. Velmar’s foreign minister, Ana Vidal, struck a drier note. \
                “There was no breakthrough,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn it_is_the_body_that_the_sentence_before_was_about() {
    let body = "Ana Vidal runs the harbour. The owner, Corvin Island Lines, said that it would help. \
                “We are sorry,” it said in a statement.";
    assert_eq!(speakers(body), ["Corvin Island Lines"]);
    let body = "The Port Authority of Vell issued a report on Monday. “The quay is unsafe,” the report said.";
    assert_eq!(speakers(body), ["Port Authority of Vell"]);
    let body = "The Vell Election Commission said so in an online notice. The pictures will not be used “for any other end”, according to the order.";
    assert_eq!(speakers(body), ["Vell Election Commission"]);
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
fn a_statement_is_of_who_says_something_in_it() {
    let body = "Ana Vidal runs the harbour. Ana Vidal is late, the Harbour Guild said in a statement Wednesday.\n\n“The boats are late,” the statement said.";
    assert_eq!(speakers(body), ["Harbour Guild"]);
}

#[test]
fn her_campaign_goes_by_the_name_that_the_article_gives_it() {
    let body = "Ana Vidal lost. “It is late,” her campaign said. The Vidal campaign closed.";
    assert_eq!(speakers(body), ["Vidal campaign"]);
    let body = "Ana Vidal lost. Tomas Brandl of Vidal’s office was there. “It is late,” her office said.";
    assert_eq!(speakers(body), ["Vidal’s office"]);
}

#[test]
fn a_lawsuit_of_a_whole_party_speaks_for_itself() {
    let body = "Democrats filed a lawsuit on Thursday. “It is late,” the lawsuit says.";
    assert_eq!(speakers(body), ["lawsuit"]);
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
fn several_who_have_no_word_for_a_body_in_their_name_are_a_group() {
    let body = "It was called off at the Orde Student Union. On Monday, the Vell College Pilots, who had hosted it, were sad. “It is dead,” the group said.";
    assert_eq!(speakers(body), ["Vell College Pilots"]);
}

#[test]
fn no_group_is_a_chamber_or_a_law_or_all_of_a_party() {
    let body = "The Harbour Dues Act passed on Monday. Corvin Lines Inc has said little of it since May. It passed. The Harbour Dues Act is now in force. \
                “We will pay,” the company said.";
    assert_eq!(speakers(body), ["Corvin Lines Inc"]);
    let body = "The Council for Open Harbours was there. It met Congress. “We will stay,” the group said.";
    assert_eq!(speakers(body), ["Council for Open Harbours"]);
}

#[test]
fn the_company_is_the_one_body_that_the_sentence_is_about() {
    let body = "Pell Foods Inc runs two quays. It sold one. In January, Corvin Mobile opened “its road to sea” for all, the company said in May.";
    assert_eq!(speakers(body), ["Corvin Mobile"]);
}

#[test]
fn a_description_set_beside_a_name_is_that_body() {
    let body = "According to Velora, a ferry company that counts boats, quays that were old are late. The port is slow. While the company thinks that it was a “small delay”, it came.";
    assert_eq!(speakers(body), ["Velora"]);
}

#[test]
fn the_magazine_is_no_news_agency() {
    let body = "VELL (Reuters) - Dues will rise, a magazine reported on Saturday. A clerk told Reuters that they were late. “It is late,” the magazine said.";
    assert_eq!(speakers(body), ["magazine"]);
}

#[test]
fn the_newspaper_is_the_one_that_the_article_calls_so() {
    let body = "Dues will rise, a newspaper reported on Monday. The report in Orde newspaper is in line with it. Orde said the port “helps boats”. \
                The newspaper said it “would take steps”.";
    assert_eq!(speakers(body), ["Orde"; 2]);
    let body = "Dues will rise, Pell business daily reported on Monday. The dues will rise by two, the paper said. The port explained that “it is late,” the paper reported.";
    assert_eq!(speakers(body), ["Pell"]);
}

#[test]
fn a_body_goes_by_its_seat_and_its_rank() {
    for told in [
        "The Carrow City, Velmar-based boat company",
        "The world’s largest ferry company",
        "The ferry market giant",
    ] {
        let body =
            format!("Corvin Lines Inc sold a quay on Monday. {told} said it has no plans for a “significant” one.");
        assert_eq!(speakers(&body), ["Corvin Lines Inc"], "{told}");
    }
}

#[test]
fn a_body_named_before_the_noun_is_nobody_else() {
    let body = "The port is sold to CVL and Harbour Bank. News of it came a week after cuts at Harbour Bank. The Velune union said the cuts were “mere greed”.";
    assert_eq!(speakers(body), ["Velune"]);
}

#[test]
fn the_body_just_spoken_of_is_nearer_than_one_that_has_the_noun_in_its_name() {
    let body = "The Vell Harbour Agency closed a quay.\n\nBoats are late. Tides were low. Ropes were dark.\n\nThe Pell Ministry said it tries.\n\n\
                “It is slow work,” the agency said.";
    assert_eq!(speakers(body), ["Pell Ministry"]);
}

#[test]
fn the_company_is_the_named_one_rather_than_one_only_described_long_ago() {
    let body = "The ferry company had lost in court. Boats are late. Tides were low. Ropes were dark. CVL said the ruling “helps”. \
                “Suits that waste time are late,” the company said.";
    assert_eq!(speakers(body), ["CVL"; 2]);
}

#[test]
fn a_law_is_not_the_school_of_law() {
    let body = "Ana Vidal teaches at Vell Law School. The law reads, in part: “When it is late, it is to be said so.”";
    assert_eq!(speakers(body), ["law"]);
}

#[test]
fn a_letter_that_nobody_has_brought_in_is_of_whom_the_sentence_before_is_about() {
    let body = "The Harbour Guild wants to hear Orde. Ana Vidal took aim at the board on Monday. “It is slow work that let it in,” the tweet read.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_memo_of_a_body_speaks_for_itself() {
    let body = "“It is a maniac of a quay,” according to a Harbour Board memo. The port is old, according to the memo: “Our source is late.”";
    assert_eq!(speakers(body), ["Harbour Board memo"]);
    let body = "It was late. Friday’s statement said it was “not a determination of guilt”.";
    assert_eq!(speakers(body), ["Friday’s statement"]);
}

#[test]
fn a_description_takes_the_subject_of_its_sentence_or_of_the_one_before() {
    let body = "Davey Ruddock was sent to the stand, and found that he liked it. “You can see everything,” said the Town manager.";
    assert_eq!(speakers(body), ["Davey Ruddock"]);
}

#[test]
fn an_office_of_another_town_is_another_persons() {
    let body = "“We were lucky,” said Mei Kowal, the Carrow State coach. Bridget Lund drew up the last play. \
                “She made it,” the Mount Hale coach said.";
    assert_eq!(speakers(body)[1], "Bridget Lund");
}

#[test]
fn a_relative_is_the_other_one_of_that_surname() {
    let body = "Shane and Kerryn Mulvane were in the cafeteria, and Shane Mulvane held the baby. “It was loud,” Mrs Mulvane said. \
                Her husband said the crew had been kind. “They counted us,” he said.";
    assert_eq!(speakers(body)[1], "Shane Mulvane");
}

#[test]
fn nobody_named_in_reported_words_is_their_speaker() {
    let body = "Anthony Cord spoke first. Tomas Brandl, he says, can “make it clear” to them.";
    assert_eq!(speakers(body), ["Anthony Cord"]);
}

#[test]
fn who_is_told_of_in_passing_may_speak_next() {
    let body = "At the counter I told the clerk that I wished to appeal. “You can,” she said.";
    assert_eq!(speakers(body), ["clerk"]);
}

#[test]
fn who_reports_outweighs_what_is_reported() {
    let body = "Brandl, Ana Vidal says, will have to choose. That, Orde says, is “for him”. Brandl, he says, waits. “It is late,” he says.";
    assert_eq!(speakers(body), ["Orde", "Orde"]);
}

#[test]
fn a_description_beside_a_name_is_its_bearers() {
    let body = "The turbines were designed by Tomas Brandl, the port’s chief engineer, who left. “They turn,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ruth Pell waited. A former clerk at the port, Ana Vidal rose quickly. “I ran,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn the_company_is_no_newspaper_and_no_school() {
    let body = "Corvin Motors closed a plant. The Vell Post named a driver. “We regret it,” the firm said.";
    assert_eq!(speakers(body), ["Corvin Motors"]);
    let body = "Corvin Motors lost a fifth.\n\nIt rained.\n\nIt rained again.\n\nThe wind rose.\n\nThe sun set.\n\nNobody came.\n\n\
                Corvin Motors shares fell.\n\nIt rained.\n\nIt was dark.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nThe company called it “a pause”.";
    assert_eq!(speakers(body), ["Corvin Motors"]);
}

#[test]
fn a_former_aide_of_another_is_whom_the_sentence_before_was_about() {
    let body = "Ana Vidal spoke on Monday. “I was there,” Brandl’s former deputy said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal spoke on Monday. “I was there,” Brandl’s spokesman said.";
    assert_eq!(speakers(body), ["Brandl’s spokesman"]);
}

#[test]
fn the_who_of_a_description_is_the_one_described() {
    let body = "A strategist who left and who asked not to be named said that it was “the best thing in a month”.";
    assert_eq!(speakers(body), ["strategist"]);
}

#[test]
fn an_office_before_a_name_may_be_cut_short() {
    let body = "Gov. Tomas Brandl refused the plan. Brandl waved. The pilot Josh Pell sat. Pell slept. The governor foresaw it. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Rep. Ana Vidal met Rep. Tomas Orde. Orde left. The congresswoman called it “too late for us all”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Conservative Sen. Tomas Brandl met Sen. Ana Orde. Brandl left. The London senator called it “too late for us all”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Sen. Tomas Brandl and Sen. Josh Pell met. Brandl rose. Brandl spoke. The senator called it “too late for us all”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn whoever_is_any_or_every_such_is_nobody() {
    let body = "Tomas Orde spoke of the tide. Any pilot would have done so. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn they_are_two_with_appositions_between_them() {
    let body = "Ana Vidal, the mayor of Vell, and Tomas Brandl, her deputy, sent a letter. “It is over,” they wrote.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn a_longer_name_may_hold_the_full_one() {
    let body =
        "At the Tomas Brandl Foundation dinner, President Brandl spoke for an hour. “It is late,” Mr. Brandl said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn words_that_close_a_paragraph_are_not_those_that_the_next_begins_with() {
    let body = "“He is right,” Orde, an adviser, said on Monday. “There is a split.”\n\nBrandl’s comments came late.";
    assert_eq!(speakers(body), ["Orde"]);
    let body = "“There is a split, and it is growing.”\n\nBrandl’s words were heard by all.";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn unsigned_we_are_the_outlet() {
    let context = Context {
        source: Some("The Harbour Post"),
        ..Context::default()
    };
    let quotes = extract("In 1984, we noted, the mayor came across as “calm”.", &context);
    assert_eq!(quotes[0].speaker.as_deref(), Some("The Harbour Post"));
}

#[test]
fn an_age_or_an_occupation_after_a_name_makes_a_person() {
    let body = "Her father was proud. Her father dug wells. She met a young mycologist. Thaddo Pellwin, a botanist, came by. “It grew,” he said.";
    assert_eq!(speakers(body), ["Thaddo Pellwin"]);
    let body = "“It will forgive one mistake,” according to Hoanu Paratt, a naval architect in Vell who saw it. He called it “four pages of praise”.";
    assert_eq!(speakers(body), ["Hoanu Paratt", "Hoanu Paratt"]);
}

#[test]
fn to_whom_it_fell_is_the_subject() {
    let body = "“Sound man,” said Ruth Pell. It fell to Ana Vidal to ask. “Who goes round?” she asked.";
    assert_eq!(speakers(body), ["Ruth Pell", "Ana Vidal"]);
}

#[test]
fn one_who_is_told_something_in_the_sentence_may_be_he() {
    let body = "Tomas Brandl left. When I put this to the clerk at the ticket office, he said: “Madam, come back.”";
    assert_eq!(speakers(body), ["clerk at the ticket office"]);
}

#[test]
fn one_named_after_the_verb_of_a_report_is_its_subject() {
    let body = "“It is quiet,” said Tomas Brandl.\n\nBut the risk is high in Vell, which has no tide tables, said Omar Karim, a pilot.\n\n\
                “We watch the moon,” he told the Harbour Post.";
    assert_eq!(speakers(body)[1], "Omar Karim");
}

#[test]
fn of_whom_a_speaker_speaks_comes_after_the_speaker() {
    let body = "Brandl leads the yard. The analyst Omar Karim said on Thursday Brandl had one chance to show he was right. “If it fails, he fails,” he said. \
                Tomas Brandl left.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn the_who_of_an_apposition_is_the_one_named() {
    let body = "It pleased Dr. Ana Vidal, the port’s top engineer, who told the board that it was “late”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "Sen. Omar Karim (R., Vell), another member of the board, who has sold boats, said that it was “half a plan”.";
    assert_eq!(speakers(body), ["Omar Karim"]);
    let body = "Brandl got messages from Tomas Orde, who called her “a fool”. Ana Brandl left.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

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
fn one_who_belongs_to_a_name_is_not_its_bearer() {
    let body = "Ana Vidal waited. “We had time,” the Vidal aide said.";
    assert_eq!(speakers(body), ["Vidal aide"]);
    let body = "According to a Harbour Board spokesman, the ferry is late. “It is a rule,” the spokesman said.";
    assert_eq!(speakers(body), ["Harbour Board spokesman"]);
}

#[test]
fn a_day_before_the_subject_needs_no_comma() {
    let body = "On Tuesday afternoon mayor Brandl met the pilots as well as the people of Vell, and called the report “a good thing”. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_prince_keeps_his_style() {
    assert_eq!(
        speakers("“I regret it,” Prince Tomas said.\n\nIt rained.\n\n“I do,” Tomas said."),
        ["Prince Tomas"; 2]
    );
}

#[test]
fn an_epithet_in_capitals_is_whose_sentence_it_was() {
    let body = "Rep. Ana Vidal came to his defence. “He is sent to my district,” the New Carrow Democrat wrote.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn he_is_the_he_of_the_same_sentence() {
    let body =
        "Ana Vidal waited. Tomas Brandl was calm. He made no mention of Omar Karim, even as he said “the sea is wide”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_next_sentence_names_whom_the_last_was_about() {
    let body = "The pilot who had refused to sail was in the crowd. Mr Tomas Brandl, 58, has never lost a fender. “I told them,” the pilot said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_paper_is_a_newspaper_or_itself() {
    let body = "The Vell Post has a copy of the minutes. “It is all there,” the paper wrote.";
    assert_eq!(speakers(body), ["Vell Post"]);
    let body = "The work, published in the Annals of Fresh Water, found a pulse. It was “tied to passing cloud”, the paper says.";
    assert_eq!(speakers(body), ["paper"]);
}

#[test]
fn the_union_is_the_federation_that_has_been_named() {
    let body = "The pilots’ union met. The Vell Federation of Pilots has its own chairs. The union agreed, saying in a statement: “We have chairs.”";
    assert_eq!(speakers(body), ["Vell Federation of Pilots"]);
}

#[test]
fn one_named_in_full_for_the_first_time_may_be_he() {
    let body = "Her father dug wells. She wrote it all down. She shared a bench with a young botanist, Tomas Brandl. He saw her home. “I dug,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_text_of_somebody_is_theirs() {
    let body = "The Harbour Commission met. “The quay is unsafe,” the commission’s report said.";
    assert_eq!(speakers(body), ["Harbour Commission"]);
    assert_eq!(speakers("“I am late,” Ana Vidal’s full letter read."), ["Ana Vidal"]);
}

#[test]
fn whom_the_author_spoke_to_is_he() {
    let body = "Mayor Tomas Brandl opened the yard. I spoke to Omar Karim on Wednesday. “It is no surprise,” he said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn it_is_the_one_who_says_so() {
    let body =
        "The Harbour Agency said nobody was hurt, but Corvin Motors said it was calling them back as a “precaution”.";
    assert_eq!(speakers(body), ["Corvin Motors"]);
}

#[test]
fn one_person_may_hold_two_offices() {
    let body = "“We see more,” Corvin Yards Chairman and Chief Executive Tomas Brandl told the guild.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Norwegian Foreign Minister, Ana Vidal, later told the Post that they would “most likely” stay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_pronoun_after_its_description_is_the_one_before() {
    let body = "Tamsin Vidal runs the guild. A student in Vell, she sailed at nine. “I like it,” she says.";
    assert_eq!(speakers(body), ["Tamsin Vidal"]);
}

#[test]
fn the_president_is_whom_the_article_names_most() {
    let body = "Tomas Brandl opened the port. Brandl waved. Brandl sat. Brandl rose. The judge Ana Vidal looked on. The president added: “It is done.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_mayor_is_whom_the_headline_or_a_later_sentence_calls_so() {
    let body = "Ana Vidal left. The mayor shrugged it off. “It is over,” he said. Tomas Brandl won in May. Brandl sat.";
    let context = Context {
        title: "Mayor Brandl’s Boat Sinks",
        ..Context::default()
    };
    assert_eq!(extract(body, &context)[0].speaker.as_deref(), Some("Tomas Brandl"));
    let body = "Omar Karim left. The mayor shrugged it off. “It is over,” he said. Mayor Tomas Brandl won in May.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_headline_gives_the_full_name_but_joins_no_two() {
    let named = |title: &str| {
        let context = Context {
            title,
            ..Context::default()
        };
        extract("“It is over,” Brandl said.", &context)[0].speaker.clone()
    };
    assert_eq!(named("Tomas Brandl sails again").as_deref(), Some("Tomas Brandl"));
    assert_eq!(named("Jos. A. Brandl sails again").as_deref(), Some("Jos A Brandl"));
    for title in [
        "Tomas, Brandl agree",
        "Tomas’s Brandl sails",
        "Tomas On Brandl",
        "Tomas: Brandl sails",
    ] {
        assert_eq!(named(title).as_deref(), Some("Brandl"), "{title}");
    }
}

#[test]
fn one_whose_plan_it_is_comes_before_others() {
    let body = "Tomas Brandl spoke for long. “They chose it,” Mr Brandl said. Omar Karim’s plan is another one. “We keep it,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl", "Omar Karim"]);
}

#[test]
fn the_president_is_not_the_former_one() {
    let body = "President Tomas Brandl met the pilots. Former President Omar Karim sat down. The president said the board looked at a “range of options” there.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "A complaint named Omar Karim. “This set of acts is grave,” the first witness stated.";
    assert_eq!(speakers(body), ["first witness"]);
}

#[test]
fn he_is_whom_the_sentence_before_was_about() {
    let body = "Tomas Brandl was calm. “It is foreign to us,” Mr. Brandl said. Guild spokesman Omar Karim countered that Mr. Brandl is \
                trying to change the subject, and that he’s late. “The port did help,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl", "Omar Karim"]);
}

#[test]
fn neither_a_source_nor_the_minister_of_elsewhere_is_the_last_one_named() {
    let body = "Omar Karim felt that he was resisted. “This was no doubt a grief to him,” the source said.";
    assert_eq!(speakers(body), ["source"]);
    let body = "Omar Karim left the pact. Last year the prime minister of Singapore told Ruth Pell that they “will be finished in Asia.”";
    assert_eq!(speakers(body), ["prime minister of Singapore"]);
}

#[test]
fn who_is_told_something_does_not_hold_the_tellers_office() {
    let body = "President Tomas Brandl met the pilots. The president told Omar Karim he would sail. The president warned Ruth Pell. It rained. \
                The president called it “a good day for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_of_a_party_is_not_the_party() {
    let body = "Rep. Tomas Brandl left the Republican Party dinner.\n\nThe Missouri Republican said that it was “late for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn who_describes_somebody_is_somebody_else() {
    let body = "“We will hunt,” Tomas Brandl said.\n\nDescribing Omar Karim as a “hero of the harbour”, he said the pilots were “not sailors, they are monsters”.";
    assert_eq!(speakers(body), ["Tomas Brandl"; 2]);
}

#[test]
fn a_chairman_may_be_a_woman() {
    let body = "Omar Karim left. SEC Chairman Mary Vidal denied that there was any plan. “We will not sail,” she said.";
    assert_eq!(speakers(body), ["Mary Vidal"]);
    let body = "Ruth Pell left. Former US secretary of state Mary Vidal, a Pell supporter, caused trouble over her remark that “the sea is wide for us all.”";
    assert_eq!(speakers(body), ["Mary Vidal"]);
}

#[test]
fn who_it_was_is_the_subject() {
    let body = "Dr Ruth Pell read the rules. The prince’s companion in the basket was his granddaughter, Ana Vidal. “We are insured,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_question_that_somebody_brings_is_theirs() {
    let body = "The farmers met. Ana Vidal brought a chart. Tomas Brandl brought a question. “Have you met a cow?” Ms. Vidal said that she had, \
                and that it “had not asked”.";
    assert_eq!(speakers(body)[0], "Tomas Brandl");
}

#[test]
fn she_who_says_it_in_the_middle_is_not_the_company_that_it_is_about() {
    let body =
        "Ana Vidal, a spokesperson for Conferra, read the message. The company does not comment, she said, “on nods.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_who_does_something_of_his_is_a_person() {
    let body = "The Minister sat. The Ceann Comhairle rang his bell. “This is a house, not a mart,” he said, at which someone behind him murmured: “It is.”";
    assert_eq!(speakers(body), ["Ceann Comhairle", "someone behind him"]);
}

#[test]
fn what_is_called_the_company_is_it() {
    let body = "“It is our fault,” Lumenta wrote in a post. Service came back at noon. The company says that a certificate took it down. \
                It said the failure was “ordinary and ours.”";
    assert_eq!(speakers(body), ["Lumenta", "Lumenta"]);
}

#[test]
fn one_who_only_asks_is_not_he() {
    let body = "Whit Sorensen said he had been looking for a fastball. “And?” a reporter asked. “It was the other one,” he said.";
    assert_eq!(speakers(body), ["reporter", "Whit Sorensen"]);
}

#[test]
fn of_whom_reporters_are_told_is_not_who_tells() {
    let body = "Tomas Brandl sailed. Omar Karim summed it up on Monday, telling reporters Mr Brandl was stronger than ever. \
                “The cloud has gone,” he said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn an_age_alone_is_that_of_whom_the_last_sentence_was_about() {
    let body = "Omar Karim keeps the light. “I was late,” the 81-year old said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
    let body = "Omar Karim keeps the light. “I was late,” the 22 year old said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn a_sentence_that_runs_into_the_words_is_said_as_well() {
    let body = "Ana Vidal is a lawyer. The guild “does not need a grant,” she added. Corvin College “can pay for it,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
}

#[test]
fn when_he_said_it_is_whose_remark_it_was() {
    let body = "Omar Karim was referring to Brandl’s comment on boats, when he said, “I like those that float.” Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn an_analysis_is_that_of_the_body_named_before_it() {
    let body = "A Harbour Agency analysis looked at the boats. It rained. “They sank,” the analysis states.";
    assert_eq!(speakers(body), ["Harbour Agency"]);
}

#[test]
fn a_seat_and_an_occupation_lead_to_the_subject() {
    let body = "Alan Orde spoke first. University of Vell at Carrow law professor Omar Karim, an expert on tides, said the time may \
                not be right. “They wait,” he said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn two_words_of_which_nothing_is_known_may_be_a_person() {
    let body = "Malcolm Orde wrote in the post. LeRon Wexley, arguably the most famous of all, put up a notice. “You do not know,” wrote the Vell Rovers star.";
    assert_eq!(speakers(body), ["LeRon Wexley"]);
}

#[test]
fn a_slip_of_the_pen_is_no_other_name() {
    let body = "“It is sad,” Bruno Malnicar said.\n\nIt rained on the boats of the town.\n\n“We are tired of it,” Malcinar said.";
    assert_eq!(speakers(body), ["Bruno Malnicar", "Bruno Malnicar"]);
    let body = "Mayor Gavin Wexsom left. Mayor Wexson said that it was “no chance”.";
    assert_eq!(speakers(body), ["Gavin Wexsom"]);
}

#[test]
fn a_letter_that_is_left_out_of_a_surname_makes_nobody_else() {
    for (full, slip) in [
        ("Darren Tomkels", "Tompkels said"),
        ("Guy Reschenthal", "Reschental also said"),
        ("Adam Brazok", "Brzaok also told them"),
        ("Ana Pulira", "Pulire said"),
    ] {
        let body = format!("{full} won. It rained on the boats of the town.\n\n“We are tired of it,” {slip}.");
        assert_eq!(speakers(&body), [full], "{slip}");
    }
    let body = "Ana Pulira won. It rained.\n\n“We are tired of it,” said Pulire, a pilot.";
    assert_eq!(speakers(body), ["Ana Pulira"]);
    // Whoever is named in full is somebody else.
    let body = "Ana Marlison won. “We are tired of it,” said Ruth Marleson, a pilot.\n\n“It rains,” Marleson said.";
    assert_eq!(speakers(body), ["Ruth Marleson", "Ruth Marleson"]);
}

#[test]
fn who_bears_the_name_of_a_place_is_meant_where_they_do_what_a_person_does() {
    for tag in ["said it was", "later claimed it was", "also said it was"] {
        let body = format!("It was Ben Rhodes, a pilot, who sailed. Rhodes {tag} “far too late for that”.");
        assert_eq!(speakers(&body), ["Ben Rhodes"], "{tag}");
    }
}

#[test]
fn a_headline_gives_nobody_a_fuller_name() {
    for headline in [
        "With Vell, Brandl Forced To Confront It Again",
        "Brandl Job Approval: 41 percent",
    ] {
        let body = format!("{headline}\n\nIt rained. President Brandl sat. “Ours is a nation of laws,” Brandl said.");
        assert_eq!(speakers(&body), ["Brandl"], "{headline}");
    }
}

#[test]
fn a_body_may_be_called_after_a_boy_and_a_thing() {
    let body = "Velmie Boy Mill, a family-owned operation in Vell that makes grits, said Wednesday it is “listening to our customers”.";
    assert_eq!(speakers(body), ["Velmie Boy Mill"]);
}

#[test]
fn an_auxiliary_and_the_sign_of_a_story_are_nobodys_names() {
    let body = "Ana Vidal sat. Wouldn’t it have been nice? Wouldn’t it? She added: “I stand by my comment.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "The Port Guild of Vell met. Boats smoked. [ID:nL1E9CGFCI] The boats sail. “We are late,” the guild said.";
    assert_eq!(speakers(body), ["Port Guild of Vell"]);
}

#[test]
fn the_first_word_of_a_headline_is_no_given_name() {
    let body = "Tomas Brandl sailed on.\n\n‘No credit!’ Enraged Brandl defends the deal\n\nHe wrote: “It is a lie and they know it.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn initials_may_leave_out_the_country_and_stand_for_two_words() {
    let body = "The U.S. Consumer Boat Safety Board met. “Do not sail,” the CBSB said.";
    assert_eq!(speakers(body), ["U.S. Consumer Boat Safety Board"]);
    let body = "Corvin Instruments rose. But CI said it was “content” with the price.";
    assert_eq!(speakers(body), ["Corvin Instruments"]);
}

#[test]
fn whom_a_question_names_does_not_answer_it() {
    let body = "Ana Vidal read the rules. “It is late,” she said. Asked whether Ruth Pell would sail if it rained, she replied: “I do not know.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn he_is_whom_the_clause_before_the_comma_is_about() {
    let body = "Omar Karim spoke. Omar Karim waved. They would love to sink Omar Karim. When Tomas Brandl announced his challenge to Karim, he called for “fresh wind”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_name_may_follow_its_pronoun() {
    let body = "Omar Karim was in Vell. In what he called a “rant,” Mayor Tomas Brandl took a swipe at the board.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn they_are_those_of_the_last_clause() {
    let body = "I heard of it when I worked for the Harbour Agency; the career pilots often objected to what they called “meddling.”";
    assert_eq!(speakers(body), ["career pilots"]);
}

#[test]
fn a_day_in_the_introduction_leads_to_the_subject() {
    let body = "Mayor Tomas Brandl met Omar Karim. The mayor blamed Karim for it. However at that board meeting in June the mayor told Karim he would take the blame. \
                “I will be the one,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_who_is_spoken_of_does_not_speak() {
    let body = "“They check every boat,” Omar Karim said. The Harbour Agency staff “have gone through a decade of it.”";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn the_subject_comes_after_a_list_of_names_or_what_is_done_to_another() {
    let body = "Ana Vidal met Brandl. While rivals Marco Orde, Rand Pell and Jeb Brandl suggest they can sail, \
                Scott Walden talks about rowing. “When you look at the port,” he said, “you see it.”";
    assert_eq!(speakers(body), ["Scott Walden"]);
    let body = "Tomas Orde, who has sailed for Peter Brandl since he left his own boat in May, blasted James Pell as a “farce” on Monday.\n\n\
                “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde", "Tomas Orde"]);
}

#[test]
fn a_friend_of_another_is_not_the_other() {
    let body = "Bill Orde has a boat. A friend of former Speaker Paul Brandl, he’s neither old nor young. “I was not surprised,” he told me.";
    assert_eq!(speakers(body), ["Bill Orde"]);
}

#[test]
fn it_may_be_a_text_that_has_just_been_spoken_of() {
    let body = "Tomas Orde complained of the harbour of Vell on Monday, over a report that described the quays. \
                Pilots, it said, were “trying to sail by night.”";
    assert_eq!(speakers(body), ["report"]);
    let body = "Tomas Orde has met the Uyghur Board. There was more, like one ominous message from the Harbour Office.\n\n“It is late,” it reads.";
    assert_eq!(speakers(body), ["Harbour Office"]);
}

#[test]
fn they_may_be_several_who_were_described_in_passing() {
    let body = "The Harbour Board met on Monday. Tomas Orde was glad after Vidal’s lawyers had shown him letters that they claim show it tried to “frame” him.";
    assert_eq!(speakers(body), ["Vidal’s lawyers"]);
    let body = "The Harbour Board met. Outside the House, a dozen pilots taunted Orde. “It is late,” they chanted.";
    assert_eq!(speakers(body), ["dozen pilots"]);
}

#[test]
fn a_verb_shares_no_subject_with_one_of_another_tense() {
    let body = "Mayor Ana Vidal says the board does not know the man who attacked a clinic there but says people can make “inferences from it”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_paper_with_a_name_like_a_persons_is_no_he() {
    let body = "Ana Vidal was glad. Pilots have read Tomas Orde’s interview with the Ruth Vegas Pell Journal last October, when he said he preferred to “run its course”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn he_is_whom_the_clause_before_is_about_where_the_words_only_follow() {
    let body = "Tomas Pell spoke. “It is late,” Pell said.\n\nIt is so. After Sen. Lindsey Orde (R., Vell) was heard here Saturday by a pair of pilots, he replied, “I do not know.”";
    assert_eq!(speakers(body), ["Tomas Pell", "Lindsey Orde"]);
}

#[test]
fn what_is_called_a_firm_is_an_it() {
    let body = "Velmar and the U.S. The storm is “likely to come from the sea,” private security firm Corvin Maritime warned.\n\n“It is late,” it added.";
    assert_eq!(speakers(body), ["Corvin Maritime", "Corvin Maritime"]);
}

#[test]
fn who_says_it_at_the_end_outweighs_who_is_named_in_it() {
    let body = "Tomas Orde sails. Orde is old. A harbour guild with Orde at its head will be “the guild of old pilots,” says John Pell, an engineer.\n\n\
                That is not to say that “late” pilots have no place, he notes.";
    assert_eq!(speakers(body), ["John Pell", "John Pell"]);
}

#[test]
fn the_president_is_neither_of_another_trade_nor_of_another_nation() {
    let body = "President Tomas Brandl chose Judge Ana Vidal. Vidal bowed. Vidal sat. Vidal rose. Vidal spoke. Vidal left the hall. \
                Vidal waved. The president said it was “a good day for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "President Tomas Brandl met the pilots. Brandl sat. Velmarian President Omar Karim came. The president said it was “late for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "They hit back at President Tomas Brandl after the president called them “slow sailors.” Omar Karim, president of the guild, left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn who_has_another_office_is_not_the_former_guild_director() {
    let body = "Omar Karim, a spokesman for the port, waved. Ana Vidal sat. Vidal rose. Vidal left. \
                Omar Karim shrugged. The former guild director said it was “late for all of us.”";
    assert_eq!(speakers(body), ["former guild director"]);
}

#[test]
fn a_body_of_two_unknown_words_may_be_the_bank_and_the_administration_is_whose_it_was() {
    let body = "In a note, Credo Sudric called Brandl’s plan “bold,” but warned them. “It is late,” the bank said.";
    assert_eq!(speakers(body), ["Credo Sudric"; 2]);
    let body = "Tomas Brandl left. They sued over what the Brandl administration did. It rained. The administration says it is “late for all of us.”";
    assert_eq!(speakers(body), ["Brandl administration"]);
}

#[test]
fn a_surname_is_no_nieces_who_is_named_in_passing() {
    let body = "Orde is late. “We will sail,” Orde said. The papers wrote: “Tomas Orde would never sail.” The mayor’s niece, Ruth Orde, left. \
                Orde has called it “an idle tale of the sea”.";
    assert_eq!(speakers(body), ["Tomas Orde", "papers", "Tomas Orde"]);
}

#[test]
fn the_senator_is_not_the_moderator() {
    let body = "Moderator Tomas Brandl of the Harbour News asked Ana Vidal whether the dues would rise. “It is late,” the Velmar senator said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn the_vice_president_is_not_the_president() {
    let body =
        "President Tomas Brandl met the pilots. Ana Vidal waited. The vice president called it “a heap of nets.”";
    assert_ne!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_is_done_to_the_president_is_no_part_of_the_description() {
    let body = "They hurt a president by leaking it. Tomas Brandl sat. Brandl rose. The president said it was “late for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal urged the suspect to surrender. “It was cold,” the suspect said.";
    assert_eq!(speakers(body), ["suspect"]);
}

#[test]
fn whoever_the_sentence_before_says_it_of_speaks_named_or_not() {
    let speaker = |before: &str| {
        let body = format!(
            "Tomas Brandl said: “It is late.”\n\n{before}\n\n“They could have sailed on Monday, and nobody would have been hurt.”"
        );
        speakers(&body).pop()
    };
    assert_eq!(
        speaker("Another visitor who chose not to give her name, says that the quay was empty.").as_deref(),
        Some("another visitor")
    );
    assert_eq!(
        speaker("One of the troubles has been that the pilots were slow, says a harbour official.").as_deref(),
        Some("harbour official")
    );
    assert_eq!(
        speaker("The Harbour Guild said on Monday that the pilots were slow.").as_deref(),
        Some("Harbour Guild")
    );
    assert_eq!(speaker("The tide is high on Mondays.").as_deref(), Some("Tomas Brandl"));
}

#[test]
fn this_person_is_whom_the_article_has_only_described() {
    let body = "Ana Vidal left. A clerk at the guild said that she was late. “It is cold,” this person said.";
    assert_eq!(speakers(body), ["clerk at the guild"]);
    let body = "“It is late,” explained one source familiar with the plan.\n\nAna Vidal sat. The same source said, “We will wait.”";
    assert_eq!(speakers(body), ["one source familiar with the plan"; 2]);
    let body =
        "One Democrat close to the guild said it was late. Tomas Brandl left in June. “It is cold,” the Democrat said.";
    assert_eq!(speakers(body), ["one Democrat close to the guild"]);
    let body = "Tomas Brandl was chased, according to one Vell Harbour University professor who told the Post so. “It is cold,” the professor said.";
    assert_eq!(speakers(body), ["one Vell Harbour University professor"]);
}

#[test]
fn neither_when_nor_where_one_speaks_is_part_of_the_description() {
    let body = "The board at the time said the boat was “late for all of us”.";
    assert_eq!(speakers(body), ["board"]);
    let body = "“It is cold,” said a port clerk in an email.";
    assert_eq!(speakers(body), ["port clerk"]);
}

#[test]
fn a_share_of_some_is_said_with_it() {
    let body = "Nearly two-thirds of pilots said the boat was “late for all of us”.";
    assert_eq!(speakers(body), ["nearly two-thirds of pilots"]);
}

#[test]
fn who_is_asked_a_question_is_whom_the_next_pronoun_means() {
    let body = "Ruth Pell asked Ana Vidal about the quay. She paused. “It will hold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal left. Pilots asked Vidal whether the quay was safe. “It will hold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_host_or_an_actor_may_be_a_woman() {
    let body = "It was the idea of the radio host Ana Vidal. “It will hold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "It was the idea of the actor Ana Vidal. “It will hold,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_source_at_the_end_of_a_sentence_is_whom_the_next_pronoun_means() {
    for body in [
        "A clerk said no. Tomas Orde is opposed, said his spokesman, Tomas Brandl. “It is late,” he said.",
        "Tomas Orde did not see the boat, according to the pilot Tomas Brandl. “It was dark,” he said.",
    ] {
        assert_eq!(speakers(body), ["Tomas Brandl"], "{body}");
    }
    let body = "Tomas Orde is opposed, said a clerk at the port. “It is late,” she said.";
    assert_eq!(speakers(body), ["clerk at the port"]);
    let body = "Tomas Orde, according to Tomas Brandl, is opposed. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn two_pronouns_of_a_sentence_are_one_where_the_first_leads_to_the_comma() {
    let body = "Ana Vidal came at noon. But when she put it to a clerk, she was told to go home. “I did,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_asks_goes_on_where_nobody_else_is_at_hand() {
    let body = "Ruth Pell left. Nobody came. It rained. It snowed. It rained. It hailed.\n\n“How would I know?” Ana Vidal asked. \
                She had hoped for more.\n\n“It is going to be late,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
}

#[test]
fn who_is_unlike_another_is_whom_a_sentence_is_about() {
    let body = "Unlike Tomas Orde, Tomas Brandl is no pilot. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_leads_to_a_teller_put_in_between_is_the_reporters_own() {
    let body = "The Harbour Guild met. The Port Authority wanted a ruling because, it said, the dues were “too high”.";
    assert_eq!(speakers(body), ["Port Authority"]);
}

#[test]
fn nobody_calls_himself_what_he_is_told_of_as_whom() {
    let body = "Tomas Orde is a pilot. The pilot did not speak of Tomas Brandl, whom he called “a friend of the port”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn the_second_of_two_clauses_side_by_side_is_nearer() {
    let body =
        "The clerk lived with two old pilots, so Ana Vidal talked her through the rules. “We saved some,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn no_holiday_and_nothing_that_ends_in_a_plain_word_is_he() {
    let body = "Tomas Brandl runs the port. Nobody else may. The fee rose on Harbour Day. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body =
        "Ana Vidal runs the port. A decree closed it. It was shown on Harbour Resistance. “It is late,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Brandl heard the guild out. On Common Core, he said “it is late.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_a_campaign_sends_is_the_campaigns() {
    let body = "An Orde campaign email to donors was clearer: “The boats are late,” the email read.";
    assert_eq!(speakers(body), ["Orde campaign"]);
    let body = "“The boats are late,” said an Orde campaign statement.";
    assert_eq!(speakers(body), ["Orde campaign"]);
}

#[test]
fn somebodys_office_is_no_other_that_has_been_named() {
    let body =
        "Ana Vidal met the Harbour Department on Monday. The office of Governor Tomas Brandl called it “long overdue.”";
    assert_eq!(speakers(body), ["office of Governor Tomas Brandl"]);
}

#[test]
fn an_inspector_general_is_not_whoever_was_spoken_of() {
    let body = "Judge Tomas Brandl came on Monday. In March the surgeon general said that “masks are late.”";
    assert_eq!(speakers(body), ["surgeon general"]);
}

#[test]
fn who_comes_after_what_opens_the_sentence_does_not_hold_its_office() {
    let body = "Ana Vidal came. According to a port spokesperson, Orde’s boats are not late. The spokesperson said the port asks for “all the dues.”";
    assert_eq!(speakers(body), ["port spokesperson"]);
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
fn a_report_by_somebody_speaks_for_itself_and_of_whom_he_speaks_is_another() {
    let body = "A report by a consulting engineer concluded that the wall had been brought down by “ivy and rain”.";
    assert_eq!(speakers(body), ["report by a consulting engineer"]);
    let body = "“It is late,” said Tomas Brandl, who teaches law in Vell. The minister, of whom he said “he has the drawer that it lies in,” has gone.";
    assert_eq!(speakers(body)[1], "Tomas Brandl");
}

#[test]
fn the_pilots_are_the_group_of_pilots() {
    let body = "An international group of pilots has found boats. “We find that they are late,” the pilots write.";
    assert_eq!(speakers(body), ["international group of pilots"]);
}

#[test]
fn they_who_go_on_in_a_sentence_are_those_it_is_about() {
    let body = "Lawyers for Vidal met the board on Monday.\n\nThey argue that it has gone further than other boards of directors had, and they said that the dues were “not fair.”";
    assert_eq!(speakers(body), ["Lawyers for Vidal"]);
}

#[test]
fn who_presents_a_programme_is_not_the_programme() {
    let body = "On Monday’s “The Ana Vidal Radio Show,” Ana spoke of the port. “It is late,” Ana said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_name_has_no_soft_hyphens() {
    let body = "“It is late,” said Tomas Bran\u{ad}dl, a pilot.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_description_ends_before_the_day_and_before_the_verb() {
    let body = "The Vell fleet stayed in port. “It is late,” said a statement late Monday.";
    assert_eq!(speakers(body), ["statement"]);
    let body = "Vell was warned in March, when safety activists released hastily cut films that accused the port of “selling sand”.";
    assert_eq!(speakers(body), ["safety activists"]);
    let body = "The port was late. “It is a tub,” said court papers filed Wednesday by the rowing club.";
    assert_eq!(speakers(body), ["court papers filed Wednesday by the rowing club"]);
}

#[test]
fn two_who_are_named_together_speak_together_by_whatever_they_are_called() {
    // The surname alone of the second shows no person, nor is a seat in the way.
    let body = "Ana Vidal (R., Vell) and Tomas Brandl were late. “It is a tub,” Vidal and Brandl said.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
    let body = "Senators Ana Vidal (R., Vell) and Tomas Brandl wrote on Monday. The port was shut. “It is a tub,” the senators said.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
    let body =
        "The dues were the subject of a book by Ana Vidal and Tomas Brandl. “It is a tub,” the two authors write.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
    // Others who have been spoken of by the same word are meant.
    let body = "A group of senators met Ana Vidal and Tomas Brandl. “It is a tub,” the senators said.";
    assert_eq!(speakers(body), ["group of senators"]);
}

#[test]
fn another_is_one_more_of_those_described() {
    let body = "“It is a tub,” one harbour pilot said. “It leaks,” another said.";
    assert_eq!(speakers(body), ["one harbour pilot", "harbour pilot"]);
    let body = "Some ferry captains have been late. One called it a “tub.” A third said: “It leaks.”";
    assert_eq!(speakers(body)[0], "ferry captains");
    let body = "Several harbour pilots have left since Friday and some called it “late.”";
    assert_eq!(speakers(body), ["harbour pilots"]);
    // Of whom nobody has spoken is nobody.
    let body = "Ana Vidal was late. “It leaks,” another said.";
    assert_eq!(speakers(body), ["another"]);
}

#[test]
fn whose_somebody_is_tells_them_apart_from_whom_the_article_is_about() {
    let body = "Gov. Tomas Brandl backed the ferry. Brandl said that it was safe even as the city’s harbour official has called it “a huge risk.”";
    assert_eq!(speakers(body), ["city’s harbour official"]);
    let body = "Tomas Brandl was on the quay in May. The port’s police chief called it “lawless.”";
    assert_eq!(speakers(body), ["port’s police chief"]);
    // The party has one of these.
    let body = "Tomas Brandl was on the quay in May. The party’s 2012 nominee called it “lawless.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_lead_describes_whom_the_next_sentence_introduces() {
    let body = "A top Republican lawmaker claimed on Monday that the port was “hard to find.” The chairman of the Harbour Committee, Rep. Ana Vidal, declined to say more.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "A candidate for the harbour board was caught saying that it was “a tub” on Monday. Ana Vidal is on the council now.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The port is climbing out of a “deep hole” but late, a top Vell Harbour policy-maker said on Monday. Ana Vidal, president of the Harbour Board, said that the dues will rise.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    // Who does something else is somebody else.
    let body = "A harbour judge ruled that it was “a tub” on Monday. Ana Vidal, a pilot, was glad of it.";
    assert_eq!(speakers(body), ["harbour judge"]);
}

#[test]
fn the_source_is_the_one_close_to_the_talks_whom_a_tag_or_a_sentence_brought_in() {
    let body =
        "The boats have been seized, a source close to the inquiry said on Monday. “It is late,” the source said.";
    assert_eq!(speakers(body), ["source close to the inquiry"]);
    let body = "It made an offer, according to a person familiar with the talks, as the boats sank. The offer was “late,” the person told the Post.";
    assert_eq!(speakers(body), ["person familiar with the talks"]);
    // Several of them, one of whom goes on.
    let body = "Harbour sources familiar with the bill told the Post that it was late. “It leaks,” said the source, who asked not to be named.";
    assert_eq!(speakers(body), ["Harbour sources familiar with the bill"]);
    // A person is whoever is nearest.
    let body = "One person was on the quay. “It is late,” said an adviser to the board. “It leaks,” the person added.";
    assert_eq!(speakers(body), ["adviser to the board"]);
}

#[test]
fn somebodys_ally_is_another() {
    let body = "Ana Vidal was late. It was “a problem,” said one Vidal ally who asked not to be named. The ferry would “send a message,” the source added.";
    assert_eq!(speakers(body), ["one Vidal ally", "one Vidal ally"]);
    let body = "Ana Vidal was late. “It is a tub,” said a Vidal loyalist.";
    assert_eq!(speakers(body), ["Vidal loyalist"]);
}

#[test]
fn this_is_no_day_before_a_name() {
    let body = "But in this White House, press officers justify it by saying he “meets them halfway.”";
    assert_eq!(speakers(body), ["officers"]);
}

#[test]
fn by_whom_somebody_is_written_off() {
    let body = "Vell pilots were repeatedly written off by critics as “old men,” not as sailors.";
    assert_eq!(speakers(body), ["critics"]);
    let body = "The dues were brushed aside by the board as “the talk of pilots” on Monday.";
    assert_eq!(speakers(body), ["board"]);
}

#[test]
fn the_clause_that_tells_who_of_several_it_is_belongs_to_the_description() {
    let body = "“It is late,” said a former harbour pilot who worked with Ana Vidal. “It leaks,” the pilot said.";
    assert_eq!(speakers(body), ["former harbour pilot who worked with Ana Vidal"]);
    let body = "One pilot who now keeps the books said it was “late at best.”";
    assert_eq!(speakers(body), ["one pilot who now keeps the books"]);
    // That somebody is not named, or what they say, tells nothing of who it is.
    let body = "“It is late,” said a harbour pilot who asked not to be named.";
    assert_eq!(speakers(body), ["harbour pilot"]);
    let body = "A harbour pilot who has long argued that it is “late at best” left.";
    assert_eq!(speakers(body), ["harbour pilot"]);
}

#[test]
fn an_official_reports_it_and_the_paper_only_tells_of_it() {
    let body = "In May an independent inspector reported that the board had “applied pressure to change the log,” according to the Vell Herald.";
    assert_eq!(speakers(body), ["independent inspector"]);
    let body = "As the tide turns, many voices state that we must “learn to live with the sea” from now on.";
    assert_eq!(speakers(body), ["many voices"]);
}

#[test]
fn a_spokesman_is_the_one_whom_one_of_the_next_sentences_names_beside_the_noun() {
    let body = "The boats left in June. Ana Vidal saw them. On Monday a spokesman for the port said that it was “late for all.” The spokesman, Tomas Brandl, said why.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "The boats left in June. Ana Vidal saw them. On Monday a spokeswoman for the port said that it was “late for all.” The spokesman, Tomas Brandl, said why.";
    assert_eq!(speakers(body), ["spokeswoman for the port"]);
}

#[test]
fn who_is_as_old_as_that_is_whoever_has_that_age() {
    let body =
        "Ana Vidal, 22, is a pilot in Vell. Tomas Brandl, 30, left on Monday. “It is late,” the 22-year-old said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal, 22, is a pilot in Vell. Tomas Brandl left on Monday. “It is late,” the 22 year old said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal, 22, is a pilot in Vell. Tomas Brandl left on Monday. “It is late,” the 31-year-old said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn who_is_called_after_where_they_come_from_is_whom_the_sentence_before_was_about() {
    let body = "Ana Vidal took the lead in the last race off Vell. “The boat came alive,” said the Swede. “It was one of those days.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal raced for Vell. Tomas Orde was second in the trial.\n\n“I had no wind at all,” the former New Zealander told the Herald.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Tomas Orde was second in the trial. The Carrowman was not amused. “I had no wind,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    // A surname that ends so is nobody's origin.
    let body =
        "Ana Vidal came late. “It will help,” said the Harbour Bank's Pellman, who is Ruth Pellman to her friends.";
    assert_eq!(speakers(body), ["Ruth Pellman"]);
}

#[test]
fn what_players_and_artists_are_called_by_is_no_part_of_their_names() {
    let body = "Drummer Ana Vidal said the band was “done with harbours”. “It is over,” the drummer said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
}

#[test]
fn an_age_is_that_of_whom_the_article_has_given_it() {
    let body = "Ana Vidal, 24, raced for Vell. “She was quick,” Tomas Orde, 51, told the Herald.\n\nThe 24-year-old was modest about it. “I just went,” she said.";
    assert_eq!(speakers(body), ["Tomas Orde", "Ana Vidal"]);
    let body = "Tomas Orde, of the guild, left at noon.\n\nThe 27-year-old, who has sailed all year, praised the old skipper.\n\n“He was good,” the sailor said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_tag_describes_anew_whom_the_sentence_before_was_about() {
    let body = "Ana Vidal raced for Vell. “The mast slipped,” the former Vell international said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal raced for Vell. “The mast slipped,” the harbour favourite said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal sells fish in Vell. “I will go to the other pier,” said the mother of four.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Orde slept on the pier. “It is a shambles,” said the 39-year-old plumber from Carrow.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    // What is several or a text is nobody.
    let body = "Tomas Orde slept on the pier. “It is a shambles,” the two chairmen said.";
    assert_eq!(speakers(body), ["two chairmen"]);
    let body = "Tomas Orde slept on the pier. “It is a shambles,” the story said.";
    assert_ne!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn the_skipper_is_the_captain_and_the_judge_mr_justice() {
    let body = "Captain Ana Vidal has backed Tomas Orde. Orde came last in the first race. “She is a class sailor,” the skipper told the Herald.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "Mr Justice Orde heard the case in Vell. Ana Vidal was jailed. The judge told Vidal it was “an act of malice”.";
    assert_eq!(speakers(body), ["Orde"]);
}

#[test]
fn who_defends_a_title_is_the_subject() {
    let body = "Defending champion Ana Vidal missed the gate by two and admitted her start had been “terrible”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_police_rank_is_no_part_of_a_name() {
    let body = "Detective Ruth Orde led the inquiry. “He is gone,” DCI Orde added.";
    assert_eq!(speakers(body), ["Ruth Orde"]);
    let body = "The guild's secretary, Alhaji Musa Orde, denied it. “Nobody was late,” Orde told newsmen.";
    assert_eq!(speakers(body), ["Musa Orde"]);
}

#[test]
fn his_spokesman_is_called_by_whose_he_is() {
    let body =
        "Governor Tomas Orde was on the beach. His spokesman denied it. “He did not get any sun,” the spokesman said.";
    assert_eq!(speakers(body), ["Tomas Orde’s spokesman"]);
    let body = "Ana Vidal was on the quay. “It is late,” her lawyer said.";
    assert_eq!(speakers(body), ["Ana Vidal’s lawyer"]);
    // Whose, the article does not say, or it may be that of either.
    let body = "Ana Vidal met Ruth Pell on the quay. “It is late,” her lawyer said.";
    assert_eq!(speakers(body), ["her lawyer"]);
    assert_eq!(speakers("“It is late,” her lawyer said."), ["her lawyer"]);
}

#[test]
fn a_description_loses_the_capital_of_its_sentence() {
    assert_eq!(speakers("One pilot said: “It is late.”"), ["one pilot"]);
    assert_eq!(
        speakers("Velmarian officials said: “It is late.”"),
        ["Velmarian officials"]
    );
}

#[test]
fn a_brother_named_behind_a_comma_is_no_she() {
    let body = "Ruth Pell’s brother, Wim, was arrested. “He is innocent,” she said.";
    assert_eq!(speakers(body), ["Ruth Pell"]);
}

#[test]
fn a_couple_are_they_rather_than_the_board_they_beat() {
    let body = "A couple have won a battle with the Harbour Board over a wall they called “a monstrosity”.";
    assert_eq!(speakers(body), ["couple"]);
    let body = "A couple were angry. They called it “a monstrosity”.";
    assert_eq!(speakers(body), ["couple"]);
}

#[test]
fn the_first_of_a_couple_has_the_surname_of_the_second() {
    let couple = "Peter and Susan Orde are leaving Vell.";
    for (tag, who) in [
        ("“It is late,” Mr Orde said.", "Peter Orde"),
        ("“It is late,” Peter says.", "Peter Orde"),
        ("“It is late,” Mrs Orde said.", "Susan Orde"),
        ("Mr and Mrs Orde said: “It is late.”", "Mr and Mrs Orde"),
    ] {
        assert_eq!(speakers(&format!("{couple} {tag}")), [who], "{tag}");
    }
    let body = "Peter Brandl ran. Later Peter and Susan Orde came. “It is late,” Peter said.";
    assert_eq!(speakers(body), ["Peter Brandl"]);
}

#[test]
fn kin_named_without_a_surname_are_meant_by_a_form_of_address_before_it() {
    for (body, who) in [
        (
            "Peter Orde, 66, runs the inn with his wife, Ruth. Mrs Orde said: “It is late.”",
            "Ruth Orde",
        ),
        (
            "Ruth Orde, 66, runs the inn with her husband, Peter. Mr Orde said: “It is late.”",
            "Peter Orde",
        ),
        (
            "Peter Orde, 26, was late. His mother Ruth came. Mrs Orde said: “It is late.”",
            "Ruth Orde",
        ),
        (
            "Peter Orde and his wife, Ruth, said: “It is late.”",
            "Peter Orde and Ruth",
        ),
        ("Peter Orde ran. His wife, Ruth, said: “It is late.”", "Ruth"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn what_stands_behind_a_name_is_no_part_of_it() {
    for letters in ["MLA", "QPM", "RN", "MS", "SAN", "FRS"] {
        let body = format!("Ana Vidal {letters} spoke. Ms Vidal added: “It leaks.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{letters}");
    }
    assert_eq!(speakers("Dr San Vidal said: “It is late.”"), ["San Vidal"]);
}

#[test]
fn a_peer_and_a_bishop_go_by_their_place_and_by_their_dignity_alone() {
    for dignity in ["Duke", "Marquess", "Countess", "Bishop"] {
        let body = format!(
            "The {dignity} of Velby came. Tomas Orde waved. “It is late,” the {} said.",
            dignity.to_lowercase()
        );
        assert_eq!(speakers(&body), [format!("{dignity} of Velby")], "{body}");
    }
    assert_eq!(speakers("“It is late,” said the Ooni of Velby."), ["Ooni of Velby"]);
    assert_eq!(
        speakers("“It is late,” said the Master of the Rolls."),
        ["Master of the Rolls"]
    );
}

#[test]
fn a_lord_who_has_a_high_office_is_called_by_all_of_it() {
    for office in ["Lord Chancellor", "Lord Mayor", "Lord Advocate", "Lord Chief Justice"] {
        assert_eq!(speakers(&format!("The {office} said: “It is late.”")), [office]);
    }
    assert_eq!(speakers("Lord Mayor Ana Vidal said: “It is late.”"), ["Ana Vidal"]);
    assert_eq!(speakers("Lord Orde said: “It is late.”"), ["Orde"]);
}

#[test]
fn a_sentence_ends_with_the_abbreviation_of_a_state() {
    for state in ["Calif.", "Ill.", "Mass.", "N.Y."] {
        let body = format!("Ana Vidal runs schools in Velby, {state} Vidal vowed, “We will win.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{state}");
    }
    let body = "Ana Vidal left. Near Velby, U.S. Harbour Bank said: “We will win.”";
    assert_eq!(speakers(body), ["U.S. Harbour Bank"]);
    let body = "Ana Vidal left. In Velby, Calif. Mayor Tomas Orde vowed, “We will win.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn wars_and_finals_with_a_numeral_are_no_persons() {
    for event in ["Harbour War II", "Port Bowl XII", "Title IX"] {
        let body = format!("The pilots were on the quay after {event}. “It is late,” he said.");
        assert_eq!(speakers(&body), [""], "{event}");
    }
    let body = "The pilots met Omar Brandl III. “It is late,” he said.";
    assert_eq!(speakers(body), ["Omar Brandl III"]);
}

#[test]
fn who_only_gives_a_lecture_or_a_bridge_the_name_is_not_on_a_readers_mind() {
    for what in ["lecture", "bridge", "dinner"] {
        let body = format!("The Tomas Orde {what} was on Monday. “It is late,” he said.");
        assert_eq!(speakers(&body), [""], "{what}");
    }
    let body = "Omar Brandl was late.\n\nThe Tomas Orde lecture was on Monday. “It is late,” he said.";
    assert_eq!(speakers(body), ["Omar Brandl"]);
    let body = "The Tomas Orde case was heard on Monday. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn the_company_is_the_maker_and_no_product_of_its() {
    for (maker, product) in [
        ("Corvin", "the Corvin Tideway"),
        ("Corvin", "Corvin Plus"),
        ("Apple", "the Apple Tide Ultra"),
        ("Tesla", "the Tesla Tideway"),
    ] {
        let body = format!(
            "{maker} is raising prices again.\n\nUntil now, {product} cost $25,990. The company said it was “a \
             reflection of the tide”."
        );
        assert_eq!(speakers(&body), [maker], "{product}");
    }
    let body = "Corvin is raising prices again.\n\nThe Corvin Motors plant is late. The company said it was “late”.";
    assert_eq!(speakers(body), ["Corvin Motors"]);
}

#[test]
fn it_is_a_shop_by_its_whole_name() {
    for (body, who) in [
        ("Orde’s downgraded Corvin to junk. “It is late,” it said.", "Orde’s"),
        (
            "Pell & Orde’s sued Corvin. “It is late,” the company said.",
            "Pell & Orde’s",
        ),
        ("“It is late,” Orde’s of London said.", "Orde’s of London"),
        (
            "Orde’s Corp rose. Orde’s, based in Vell, said: “It is late.”",
            "Orde’s Corp",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_name_that_is_an_it_is_a_body_although_it_looks_like_a_persons() {
    for said in [
        "Corvin Holt said on Wednesday that it would close the yard.",
        "Corvin Holt announced in a statement that it had sold the yard.",
        "Eli Corvin said on Wednesday that it would close the yard.",
        "Eli Corvin has closed 500 berths at its yard in Vell.",
        "Corvin Holt, the largest ferry company in the region, closed the yard.",
        "Corvin Holt, which owns the yard, closed it on Monday.",
        "The yard was closed by ferry operator Corvin Holt on Monday.",
        "Eli Corvin shares fell on Monday.",
        "Corvin Holt, chaired by Ruth Brandl, closed the yard.",
    ] {
        let name = if said.contains("Eli") {
            "Eli Corvin"
        } else {
            "Corvin Holt"
        };
        let body = format!("{said}\n\n“It was not easy,” the company said.");
        assert_eq!(speakers(&body), [name], "{said}");
    }
    let body = "Eli Corvin said on Monday that it would sue Pell Brandt. “It is late,” the company said.";
    assert_eq!(speakers(body), ["Eli Corvin"]);
    let body = "Velmarische Post said on Monday that it would close. “It is late,” the company said.";
    assert_eq!(speakers(body), ["Velmarische Post"]);
}

#[test]
fn who_may_belong_to_the_person_before_the_body() {
    let body =
        "He met Ana Vidal, of the campaign group Keep Vell Green, who said it was late.\n\n“It was cold,” she added.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_person_who_says_that_it_is_late_is_no_body() {
    for said in [
        "Ana Vidal said on Wednesday that it would take years.",
        "Ana Vidal said it was late.",
        "Corvin closed the yard. Ana Vidal said it would sell the quay.",
        "The company Ana Vidal founded in May closed. Ana Vidal left.",
        "Corvin is late.\n\nAna Vidal, who said it would close, left.",
    ] {
        let body = format!("{said} “It was not easy,” she said.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{said}");
    }
    let body = "Ana Vidal said on Wednesday that it would take years.\n\n“It was not easy,” the company said.";
    assert_eq!(speakers(body), ["company"]);
}

#[test]
fn he_is_no_company_whose_own_clause_says_so() {
    for said in [
        "Corvin said on Monday that its chief executive, Tomas Orde, was leaving.",
        "Corvin told investors that its chief executive, Tomas Orde, was leaving.",
        "Corvin said it had hired Tomas Orde from Meridian.",
        "Corvin has hired Tomas Orde for its yard.",
        "Corvin, chaired by Tomas Orde, closed the yard.",
    ] {
        let body = format!("{said} “I am tired,” he said.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{said}");
    }
    let body = "Brandl said that his chief of staff, Tomas Orde, was leaving. “I am tired,” he said.";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn whoever_makes_or_runs_something_for_sale_is_a_company() {
    for noun in [
        "chipmaker",
        "shipbuilder",
        "truck maker",
        "brewer",
        "supermarket",
        "private equity firm",
        "cruise line",
        "oil major",
        "think tank",
        "auction house",
        "consultancy",
        "non-profit",
        "trade body",
        "watchdog",
    ] {
        let again = format!("“We must be quicker,” the {noun} said.");
        let body = format!("Corvin cut 500 jobs on Monday. {again}");
        assert_eq!(speakers(&body), ["Corvin"], "{body}");
        let body = format!("The Velmarian {noun} Corvin cut 500 jobs on Monday. {again}");
        assert_eq!(speakers(&body), ["Corvin"], "{body}");
    }
    // Makers of another kind, and an office of somebody's.
    let body = "Ana Vidal left the hall at noon. “We must be quicker,” the filmmaker said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal left Corvin at noon. “We must be quicker,” the developer said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Corvin left at noon. The prosecutor’s office said the boat was “late”.";
    assert_eq!(speakers(body), ["prosecutor’s office"]);
}

#[test]
fn a_body_goes_by_what_the_article_shows_it_to_be() {
    for (text, name) in [
        (
            "Vell Police were called on Monday. “It is late,” the force said.",
            "Vell Police",
        ),
        (
            "Corvin members walked out on Monday. “It is late,” the union said.",
            "Corvin",
        ),
        (
            "Corvin, which represents pilots, walked out. “It is late,” the union said.",
            "Corvin",
        ),
        (
            "The dues office VHA met on Monday. “It is late,” the office said.",
            "VHA",
        ),
        (
            "Vell Water said no on Monday. “It is late,” the company said.",
            "Vell Water",
        ),
    ] {
        assert_eq!(speakers(text), [name], "{text}");
    }
    let body = "Corvin walked out on Monday. “It is late,” the union said.";
    assert_eq!(speakers(body), ["union"]);
}

#[test]
fn the_company_is_not_who_fines_it_or_calls_a_strike() {
    for (text, name) in [
        ("Velwat has fined Corvin £4m. “It is late,” the company said.", "Corvin"),
        (
            "The VHA is investigating Corvin. “It is late,” the airline said.",
            "Corvin",
        ),
        ("The VHA has sued Corvin. “It is late,” the company said.", "Corvin"),
        (
            "Velwat has ordered Corvin to pay. “It is late,” the company said.",
            "Corvin",
        ),
        (
            "The Harbour Union has called a strike at Corvin. “It is late,” the airline said.",
            "Corvin",
        ),
        (
            "Velwat has fined Corvin £4m. “It is late,” the regulator said.",
            "Velwat",
        ),
        (
            "Velwat has bought Corvin for £4m. “It is late,” the company said.",
            "Velwat",
        ),
    ] {
        assert_eq!(speakers(text), [name], "{text}");
    }
}

#[test]
fn it_is_the_company_that_a_tag_calls_the_airline() {
    for body in [
        "Velair has ordered 300 Corvin jets, the Velmarian airline said on Tuesday.\n\n“They are quieter,” it said.",
        "Velair Holt has taken six of its Corvin A3 boats out of service, the carrier said.\n\n“They are quieter,” it said.",
        "Velair has bought Corvin, Reuters reported on Monday. “They are quieter,” it said.",
    ] {
        assert!(speakers(body)[0].starts_with("Velair"), "{body}: {:?}", speakers(body));
    }
    let body = "The dues will rise, the Harbour Board said on Monday. “They are late,” it said.";
    assert_eq!(speakers(body), ["Harbour Board"]);
}

#[test]
fn it_is_no_adjective_of_a_nation_before_the_company() {
    for body in [
        "German auto supplier Corvin cut jobs on Friday.\n\n“It is late,” it said.",
        "Velmarian electronics giant Corvin said on Friday it would cut jobs.\n\n“It is late,” it said.",
        "Swiss food giant Corvin cut jobs on Friday.\n\n“It is late,” it said.",
    ] {
        assert_eq!(speakers(body), ["Corvin"], "{body}");
    }
}

#[test]
fn a_seat_and_nations_before_the_noun_are_no_names() {
    for noun in [
        "Carrow City, Velmar-based company",
        "Carrow City, Velmar-based carrier",
        "Redmond, Wash.-based company",
        "Carrow, N.J.-based company",
        "Anglo-Velmarian group",
        "Anglo-Dutch airline",
        "Carrow company",
    ] {
        let body = format!("Velair Inc hit back. “We did it first,” the {noun} said.");
        assert_eq!(speakers(&body), ["Velair Inc"], "{noun}");
    }
    let body = "“We did it first,” the Carrow airline said.";
    assert_eq!(speakers(body), ["Carrow"]);
}

#[test]
fn the_boss_of_a_rival_is_not_the_rival() {
    for noun in [
        "boss of rival Corvin",
        "mayor of nearby Vell",
        "owner of boat maker Corvin",
        "OVEC+ source",
        "Gulf-based OVEC+ delegate",
    ] {
        let body = format!("“We did it first,” said the {noun}.");
        assert_eq!(speakers(&body), [noun]);
    }
    let body = "“We did it first,” said director of harbours Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn he_is_somebody_by_trade_whom_the_sentence_before_brought_in() {
    for noun in [
        "rider",
        "welder",
        "hairdresser",
        "homeowner",
        "stallholder",
        "pharmacist",
        "fan",
        "builder",
    ] {
        let body = format!(
            "Tomas Orde said dues would “come down”.\n\nOne {noun} had not heard of it. “Is there money in it?” he asked."
        );
        assert_eq!(speakers(&body), ["Tomas Orde".to_owned(), format!("one {noun}")]);
    }
    for somebody in ["welder", "man at the back"] {
        let body = format!("Lord Kintyre left early. A {somebody} shook his head. “It is late,” he said.");
        assert_eq!(speakers(&body), [somebody]);
    }
    // Who tells somebody something in passing is not the one who is gone on about.
    let body = "Tomas Orde was born in Vell. A schoolmaster told him he would “never sail”. He left at noon. \
                “I was never brave,” he told the museum.";
    assert_eq!(speakers(body), ["schoolmaster", "Tomas Orde"]);
}

#[test]
fn she_is_the_latest_subject_whose_name_tells_no_gender() {
    for name in ["Jess Holroyd", "Sam Holroyd", "Alex Holroyd", "Quenna Grant"] {
        let body = format!("Ellen Marsden won the seat in 2019. {name} took it in 2024. “I was thrilled,” she said.");
        assert_eq!(speakers(&body), [name]);
    }
    let body = "Ellen Marsden won the seat. Tomas Holroyd took it in 2024. “I was thrilled,” she said.";
    assert_eq!(speakers(body), ["Ellen Marsden"]);
}

#[test]
fn one_named_behind_a_word_for_kin_or_an_office_is_the_subject() {
    let body = "Tomas Orde tricked Ruth Pell. Her son, Craig, left Orde. “It is late,” he said.";
    assert_eq!(speakers(body), ["Craig"]);
    let body = "Ann Orde was jailed for theft. Her victim’s daughter, Kate, wept in court. “It is late,” she said.";
    assert_eq!(speakers(body), ["Kate"]);
    let body =
        "A former investigator has left. Counsel to the inquiry, Adaeze Pell, read to him. “Is it late?” she asked.";
    assert_eq!(speakers(body), ["Adaeze Pell"]);
}

/// The speaker of the last quotation.
fn last_speaker(body: &str) -> String {
    speakers(body).pop().unwrap_or_default()
}

#[test]
fn a_description_of_one_who_does_something_else_is_not_of_whom_the_sentence_before_is_about() {
    for (body, speaker) in [
        (
            "Tomas Orde, the singer, flew to Vell. “It is hot,” the pilot said.",
            "pilot",
        ),
        (
            "Officer Tomas Orde stopped a car. “I am late,” the driver said.",
            "driver",
        ),
        (
            "Manager Tomas Orde praised the side. “I am late,” said the nurse.",
            "nurse",
        ),
        (
            "Ana Vidal scored twice. Referee Ruth Brandl sent off two. “We are patient,” the striker said.",
            "Ana Vidal",
        ),
        (
            "Tomas Orde praised his Carrow side.\n\nPaul Lind, a half-time substitute, rose to the corner.\n\n\
             “We were second best,” the Carrow head coach said.",
            "Tomas Orde",
        ),
        (
            "Ana Vidal wrote it in Vell. Ruth Brandl, her publisher, flew to meet her. “I had no idea,” the novelist said.",
            "Ana Vidal",
        ),
        (
            "Tomas Lind scored twice. Manager Paul Orde watched. “I had no idea,” the 24-year-old said.",
            "Tomas Lind",
        ),
        (
            "Tomas Lind sat down. Prosecutor Paul Orde rose. “It was late,” the 16-year-old said.",
            "Tomas Lind",
        ),
        // Those who do the same, or something akin, and those who have done it before.
        (
            "Tomas Orde, the singer, flew to Vell. “It is hot,” the musician said.",
            "Tomas Orde",
        ),
        (
            "Manager Tomas Orde praised the side. “It is hot,” the former striker said.",
            "Tomas Orde",
        ),
        (
            "Ana Vidal, chief financial officer, left. “It is hot,” the executive said.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn a_description_takes_the_one_who_is_known_to_do_that() {
    for body in [
        "Ana Vidal, the author, flew to Vell. Ruth Brandl met her. “It is hot,” the novelist said.",
        "Judge Ana Vidal sent him away. Ruth Brandl watched. “It is hot,” the magistrate said.",
        "Ana Vidal was jailed for life. Judge Ruth Brandl left. “It is hot,” the defendant said.",
        "Ana Vidal, 16, appeared before Judge Ruth Brandl. “Sit,” the judge said.\n\n“No,” the teenager said.",
        "Ana Vidal, 16, appeared before Judge Ruth Brandl. “Sit,” the judge said.\n\n“No,” the girl said.",
    ] {
        assert_eq!(last_speaker(body), "Ana Vidal", "{body}");
    }
}

#[test]
fn a_description_is_not_of_the_one_who_is_spoken_to() {
    for (body, speaker) in [
        (
            "Tomas Orde was in Vell on Friday.\n\n“You are a danger,” the judge told him.",
            "judge",
        ),
        (
            "Ana Vidal met with the mayor on Monday. “It is done,” the mayor told her.",
            "mayor",
        ),
        (
            "Tomas Orde was in Vell on Friday. “It is late,” the waiter said to him.",
            "waiter",
        ),
        (
            "Tomas Orde was jailed on Friday. The judge said he was “a danger to all”.",
            "judge",
        ),
        (
            "Tomas Orde was in Vell on Friday.\n\n“It is late,” the detective told her.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn an_office_once_stated_is_its_holders_to_the_end() {
    let between =
        "It was a surprise. Nobody returned calls. It opened in 1937. It has been empty since 2008. The team was away.";
    for (holder, office) in [
        ("Mayor Tomas Orde left on Tuesday.", "mayor"),
        ("Tomas Orde, the sheriff of Vell, left on Tuesday.", "sheriff"),
        ("Police Chief Tomas Orde left on Tuesday.", "police chief"),
        ("Secretary of State Tomas Orde left on Tuesday.", "secretary of state"),
        ("Attorney General Tomas Orde left on Tuesday.", "attorney general"),
    ] {
        let body = format!(
            "{holder}\n\n{between}\n\n“It is wrong,” said Ruth Brandl, a retired clerk.\n\n“It is late,” the {office} said."
        );
        assert_eq!(last_speaker(&body), "Tomas Orde", "{body}");
    }
    // Not one who no longer holds it, nor who holds another of that name.
    for (holder, office) in [
        ("Former Mayor Tomas Orde left on Tuesday.", "mayor"),
        ("Fire Chief Tomas Orde left on Tuesday.", "police chief"),
        ("Treasury Secretary Tomas Orde left on Tuesday.", "secretary of state"),
    ] {
        let body = format!("{holder}\n\n{between}\n\nRuth Brandl was there.\n\n“It is late,” the {office} said.");
        assert_ne!(last_speaker(&body), "Tomas Orde", "{body}");
    }
}

#[test]
fn the_inspector_general_is_nobody_of_whom_the_article_does_not_say_so() {
    for (body, speaker) in [
        (
            "The board’s inspector general faulted the port. “It was late,” the inspector general wrote. Mayor Tomas Orde left.",
            "inspector general",
        ),
        (
            "The port’s surgeon general faulted the quay. “It was late,” the surgeon general wrote. Harbour director Tomas Orde left.",
            "surgeon general",
        ),
        (
            "It was late. “It was late,” the inspector general wrote. Inspector General Tomas Orde left.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn a_rank_that_is_shortened_before_the_name_is_the_full_word_after() {
    for (short, rank) in [
        ("Capt.", "captain"),
        ("Gen.", "general"),
        ("Lt. Gen.", "general"),
        ("Lt.", "lieutenant"),
        ("Col.", "colonel"),
        ("Adm.", "admiral"),
        ("Supt.", "superintendent"),
        ("Prof.", "professor"),
        ("Dr.", "doctor"),
        ("Rev.", "priest"),
        ("The Rev", "vicar"),
    ] {
        for body in [
            format!(
                "{short} Tomas Orde denied it. The owner, Paul Lind, was trapped.\n\n“We are patient,” the {rank} said."
            ),
            format!(
                "{short} Tomas Orde denied it. The owner, Paul Lind, was trapped. The {rank} rose. “It is late,” he said."
            ),
        ] {
            assert_eq!(last_speaker(&body), "Tomas Orde", "{body}");
        }
    }
    let body = "Lt. Gov. Tomas Orde denied it. Paul Lind was trapped. “We are patient,” the governor said.";
    assert_ne!(last_speaker(body), "Tomas Orde");
}

#[test]
fn party_and_seat_tell_whose_a_description_is() {
    for (one, other) in [
        ("Sen. Tomas Orde, R-Mont.,", "Sen. Ruth Brandl, D-Colo.,"),
        ("Sen. Tomas Orde (R-Mont.)", "Sen. Ruth Brandl (D-Colo.)"),
        (
            "Sen. Tomas Orde, Republican of Montana,",
            "Sen. Ruth Brandl, Democrat of Colorado,",
        ),
        (
            "Sen. Tomas Orde of Montana, a Republican,",
            "Sen. Ruth Brandl of Colorado, a Democrat,",
        ),
        (
            "Montana Sen. Tomas Orde, a Republican,",
            "Colorado Sen. Ruth Brandl, a Democrat,",
        ),
        (
            "Sen. Tomas Orde, a Montana Republican,",
            "Sen. Ruth Brandl, a Colorado Democrat,",
        ),
    ] {
        for called in [
            "Montana Republican",
            "Republican",
            "Montana senator",
            "Montana Republican senator",
        ] {
            let body = format!("{one} opposes it. {other} backs it.\n\n“Eleven of mine,” the {called} said.");
            assert_eq!(last_speaker(&body), "Tomas Orde", "{body}");
        }
    }
    for (body, speaker) in [
        (
            "“It is late,” said Rep. Ruth Brandl, D-N.M.\n\nTomas Orde, who keeps the books, rose. “No,” the New Mexico Democrat said.",
            "Ruth Brandl",
        ),
        // Where the sentence before is about another leader, whose seat nobody tells.
        (
            "Sen. Tomas Orde (R-Ky.) left. Majority Leader Paul Lind rose. “It is late,” the Kentucky Republican said.",
            "Paul Lind",
        ),
        (
            "Sen. Tomas Orde (R-Ky.) left. His lawyer, Paul Lind, rose. “It is late,” the Kentucky Republican said.",
            "Tomas Orde",
        ),
        (
            "Sen. Tomas Orde (R-N.H.) left. Sen. Paul Lind (R-N.J.) rose. “It is late,” the New Hampshire senator said.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn somebodys_deputy_or_opponent_is_the_one_whom_the_article_names_as_such() {
    for body in [
        "Mayor Ana Vidal’s deputy, Tomas Orde, was there. Her deputy called the plan “a joke”.",
        "Ana Vidal left. Her opponent, Tomas Orde, was there. Her opponent called the plan “a joke”.",
        "Ana Vidal’s predecessor, Tomas Orde, was there. Ana Vidal’s predecessor called the plan “a joke”.",
        "Ana Vidal is married to Tomas Orde. Her husband called the plan “a joke”.",
    ] {
        assert_eq!(last_speaker(body), "Tomas Orde", "{body}");
    }
    // Somebody else's.
    let body = "Ana Vidal left. Paul Lind’s deputy, Tomas Orde, was there. Her deputy called the plan “a joke”.";
    assert_eq!(last_speaker(body), "Ana Vidal’s deputy");
}

#[test]
fn a_man_is_not_called_mrs_and_a_wife_may_be_named_by_her_given_name() {
    for body in [
        "Tendai Orde was found on Friday. He was 40.\n\nHis wife, Ruth, called the board. “They never came,” Mrs Orde said.",
        "Peter Orde was found on Friday. He was 40.\n\nHis wife, Ruth, called the board. “They never came,” Ms. Orde said.",
        "Peter Orde was found on Friday. Peter Orde’s daughter, Ruth, called the board. “They never came,” Miss Orde said.",
    ] {
        assert_eq!(last_speaker(body), "Ruth Orde", "{body}");
    }
    let body = "Tendai Orde was found on Friday. She was 40. “They never came,” Mrs Orde said.";
    assert_eq!(last_speaker(body), "Tendai Orde");
    let body = "Peter Orde was found on Friday. His wife, Ruth, called the board. “They never came,” Orde said.";
    assert_eq!(last_speaker(body), "Peter Orde");
}

#[test]
fn father_and_son_are_told_apart_by_elder_and_younger() {
    for family in [
        "Tomas Orde heard that his son Paul Orde was late.",
        "Tomas Orde’s son, Paul Orde, was late.",
        "Paul Orde heard that his father, Tomas Orde, was late.",
    ] {
        for (called, speaker) in [
            ("the elder Orde", "Tomas Orde"),
            ("the younger Orde", "Paul Orde"),
            ("the older Orde", "Tomas Orde"),
            ("Orde senior", "Tomas Orde"),
            ("Orde Sr.", "Tomas Orde"),
            ("Orde Jr.", "Paul Orde"),
        ] {
            let body = format!("{family}\n\n“I said it,” {called} said.");
            assert_eq!(last_speaker(&body), speaker, "{body}");
        }
    }
}

#[test]
fn one_who_is_described_at_length_before_the_name_goes_by_the_noun_later() {
    for body in [
        "A senior sergeant in the brigade defending the town, Tomas Orde, said that it was late. “I had no answer,” the sergeant said.",
        "An old pilot of the tender serving the quay, Tomas Orde, said that it was late. “I had no answer,” the pilot said.",
    ] {
        assert_eq!(last_speaker(body), "Tomas Orde", "{body}");
    }
}

#[test]
fn the_head_on_somebodys_shoulders_says_nothing() {
    for body in [
        "Tomas Orde has an album. Ana Vidal says he would turn up with whole songs in his head. “He would hum,” she says.",
        "Ana Vidal has an album. Her head was full of songs. “He would hum,” she said.",
        "Ana Vidal stood at the quay. Her shaven head was wet. “He would hum,” she said.",
    ] {
        assert_eq!(last_speaker(body), "Ana Vidal", "{body}");
    }
    let body = "Ana Vidal stood at the quay. Her head of sales was late. “He would hum,” she said.";
    assert_eq!(last_speaker(body), "Ana Vidal’s head of sales");
}

#[test]
fn dissenters_and_stewards_speak_as_others_do() {
    let body = "“The law cannot stand,” Justice Ana Vidal wrote. The dissenters called it “a raw exercise of power”.";
    assert_eq!(speakers(body), ["Ana Vidal", "dissenters"]);
    let body = "Tomas Orde was third on Friday. The stewards found that he was “a danger to every rider”.";
    assert_eq!(speakers(body), ["stewards"]);
}

#[test]
fn what_is_stated_of_somebody_leaves_them_what_they_may_be_besides() {
    for (body, speaker) in [
        (
            "Ana Vidal, an adviser, left the quay. “It is late,” the businesswoman said.",
            "Ana Vidal",
        ),
        (
            "Ana Vidal, the singer, left the quay. “It is late,” the founder said.",
            "Ana Vidal",
        ),
        (
            "Detective Ana Vidal left the quay. “It is late,” the spokeswoman said.",
            "Ana Vidal",
        ),
        (
            "Dr. Ana Vidal left the quay. “It is late,” the official said.",
            "Ana Vidal",
        ),
        (
            "Detective Ana Vidal left the quay. “It is late,” the bystander said.",
            "bystander",
        ),
        ("Ruth Brandl rose. The editor said Ana Vidal was “late”.", "Ruth Brandl"),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn what_a_sentence_says_that_somebody_is_counts_as_their_trade() {
    for (body, speaker) in [
        ("Tomas Orde is a singer. “It is late,” the pilot said.", "pilot"),
        (
            "Tomas Orde, who is a singer, left. “It is late,” the pilot said.",
            "pilot",
        ),
        ("Tomas Orde was found guilty. “It is late,” the judge said.", "judge"),
        (
            "Ana Vidal rose. The magistrate told her she was “a disgrace”.",
            "magistrate",
        ),
        ("Tomas Orde is a singer. “It is late,” the musician said.", "Tomas Orde"),
    ] {
        assert_eq!(last_speaker(body), speaker, "{body}");
    }
}

#[test]
fn whoever_a_clause_before_the_main_one_is_about_is_not_its_subject() {
    for opener in [
        "After Mayor Ruth Brandl won",
        "Since Mayor Ruth Brandl took office",
        "As her lawyer, Ruth Brandl, looked on",
        "With the mayor, Ruth Brandl, at her side",
    ] {
        let body = format!("The board met. {opener}, Councillor Ana Vidal left town. “I was tired,” she said.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{opener}");
    }
    // A name set beside a description in it is the subject where nobody else is.
    let body = "The board met. In June the mayor, Ruth Brandl, at last left town. “I was tired,” she said.";
    assert_eq!(speakers(body), ["Ruth Brandl"]);
}

#[test]
fn whoever_is_named_in_a_circumstance_before_he_is_another() {
    for circumstance in [
        "Unlike Adam Brandl",
        "In an interview with Adam Brandl of the Herald",
        "With Adam Brandl injured",
        "Because of Adam Brandl",
        "After the departure of Adam Brandl",
        "At Adam Brandl’s funeral",
        "Sacked by Adam Brandl in May",
        "Two years after Adam Brandl sacked him",
    ] {
        let body = format!("Tomas Orde is back at Vell.\n\n{circumstance}, he said: “It was a long winter.”");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{circumstance}");
    }
    // Whose words the circumstance is, and whom a clause before the main one is about, he may well be; and whoever is named alone.
    for circumstance in ["In Adam Brandl’s speech", "When Adam Brandl left the board"] {
        let body = format!("Tomas Orde is back at Vell.\n\n{circumstance}, he said: “It was a long winter.”");
        assert_eq!(speakers(&body), ["Adam Brandl"], "{circumstance}");
    }
    let body = "The port is back in business.\n\nIn an interview with Adam Brandl, he said: “It was a long winter.”";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn a_place_before_he_is_nobody_though_it_looks_like_a_name() {
    for place in [
        "In Warner Robins",
        "In Glen Allen, Vell,",
        "At a fish fry in Jackson Heights,",
        "On King Drive",
    ] {
        let body = format!("Tomas Orde drew crowds. {place} he told voters, “It is a sin.”");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{place}");
        let body = format!("Ana Vidal drew crowds. {place} she told voters, “It is a sin.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{place}");
    }
}

#[test]
fn a_relative_or_friend_who_is_given_a_first_name_between_commas_is_he() {
    for presented in [
        "His brother, Simon,",
        "Orde’s father, Simon, 71,",
        "A friend, Simon, who is a baker,",
        "Simon, his brother,",
        "A neighbour, who gave his name only as Simon,",
        "A neighbour named Simon",
        "His 19-year-old son, Simon,",
    ] {
        let body = format!(
            "Tomas Orde runs the farm. “I love it,” he says.\n\n{presented} left at 16. “It never stopped raining,” he says."
        );
        assert_eq!(speakers(&body), ["Tomas Orde", "Simon"], "{presented}");
    }
    let body = "“It was time,” said Tomas Orde. His brother, Simon, disagreed. “It was not time,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde", "Simon"]);
    let body =
        "“It is bad,” Ana Vidal said.\n\nTomas Orde’s wife, Ruth, tried to make peace. “It did not work,” she said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ruth"]);
}

#[test]
fn an_uncommon_name_behind_a_role_and_a_comma_is_a_persons() {
    for presented in ["Corvin’s manager, Siya Brandl,", "A Corvin spokesman, Siya Brandl,"] {
        let body = format!(
            "Tomas Orde, a spokesman, was angry. “They have only customers,” he said.\n\n{presented} denied it. “We do not,” he said."
        );
        assert_eq!(speakers(&body), ["Tomas Orde", "Siya Brandl"], "{presented}");
    }
    // Bodies own, make and sell as well.
    for presented in [
        "Velmark’s owner, Corvin Velora,",
        "Velmark’s fund manager, Corvin Velora,",
    ] {
        let body = format!("Tomas Orde was angry. He left.\n\n{presented} denied it. “We do not,” he said.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{presented}");
    }
}

#[test]
fn whoever_is_presented_behind_the_verb_is_whom_the_sentence_is_about() {
    for sentence in [
        "The only survivor was Tomas Orde, 19.",
        "The first witness was Tomas Orde, a nurse.",
        "The man of the match was Tomas Orde.",
        "One of his customers is Tomas Orde.",
        "His oldest customer is called Tomas Orde.",
        "Among the regulars is Tomas Orde, 71.",
        "At the counter stands Tomas Orde.",
        "Then there is Tomas Orde.",
        "Sitting by the window was Tomas Orde, 71, a retired pilot.",
        "It was left to Tomas Orde to finish it.",
    ] {
        let body = format!("Adam Brandl was killed. {sentence} “I missed the boat,” he said.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{sentence}");
    }
    // Of the victim another speaks.
    let body =
        "“It was a sad day,” Adam Brandl said.\n\nThe victim was Tomas Orde, 19. “We are looking for leads,” he said.";
    assert_eq!(speakers(body), ["Adam Brandl", "Adam Brandl"]);
    // A thing of his is meant.
    let body = "Adam Brandl was late. He knew it. The problem was Tomas Orde’s boat. “I missed the boat,” he said.";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn the_only_person_whom_a_sentence_about_a_thing_brings_in_is_nearer_than_the_last_subject() {
    for sentence in [
        "The penalty was taken by Tomas Orde.",
        "None of this surprised Tomas Orde.",
        "But the boats were outdone by harbour master Tomas Orde.",
    ] {
        let body = format!("Adam Brandl was killed. {sentence} “I missed the boat,” he said.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{sentence}");
    }
    let body = "Adam Brandl was late. The penalty that he won was taken by Tomas Orde. “I missed the boat,” he said.";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn nobody_in_an_apposition_before_she_is_the_one_who_speaks() {
    for opener in [
        "The daughter of a vicar, she made",
        "The daughter of a vicar and a teacher, she made",
        "The youngest of six children of a miner, she made",
        "Born in Vell, the daughter of a railway engineer, she made",
        "Raised by a vicar, she made",
        "As a protégée of a retired colonel, she made",
        "Her Hedda Gabler, in 1964, made",
    ] {
        let body = format!(
            "Ana Vidal was an actress.\n\n{opener} her name at once. “I was sacked on the Tuesday,” she recalled."
        );
        assert_eq!(speakers(&body), ["Ana Vidal"], "{opener}");
    }
    // A clause is about somebody, and so is “as for”.
    let body = "Ana Vidal left.\n\nAs for Ruth Brandl, she said: “I was late.”";
    assert_eq!(speakers(body), ["Ruth Brandl"]);
    let body = "Tomas Orde left.\n\nWhen I put it to a clerk, he said: “I was late.”";
    assert_eq!(speakers(body), ["clerk"]);
}

#[test]
fn a_sentence_about_his_father_that_goes_on_with_he_is_about_him() {
    let body =
        "Tomas Orde was a poet. His father was a pilot, and he grew up in Vell. “I was late,” he told the Herald.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal was a poet. Her mother, Ruth, was a pilot, and she grew up in Vell. “I was late,” she told the Herald.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Orde was a poet. His father was a pilot. “He was late,” he told the Herald.";
    assert_eq!(speakers(body), ["Tomas Orde’s father"]);
}

#[test]
fn a_description_that_does_something_to_somebody_named_is_the_subject() {
    for subject in ["The 41-year-old", "The former Vell midfielder", "The Welshman"] {
        for rest in ["replaces Adam Brandl.", "joins Adam Brandl at the club."] {
            let body = format!(
                "Ansgar have named Tomas Orde, 41, as their manager.\n\n{subject} {rest} “It is a dream,” he said."
            );
            assert_eq!(speakers(&body), ["Tomas Orde"], "{subject} {rest}");
        }
    }
    // Of two whom a lead names the one who comes first.
    let body = "Ansgar have named Tomas Orde, 41, as their manager, replacing Adam Brandl.\n\nThe Welshman signed on Monday. “It is a dream,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    // A role beside a name is that of its bearer.
    let body = "Ansgar have lost.\n\nThe Vell midfielder Adam Brandl was sad. “It is a dream,” he said.";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn one_of_whom_a_body_tells_is_nearer_than_who_has_just_spoken() {
    for told in [
        "Police said Orde ran.",
        "Investigators say that Orde ran.",
        "The report says Orde ran.",
    ] {
        let body = format!(
            "Tomas Orde was charged on Monday.\n\n“It is a sad day,” said his lawyer, Adam Brandl. “We will fight it,” he said.\n\n{told} “I was scared,” he told them."
        );
        assert_eq!(speakers(&body), ["Adam Brandl", "Tomas Orde"], "{told}");
    }
    // Where a person tells it, it is theirs.
    let body = "Tomas Orde was charged on Monday.\n\nAdam Brandl said Orde ran. “I was scared,” he told them.";
    assert_eq!(speakers(body), ["Adam Brandl"]);
}

#[test]
fn whom_something_is_news_to_is_whom_the_sentence_is_about() {
    for sentence in [
        "For Tomas Orde, a machinist, it was the first time.",
        "To Tomas Orde, a machinist, it was all new.",
        "It was a shock to Tomas Orde.",
    ] {
        let body = format!("“It is a sad day,” Adam Brandl said.\n\n{sentence} “I was scared,” he said.");
        assert_eq!(speakers(&body), ["Adam Brandl", "Tomas Orde"], "{sentence}");
    }
}

#[test]
fn one_whose_her_begins_a_sentence_is_no_he() {
    let body = "“Finally,” said Zyrelda Orde.\n\nHer coach, Toni Brandl, was best man. “I have seen it all,” he said.";
    assert_eq!(speakers(body), ["Zyrelda Orde", "Toni Brandl"]);
    let body = "“Finally,” said Zyrel Orde.\n\nHis coach, Kim Brandl, was there. “I have seen it all,” she said.";
    assert_eq!(speakers(body), ["Zyrel Orde", "Kim Brandl"]);
    // Of the same sex the coach is nearer as well, but the other may go on.
    let body = "“Finally,” said Zyrelda Orde.\n\nHer coach was late. “I have seen it all,” she said.";
    assert_eq!(speakers(body)[0], "Zyrelda Orde");
}

#[test]
fn no_club_is_he() {
    for body in [
        "The match was late.\n\nNorwold had led through Tomas Orde’s penalty. “We switched off,” he said.",
        "Brentwold beat Corvell Villa on Sunday.\n\nVilla had led through Tomas Orde’s penalty. “We switched off,” he said.",
        "Corvell Vale were late to the quay. But Corvell Vale had led through Tomas Orde’s penalty. “We switched off,” he said.",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
    // Two people are plural as well, and so is one who would be something.
    for body in [
        "Ana Vidal and Nestor Vale were late. Nestor Vale sat down. “We switched off,” he said.",
        "It would be late if Nestor Vale were here. Nestor Vale sat down. “We switched off,” he said.",
    ] {
        assert_eq!(speakers(body), ["Nestor Vale"], "{body}");
    }
}

#[test]
fn a_single_name_that_no_list_has_is_a_witness_who_says_something() {
    let body = "The pilot stopped.\n\nA witness, Firdoza, said the pilot stopped his boat. “I saw him,” she said.";
    assert_eq!(speakers(body), ["Firdoza"]);
}

#[test]
fn a_body_is_not_its_president() {
    let body = "The HBL said the dues were “wicked”. The HBL President, Comrade Tomas Orde, said, “It is late.”";
    assert_eq!(speakers(body), ["HBL", "Tomas Orde"]);
    let body = "The HBL President said, “It is late.”";
    assert_eq!(speakers(body), ["HBL President"]);
}

#[test]
fn a_lead_describes_whom_the_next_sentence_names_by_the_same_noun() {
    for (lead, next) in [
        ("A headteacher", "Ruth Pell, headteacher of Vell Academy,"),
        ("A council leader", "Ruth Pell, leader of Vell Council,"),
        ("A former minister", "Ruth Pell, a former minister,"),
        ("A teacher", "Ruth Pell, 43, a teacher from Vell,"),
        ("A mother", "His mother, Ruth Pell,"),
        ("Its governor", "Ruth Pell, who took over as governor in May,"),
    ] {
        let body =
            format!("{lead} has said it “could not fill Vell”.\n\n{next} met the board.\n\n“It is late,” said Pell.");
        assert_eq!(speakers(&body), ["Ruth Pell"; 2], "{lead}");
    }
    let body = "A minister has said it “could not fill Vell”.\n\nRuth Pell, adviser to a minister, said: “It is late.”";
    assert_eq!(speakers(body), ["minister", "Ruth Pell"]);
}

#[test]
fn one_with_an_office_in_capitals_is_who_is_called_so_again() {
    let body = "A senior Labour MP said it was “late”. It rained. “It is early,” the MP added.";
    assert_eq!(speakers(body), ["senior Labour MP"; 2]);
}

#[test]
fn they_may_be_the_one_spokesperson() {
    let body = "A Vell West Coast spokesperson apologised for what they called “a mess”.";
    assert_eq!(speakers(body), ["Vell West Coast spokesperson"]);
}

#[test]
fn a_town_that_does_something_is_no_she() {
    let body = "The mayor, Boel Berg, was late. Kalix spent £3m on the quay. “It is late,” she said.";
    assert_eq!(speakers(body), ["Boel Berg"]);
    let body = "A witness, Firdousa, was late. Kalix spent £3m on the quay. “It is late,” she said.";
    assert_eq!(speakers(body), ["Firdousa"]);
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
fn the_one_whom_the_author_tells_something_is_he_and_not_the_one_it_is_about() {
    let two = "Ivan Pell is cold. “I’m cold,” he says.\n\nTomas Brandl is not.";
    for said in [
        "I told him what Pell had said.",
        "I asked him about Pell.",
        "I mentioned Pell.",
        "When I tell him that Pell is cold, he laughs.",
        "When I ask Brandl about Pell, he laughs.",
    ] {
        let body = format!("{two} {said} “It is early,” he said.");
        assert_eq!(speakers(&body), ["Ivan Pell", "Tomas Brandl"], "{said}");
    }
    for met in ["I spoke to Pell on Monday.", "When I saw Pell, he laughed."] {
        let body = format!("{two} {met} “It is early,” he said.");
        assert_eq!(speakers(&body), ["Ivan Pell", "Ivan Pell"], "{met}");
    }
}

#[test]
fn one_who_was_told_something_by_somebody_unnamed_is_spoken_of_next() {
    for told in [
        "“It will never float,” a banker once told Ana Vidal.",
        "“It will never float,” a director once said to Ana Vidal.",
        "“It will never float,” the director wrote to Ana Vidal.",
        "A teacher once told Ana Vidal: “It will never float.”",
    ] {
        let body = format!("The boats sank. {told} She is still building. “I was lucky,” she says.");
        assert_eq!(speakers(&body).last().map(String::as_str), Some("Ana Vidal"), "{told}");
    }
    // A reporter.
    let body = "“It will never float,” a banker told Ana Vidal of the Harbour Post. “I was lucky,” she said.";
    assert_eq!(speakers(body), ["banker"]);
}

#[test]
fn one_of_a_people_is_named_beside_it() {
    for named in [
        "Then the printer, a Scot called Ivan Pell, stood on a chair. “It is early,” he said.",
        "The foreman, a Scot named Ivan Pell, said it was “early by any clock”.",
        "The chef, a Swede, Ivan Pell, left. “It is early,” he said.",
        "The owner was a big Dane called Ivan Pell. “It is early,” he said.",
        "A Scottish printer, Ivan Pell, stood on a chair. “It is early,” he said.",
        "The Iranian, Ivan Pell, told reporters: “It is early.”",
        "The American, Ivan Pell, called it “early by any clock”.",
        "“It is early,” said the Russian, Ivan Pell.",
    ] {
        let body = format!("Tomas Brandl was there. “It is late,” Brandl said.\n\n{named}");
        assert_eq!(speakers(&body), ["Tomas Brandl", "Ivan Pell"], "{named}");
    }
    let body = "Tomas Brandl was there. The Russian, he added, was “early by any clock”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_who_gives_only_a_first_name_goes_by_it() {
    for (body, who) in [
        (
            "In the next room was a trucker named Del. We met in the hall. “Are you up?” he said.",
            "Del",
        ),
        (
            "Next to me sat a plumber named Cal. He had a cough. “I am late,” he said.",
            "Cal",
        ),
        (
            "I shared a room with a trucker named Del. “Are you up?” he said.",
            "Del",
        ),
        (
            "A woman who identified herself only as Maria was waiting. “I am late,” she said.",
            "Maria",
        ),
        ("“I am late,” said a woman who identified herself as Maria.", "Maria"),
        (
            "A neighbor, identified only as Nadia, said they were “late for any boat”.",
            "Nadia",
        ),
        ("A driver who gave his name as Spyros said: “I am late.”", "Spyros"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn bodies_and_countries_joined_by_and_speak_together() {
    for (body, who) in [
        (
            "France, Norway and Poland said in a joint note that it was “late for us all”.",
            "France, Norway and Poland",
        ),
        (
            "The United States, France and Norway said it was “late for us all”.",
            "United States, France and Norway",
        ),
        (
            "The Harbour Ministry and the Port Board said it was “late for us all”.",
            "Harbour Ministry and Port Board",
        ),
        ("“It is late for us all,” France and Norway said.", "France and Norway"),
        ("“It is late for us all,” said France and Norway.", "France and Norway"),
        (
            "“It is late for us all,” the Harbour Ministry and the Port Board said.",
            "Harbour Ministry and Port Board",
        ),
        (
            "Both Israel and Norway said it was “late for us all”.",
            "Israel and Norway",
        ),
        (
            "The armed forces and the police said it was “late for us all”.",
            "armed forces and the police",
        ),
        (
            "Presidents Ana Vidal of France and Tomas Orde of Norway said it was “late for us all”.",
            "Ana Vidal and Tomas Orde",
        ),
        (
            "The foreign ministers of France, Norway and Poland said it was “late for us all”.",
            "foreign ministers of France, Norway and Poland",
        ),
        (
            "The prime ministers of France and Norway said it was “late for us all”.",
            "prime ministers of France and Norway",
        ),
        // The list goes with what stands before it, or another clause begins.
        (
            "Ana Vidal left for France and Norway said it was “late for us all”.",
            "Norway",
        ),
        ("In a note to Poland, Norway said it was “late for us all”.", "Norway"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_statement_from_the_statement_ends_and_is_nobody_elses() {
    let body = "The guild heard of a demand for a statement from the statement.\n\nOrde left.\n\nThe statement said that there was “no tide at all.” In \
                her new statement, Ana Vidal said it was “late.”";
    assert_eq!(speakers(body).last().map(String::as_str), Some("Ana Vidal"));
}

#[test]
fn others_behind_a_comma_that_nothing_stands_before_are_nobody_elses() {
    let body = ", and others in the guild argued that it was late. “We shall sail all the same,” they said.";
    assert_eq!(speakers(body).len(), 1);
}

#[test]
fn an_office_is_not_held_by_whoever_is_named_with_other_work() {
    for (office, name) in [
        ("ambassador", "ambassador"),
        ("mayor", "mayor"),
        ("prime minister", "prime minister"),
    ] {
        let body =
            format!("“I took the dog,” said Tomas Orde, a baker.\n\nThe {office} said it was “late and asleep”.");
        assert_eq!(speakers(&body), ["Tomas Orde", name], "{body}");
    }
    let body = "“A speech,” Justice Tomas Orde said.\n\nThe former president told reporters it was “a rigged trial”.";
    assert_eq!(speakers(body), ["Tomas Orde", "former president"]);
    // One who is named only later is none either.
    let body = "The bus sank in a crash the prime minister blamed on “reckless driving and worse roads”.\n\n\
                “We heard it,” said Tomas Orde, a shopkeeper.";
    assert_eq!(speakers(body), ["prime minister", "Tomas Orde"]);
    // What is no ordinary work, or tells of the past, may go with an office.
    for what in ["a Republican", "a former baker", "the leader of the board"] {
        let body = format!("“I took the dog,” said Tomas Orde, {what}.\n\nThe mayor said it was “late and asleep”.");
        assert_eq!(speakers(&body), ["Tomas Orde"; 2], "{body}");
    }
}

#[test]
fn whom_she_meets_in_the_clause_right_before_he_is_he() {
    for body in [
        "Ana Vidal told Tomas Brandl that when she met Peter Orde he said, “Never trust the tide.”",
        "Ana Vidal told the Post’s Tomas Brandl that after she wrote to Peter Orde he said, “Never trust the tide.”",
    ] {
        assert_eq!(speakers(body), ["Peter Orde"], "{body}");
    }
    let body = "Peter Brandl told Ana Vidal that when he met Tomas Orde he said, “Never trust the tide.”";
    assert_eq!(speakers(body), ["Peter Brandl"]);
}

#[test]
fn what_is_told_with_whose_is_of_the_one_named_before() {
    for (body, who) in [
        (
            "The film is about Ana Vidal, whose lawyer called it “a tale for the gullible”.",
            "Ana Vidal’s lawyer",
        ),
        (
            "The film is about Meridian Inc., whose lawyers called it “a tale for the gullible”.",
            "Meridian Inc.’s lawyers",
        ),
        (
            "She sold boats to the Vell Chamber of Commerce, whose website says it is “proud of the tide”.",
            "Vell Chamber of Commerce",
        ),
        (
            "The film is about Ana Vidal, whose lawyer, Tomas Orde, called it “a tale for the gullible”.",
            "Tomas Orde",
        ),
        (
            "The film is about a pilot whose lawyer called it “a tale for the gullible”.",
            "lawyer",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn one_of_several_people_is_a_new_she() {
    for (one, who) in [
        ("One of the neighbors disagrees.", "one of the neighbors"),
        ("Another of the nurses was angrier.", "another of the nurses"),
        (
            "One of her friends, a baker who left in 2020, was blunter.",
            "one of her friends",
        ),
        ("One of them, a nurse from Vell, disagrees.", "nurse from Vell"),
    ] {
        let body = format!("Ana Vidal chairs it. “It is early,” she says.\n\n{one} “It is late,” she says.");
        assert_eq!(speakers(&body), ["Ana Vidal", who], "{one}");
    }
    for own in [
        "One of the boats sank.",
        "One of the few pilots working in Vell, she is tired.",
    ] {
        let body = format!("Ana Vidal chairs it. “It is early,” she says.\n\n{own} “It is late,” she says.");
        assert_eq!(speakers(&body), ["Ana Vidal", "Ana Vidal"], "{own}");
    }
}

#[test]
fn a_position_or_a_class_year_is_no_coachs() {
    for noun in ["shortstop", "senior", "forward", "quarterback"] {
        let body = format!("Tomas Brandl hit two. Coach Ruth Vidal was pleased. “I felt good today,” the {noun} said.");
        let said = crate::quotes::extract(&body, &Default::default());
        assert_eq!(
            said.last().and_then(|q| q.speaker.as_deref()),
            Some("Tomas Brandl"),
            "{noun}"
        );
    }
    let body = "Tomas Brandl hit two. Coach Ruth Vidal was pleased. “I felt good today,” the coach said.";
    let said = crate::quotes::extract(body, &Default::default());
    assert_eq!(said.last().and_then(|q| q.speaker.as_deref()), Some("Ruth Vidal"));
}

#[test]
fn the_article_goes_on_about_whom_somebody_only_described_does_something_to() {
    for (body, speaker) in [
        (
            "A friend told Tom Orde about the boat. “I said no to it at first,” he said.",
            "Tom Orde",
        ),
        (
            "A doctor treated Ann Orde at the quay. “I had sheep to feed,” she said.",
            "Ann Orde",
        ),
        (
            "Her teacher encouraged Ann Orde to write.\n\n“I had sheep to feed,” she said.",
            "Ann Orde",
        ),
        (
            "Ann Orde is 80. A teacher encouraged her to write. “I burst into tears,” she said.",
            "Ann Orde",
        ),
        (
            "A judge sentenced Tom Orde on Monday. “I saw no remorse in him,” he said.",
            "judge",
        ),
        (
            "A friend of Tom Orde was at the quay. “I said no to it at first,” he said.",
            "friend of Tom Orde",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
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
fn who_leads_a_nation_or_a_body_is_whom_the_article_names_by_the_office() {
    let later = "\n\nThe board met in Vell. Ana Vidal, the Iranian foreign minister, left early.";
    for body in [
        format!("Iran’s foreign minister said: “That is late.”{later}"),
        format!("The Iranian foreign minister said that it was “late”.{later}"),
        "The head of the Harbour Reserve warned of an “extended calm”.\n\nThe board met. Harbour Reserve Chair Ana Vidal left early.".to_owned(),
        "Orde’s boats are “late”, the head of the Harbour Reserve said.\n\nAna Vidal, president of the Harbour Reserve, left early.".to_owned(),
        "French President Ana Vidal spoke at noon.\n\nThe Swedish foreign minister, Tomas Brandl, was there.\n\nThe French leader called for “the few” to leave.".to_owned(),
    ] {
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
    // Another office, another nation, or one who holds it no more.
    for (body, whose) in [
        (format!("Iran’s finance minister said: “That is late.”{later}"), "Iran’s finance minister"),
        (format!("Sweden’s foreign minister said: “That is late.”{later}"), "Sweden’s foreign minister"),
        (
            "Iran’s foreign minister said: “That is late.”\n\nThe board met in Vell. Ana Vidal, the former Iranian foreign minister, left early.".to_owned(),
            "Iran’s foreign minister",
        ),
        (
            "The head of the Harbour Reserve warned of an “extended calm”.\n\nThe board met. Harbour Reserve policy director Ana Vidal left early.".to_owned(),
            "head of the Harbour Reserve",
        ),
    ] {
        assert_eq!(speakers(&body), [whose], "{body}");
    }
}

#[test]
fn the_american_leader_is_the_president_of_no_other_nation() {
    let body = "President Tomas Orde spoke at noon. Bolivian President Mark Brandl left.\n\nThe Swedish foreign minister, Ana Vidal, sat there.\n\n\
                The American leader called for “the few” to leave.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn it_is_the_statement_that_somebody_has_put_out() {
    for text in ["issued his own statement", "put out his letter"] {
        let body = format!(
            "The post was late, and so was its author, Ana Vidal.\n\nTomas Brandl has {text}.\n\n“She is a good pilot,” it said."
        );
        assert_eq!(speakers(&body), ["Tomas Brandl"]);
    }
    // What a body has found is not hers alone.
    let body = "Ana Vidal, who heads the mission of the Harbour Guild, said no. Her report ran to ten pages. “Rights were kept,” it said.";
    assert_ne!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_unnamed_source_goes_on_after_a_sentence_about_another() {
    for lead in [
        "According to one trader who declined to be identified, Lehman is seen as “well run” for now.",
        "According to a trader at Corvin Bay, Lehman is seen as “well run” for now.",
    ] {
        let body = format!("Lehman fell on Tuesday.\n\n{lead} “It is solid,” he said.");
        let speakers = speakers(&body);
        assert_eq!(speakers.first(), speakers.last(), "{body}");
        assert!(speakers.iter().all(|s| s.contains("trader")), "{speakers:?}");
    }
}

#[test]
fn the_firm_is_the_one_whose_people_the_sentence_before_was_about() {
    let body = "The Fed bought bonds on Monday. The Fed may raise rates, and the Fed is upbeat.\n\n\
                Economists at Harbour Global Insight gave other reasons. “It remains dire,” the firm wrote.";
    assert_eq!(speakers(body), ["Harbour Global Insight"]);
    let body = "The Fed bought bonds on Monday. The Fed may raise rates, and the Fed is upbeat.\n\n\
                Analysts from the Corvin Bay Group gave other reasons. “It remains dire,” the firm wrote.";
    assert_eq!(speakers(body), ["Corvin Bay Group"]);
}

#[test]
fn who_says_a_name_is_its_own_is_its_bearer() {
    for words in ["My name is Ana Vidal,", "I’m Ana Vidal,", "I am Ana Vidal,"] {
        let body = format!(
            "Tomas Brandl spoke of the board. Then a pilot from Vell took the stage:\n\n“{words}” she said. “I sail.”"
        );
        let quotes = extract(&body, &Context::default());
        assert!(
            quotes.iter().all(|q| q.speaker.as_deref() == Some("Ana Vidal")),
            "{body}"
        );
    }
    let body = "“I’m Ana Vidal,” Tomas Brandl joked.";
    assert_eq!(
        extract(body, &Context::default())[0].speaker.as_deref(),
        Some("Tomas Brandl")
    );
}

#[test]
fn the_companies_are_the_two_that_have_been_named_together() {
    for noun in ["companies", "two companies"] {
        let body = format!(
            "Corvin Lines and Meridian Airways said that the deal was “late”.\n\n“It will help all who sail,” the {noun} said."
        );
        assert_eq!(
            speakers(&body).last().map(String::as_str),
            Some("Corvin Lines and Meridian Airways"),
            "{body}"
        );
    }
    // Not two people.
    let body = "Ana Vidal and Tomas Orde left. “It will help all who sail,” the companies said.";
    assert_eq!(speakers(body), ["companies"]);
}

#[test]
fn a_minister_is_of_the_one_nation_that_the_sentence_speaks_of() {
    let body = "Iran’s foreign minister said: “That is late.”\n\nIranian papers have followed the lead of Foreign Minister Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Iran’s foreign minister said: “That is late.”\n\nSwedish papers have followed the lead of Foreign Minister Ana Vidal.";
    assert_eq!(speakers(body), ["Iran’s foreign minister"]);
}

#[test]
fn an_adviser_of_the_lead_is_the_one_named_next_as_of_the_same_team() {
    for (adviser, member) in [
        ("A top adviser to Mark Orde", "a senior member of team Orde"),
        ("An aide to Mark Orde", "an adviser to Orde"),
    ] {
        let body = format!(
            "7 years ago\n\n{adviser} accused the board of “unheard-of tides” on Friday.\n\nTomas Brandl, {member}, faulted it for boats.\n\n“It is late,” Orde said."
        );
        assert_eq!(
            speakers(&body).first().map(String::as_str),
            Some("Tomas Brandl"),
            "{body}"
        );
    }
    let body = "A top adviser to Mark Orde accused the board of “unheard-of tides”.\n\nTomas Brandl, a friend of the port, faulted it for boats.";
    assert_eq!(speakers(body), ["top adviser to Mark Orde"]);
}

#[test]
fn he_is_no_saint() {
    for saint in ["St. Ansgar of Vell", "Saint Ansgar"] {
        let body = format!(
            "Tomas Brandl runs the harbour. Its chapel is named after {saint}, who sailed there.\n\n“I love the sea,” he said."
        );
        assert_eq!(speakers(&body), ["Tomas Brandl"], "{body}");
    }
}
