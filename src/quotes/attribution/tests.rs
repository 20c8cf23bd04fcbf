//! What stands beside a quotation, case by case: the body, and whose its quotations are.

use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

#[test]
fn a_participle_after_a_tag_shares_its_subject() {
    let body = "Investigators have asked him for his log, Tomas Brandl said, adding: “It is all written down.”";
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
fn who_was_something_is_meant_by_the_clause_that_tells_of_it() {
    for body in [
        "The new deputy clerk, Ana Vidal, was then a tide activist who wrote in March that boats are “late for all of us”.",
        "Ana Vidal is the judge who called the plan a “slow tide of theirs”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn a_message_to_somebody_is_of_who_sent_it() {
    let body = "A picture showed a message from Ana Vidal to Tomas Brandl stating, “To ask this now is rude.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_with_others_goes_by_the_full_name() {
    let body = "Ana Vidal studies tides.\n\n“When they rise, boats rise,” Vidal and her colleagues write.";
    assert_eq!(speakers(body), ["Ana Vidal and her colleagues"]);
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
fn what_a_preposition_governs_or_a_relative_clause_is_about_is_no_subject() {
    for (body, who) in [
        (
            "A sailor who saw the injured woman told Ana Vidal: “They came with sticks.”",
            "sailor who saw the injured woman",
        ),
        (
            "A pilot who works on the mending of nets said the board had “gone out with the tide”.",
            "pilot who works on the mending of nets",
        ),
        (
            "A source close to Tomas Brandl added that the quay was “as good as lost to us”.",
            "source close to Tomas Brandl",
        ),
        (
            "The wide study looking at a group of pilots warns of “a slow loss of the quay”.",
            "wide study",
        ),
        (
            "The first pilot to accuse Tomas Brandl of neglect dating to his early years described him as a “mean man”.",
            "first pilot",
        ),
        (
            "Activists concerned about the tide have called the quay “lost to us all”.",
            "activists",
        ),
        (
            "Millions of sailors said the quay was “as good as lost to us”.",
            "millions of sailors",
        ),
        (
            "The guidance under review says the port “offers these thoughts to all pilots”.",
            "guidance",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn what_does_not_speak_leaves_the_words_to_who_tells_of_it() {
    let body = "Ana Vidal, a pilot from Vell, said the pain of the sailors reminded her of the “long, cold winter of the boats”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_has_a_name_is_not_told_apart_by_a_clause_with_that() {
    let body =
        "Before the vote, Orde sent a terse letter to Ana Vidal that read: “The boats are as good as lost to us.”";
    assert_eq!(speakers(body), ["terse letter to Ana Vidal"]);
    let body = "Ana Vidal (D) of Carrow called the plan “a slow loss of the quay” on Monday.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_term_is_a_noun_and_after_to_a_plural_is_one() {
    let body = "Ana Vidal greeted the mayor for winning a second term and said the port was “safer than ever before”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The long inquiry was related to comments the pilot had made, “all of them hints at the tide”.";
    assert_eq!(speakers(body), [""]);
}

#[test]
fn that_before_an_article_or_a_name_begins_a_clause() {
    let body = "The letter by one who would be known only as “a mere pilot”, alleges that the boats were late. “It is late,” Ana Vidal said.";
    assert_eq!(speakers(body).last().map(String::as_str), Some("Ana Vidal"));
    assert!(!speakers(body).iter().any(|who| who == "boats"));
    let body = "Ana Vidal shared footage of the boats on the quay and called it “a slow loss of the port”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_list_of_those_who_speak_is_named_as_a_whole() {
    let body = "Vell’s hospitals, pilots and sailors said in March there would “not be boats enough for us all”.";
    assert_eq!(speakers(body), ["Vell’s hospitals, pilots and sailors"]);
    let body = "Across the port, public officials and activists have described the plan as “a slow loss of the quay”.";
    assert_eq!(speakers(body), ["public officials and activists"]);
}

#[test]
fn an_infinitive_goes_back_to_the_verb_it_hangs_on() {
    let body = "The past week has seen so much praise of the port that Ana Vidal, the former editor of the Harbour Post, had to admit that \
                “the quay would be ashamed of it all”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "People may do as they like, but as General Ana Vidal likes to say, “The tide gets a vote as well.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_text_by_somebody_is_theirs_whatever_paper_has_printed_it() {
    let body = "While some criticized Orde — a Harbour Times op-ed by Ana Vidal wrote that he “gasped” at it — pilots endorsed it.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn by_tells_of_means_as_well() {
    let body = "Ana Vidal, a clerk of the port, also said by email that “more boats are possible” this year.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The pilots have responded by ramping up their campaign, with signs for those who sail to “read the log and go slow”.";
    assert_eq!(speakers(body), ["pilots"]);
}

#[test]
fn an_adverb_an_adjective_or_a_participle_is_no_subject() {
    let body = "The board of Ana Vidal had “descended into a long sleep on the quay,” raising fears of a lost port.";
    assert_eq!(speakers(body), [""]);
    let body = "It is hard to imagine a port urging pilots to be “armed and dangerous to all of us” at sea.";
    assert!(!speakers(body).iter().any(|who| who.starts_with("hard")));
    let body = "“The quay is not going to be lost this year,” Early conjectured.";
    assert_eq!(speakers(body), ["early"]);
}

#[test]
fn a_span_of_time_is_no_subject() {
    let body = "Ana Vidal, a pilot, who over the weekend said the port had “gone out with the tide”, is back.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Activists who came to the quay in the past three days said the port had “gone out with the tide”.";
    assert_eq!(
        speakers(body),
        ["activists who came to the quay in the past three days"]
    );
}

#[test]
fn who_is_reported_to_have_said_something_has_said_it() {
    let body = "Tomas Brandl was late. Last week, Ana Vidal is reported to have said of the next tide, “I will not go out for it.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn the_president_of_a_body_speaks_and_not_the_body() {
    let body = "Michael Orde, president of the United Federation of Pilots, which has its seat in Vell, said he hopes that \
                “people are standing up for their harbour.”";
    assert_eq!(speakers(body), ["Michael Orde"]);
}

#[test]
fn a_number_belongs_to_the_name_of_a_station_and_of_a_region() {
    let body = "This is not what happened when the U.K.’s Channel 4 reported in September that “the quay is as good as lost to us” on it.";
    assert_eq!(speakers(body), ["Channel 4"]);
    let body = "ORD Region 5 water expert Miguel Orde worked up a memo in June flagging the lack of care as “a major concern” for health.";
    assert_eq!(speakers(body), ["Miguel Orde"]);
}

#[test]
fn a_plural_before_what_texts_say_is_no_verb() {
    let body = "The pilots say the order appears to be an “effort to force the port to open,” the court documents say.";
    assert_eq!(speakers(body), ["court documents"]);
    let body = "“It is late for us,” several of the pilot reports state.";
    assert_eq!(speakers(body), ["several of the pilot reports"]);
}

#[test]
fn a_sentence_may_be_according_to_a_document() {
    let body = "No “new pier worth its name” was built, according to a report by the Harbour Guild.";
    assert_eq!(speakers(body), ["Harbour Guild"]);
    let body =
        "Tomas Orde spoke to the group and deemed it a “call to all arms” against late boats, according to the report.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn an_editorial_is_of_its_paper() {
    let body = "Ana Vidal was late.\n\n“The quay is lost and nobody will say so, which is the worst of it.” — Editorial, Vell Harbour Times\n\nIt was late.";
    assert_eq!(speakers(body), ["Vell Harbour Times"]);
    let body = "Ana Vidal was late.\n\n“The quay is lost and nobody will say so, which is the worst of it.”\nThe Editors, Harbour Review";
    assert_eq!(speakers(body), ["Harbour Review"]);
}

#[test]
fn a_body_speaks_before_what_it_is_and_a_member_of_what_somebody_has() {
    let body = "Her letter was answered by the Vell Port League, the pilots’ union, which said, “Any hint that the port is lost is offensive.”";
    assert_eq!(speakers(body), ["Vell Port League"]);
    let body = "Tomas Brandl of Vell’s Harbour News said, “The fact is that the port is lost.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
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
fn an_abbreviation_ends_a_sentence_out_of_which_a_menu_was_cut() {
    let left = "left the U.S. The “last of all the boats” is gone.";
    assert!(speakers(&format!("Sen. Ana Vidal said she {left}")).is_empty());
    let menu = "Ana Maria VidalHarbour vote delayed Orde: tide is turning MORE";
    assert!(speakers(&format!("Sen. Ana Vidal {menu} (D) said she {left}")).is_empty());
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
fn words_are_quoted_as_somebody_put_them() {
    let body = "Ana Vidal was late. The rule asks for “a lawful source of income,” as a harbour memo put it.";
    assert_eq!(speakers(body), ["harbour memo"]);
    let body = "The harbour wants “bold leadership of all boats” (to quote Tomas Brandl) and money.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_happened_when_somebody_announced_it_is_told_by_who_speaks() {
    let body = "“It is no foreign thing to us,” Ana Vidal said. When Tomas Brandl announced the inquiry, the quay was “full of boats and of people, \
                and it all looked the same to us.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_is_held_in_an_introduction_is_no_subject() {
    let body = "At a Mass held Wednesday in Vell on the feast of boats, Tomas Brandl did not address the claims against him, but \
                urged sailors not to lose heart over the “terrible plague” of them.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn remarks_are_their_owners() {
    let body = "Tomas Brandl’s latest remarks on a bid came Thursday night, questioning whether he had the “strength of heart” to sail so soon.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_who_had_said_it_stands_before_a_leaning_verb() {
    let body = "“These words have costs,” Ana Vidal said at the hearing, calling out an unnamed guild colleague who’d also referred to it \
                as the “boat of fools.” “Since the beginning of the trip, we have seen it.”";
    assert_eq!(speakers(body), ["Ana Vidal", "unnamed guild colleague", "Ana Vidal"]);
}

#[test]
fn a_statement_may_stand_between_a_name_and_its_verb() {
    let body = "Omar Karim, a lawyer for Orde, in a statement denied that his client “swindled” the board.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn who_is_asked_answers() {
    let body = "Moderator Ruth Pell asked Ana Vidal whether the boats had a plan. “I hear that, but where was it then,” the senator responded.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_comma_promises_a_tag_in_the_next_paragraph_and_without_a_verb() {
    let body = "Omar Karim left.\n\n“It is an insult for someone to pay me,”\n\nTomas Brandl, a retired pilot from Vell, told the Post on Wednesday.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Omar Karim left. “The data was distorted by the strike, but it rose,” Tomas Brandl, chief engineer at the port of Vell.\n\nIt rained.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_handle_and_a_colon_name_who_posts() {
    let body = "The posts came in.\n\n@HarbourFan: “I am not voting for him. Good luck to you.”\n\n@pilotswho: “The guild is over. Vote for boats.”";
    assert_eq!(speakers(body), ["HarbourFan", "pilotswho"]);
}

#[test]
fn a_claim_by_somebody_is_theirs_however_far() {
    let body = "This reporting knocked down the absurd claim by Ana Vidal, on yet another round of talks, that Omar Karim had served with “honour and pride.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_day_stands_between_a_claim_and_whose_it_is() {
    let body = "The Harbour Post announcement Tuesday by Ana Vidal, a former pilot, that she is “actively” looking was met with joy.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The ferry has the “charm” and the “special sauce,” at least according to pilots at the Harbour Post.";
    assert_eq!(speakers(body), ["pilots at the Harbour Post"]);
}

#[test]
fn an_infinitive_goes_back_to_who_acts() {
    let body = "Tomas Brandl showed clips of pilots calling for his boat to argue this was the “first such plan in the history of the port.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Traders pulled back the day after Guild President Omar Karim, seen as a centrist, called the minutes “stale and of no use.”";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn a_clause_with_a_participle_keeps_its_nouns() {
    let body = "After that vote, a guild post-mortem report diagnosing the party’s problems suggested the guild “must in fact and deed be open to all.”";
    assert_eq!(speakers(body), ["guild post-mortem report"]);
    let body = "The boat got mixed reviews from analysts who said it lacked “all that a boat must have.”";
    assert_eq!(speakers(body), ["analysts"]);
}

#[test]
fn a_founder_and_chief_executive_is_one() {
    let body = "Omar Karim left. “It is a late attempt to cut us off,” Corvin founder and Chief Executive Officer Tomas Brandl said in a letter.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "The move provoked questions on Capitol Hill from Pilots who rebuked Tomas Brandl for the thought that it was “spying on them all.”";
    assert_ne!(speakers(body), ["Capitol Hill"]);
}

#[test]
fn who_is_mocked_for_a_claim_has_made_it() {
    let body = "Many in the harbour mocked Tomas Brandl for the odd claim that “we flood the town with so many boats that it sinks.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn shares_say_nothing() {
    let body = "Shares of Corvin Motors rose after the Vell Bank raised its rating on it, saying the reward has become “very attractive to us all.”";
    assert_eq!(speakers(body), ["Vell Bank"]);
}

#[test]
fn an_infinitive_hangs_on_what_seems() {
    let body = "The tape came out, in which Tomas Brandl appeared to write off half the town as people “dependent upon the harbour board.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn an_introduction_keeps_its_names() {
    let body = "In her third book, High Water, Ana Vidal says that the harbour was “full of boats and of noise.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_plural_before_a_quotation_is_no_verb() {
    let body =
        "Ana Vidal announced a change. Under harbour rules, a log can be deemed “secret” in Vell, the board said.";
    assert!(!speakers(body).contains(&"harbour".to_owned()));
    let body = "Tomas Orde finds that many hear diverse voices in the harbour, and no “echo” at all.";
    assert!(!speakers(body).contains(&"diverse".to_owned()));
}

#[test]
fn as_says_what_somebody_takes_something_for() {
    let body = "The court rejected the complaint of the pilots as “largely unfounded” on Monday.";
    assert_eq!(speakers(body), ["court"]);
    let body = "Ana Vidal wrote a memo in June flagging the lack of buoys as “a major concern” for the port.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Watch whether Orde means he will not be as “polite” as he was.";
    assert_eq!(speakers(body), Vec::<String>::new());
}

#[test]
fn a_clause_may_hang_on_a_claim() {
    let body = "The figures bear out the opinion of Tomas Orde that the harbour is “strong” and growing.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal made an explosive charge that the pilots’ union was suffering from “brain death” in Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "This knocks down the claim by Susan Orde, on yet another Sunday show, that Vidal had served with “honour and distinction.”";
    assert_eq!(speakers(body), ["Susan Orde"]);
}

#[test]
fn a_ruling_gives_words_by_its_clause() {
    let body = "The Harbour Court ruled in Orde v. Vidal that even bad conduct is not “excessive force” in a port.";
    assert_eq!(speakers(body), ["Harbour Court"]);
}

#[test]
fn a_year_stands_between_who_and_its_verb() {
    let body = "The board met Ana Vidal, who in 2010 said that the aim was to make Orde a “one-term mayor.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_bracket_after_a_quotation_begins_a_sentence() {
    let body = "Ana Vidal said that they remind people of “the teacher they did not like.” (References to a “nagging mate” are common.)";
    assert_eq!(extract(body, &Context::default())[0].segments.len(), 1);
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
fn the_main_clause_is_nearer_than_one_before_it() {
    let body = "Tomas Orde waited. The day the port started to fill, Ana Vidal did not encourage “large gatherings of boats where you have wind.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_is_agreed_may_be_a_clause_without_that() {
    let body = "According to Harbour Post polls, only one in five pilots agreed the port should use “money of all to pay a few of us.”";
    assert_eq!(speakers(body), ["one in five pilots"]);
}

#[test]
fn whoever_is_quoted_speaks() {
    let body = "Reporters avoided quoting Ana Vidal on which of the boats she “crushes” in the yard.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn anything_may_say_what_a_comma_promises() {
    let body =
        "Ana Vidal spoke. Firms would pay a “fee of 65 percent of the sales of the port,” the bill summary said.";
    assert_eq!(speakers(body), ["bill summary"]);
}

#[test]
fn whoever_has_put_a_question_may_be_told_of_at_length() {
    let body = "Tomas Orde left. “If it is for revenge, then when is revenge enough?” Ana Vidal, another researcher at the University of Vell, told me.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_paragraph_may_end_with_its_signature() {
    let body = "Orde was heard.\n\n“He hardly gave the closing speech that the voters wanted.” Dana Vidal, Harbour Slate\n\n“You may note how calm he was.” Tomas Brandl, Vell Times";
    assert_eq!(speakers(body), ["Dana Vidal", "Tomas Brandl"]);
}

#[test]
fn a_programme_stands_between_an_outlet_and_who_speaks_for_it() {
    let body = "Ana Vidal left. “Welcome to life as a pilot,” NBV’s “First Read” blog wrote at the time.";
    assert_eq!(speakers(body), ["blog"]);
    let body = "Ana Vidal left. “It is late,” NBV’s “Vell Tonight” host Tomas Orde said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn comments_that_are_shown_are_their_owners() {
    let body = "The Harbour report was long.\n\nHere are some of Mr Orde’s comments about Mr Vidal:\n\n• March 3, 2016: “He is no pilot at all, and he sinks.”\n\n• July 21, 2016: “Vidal is a disaster of a pilot.”";
    assert_eq!(speakers(body)[0], "Orde");
}

#[test]
fn a_tag_with_a_colon_closes_nothing() {
    let body =
        "Asked about the “no new dues” pledge that all have signed, he shrugged: “I crossed that line.” So Tomas Orde.";
    assert_eq!(extract(body, &Context::default())[0].segments.len(), 1);
    assert_eq!(
        &body[extract(body, &Context::default())[0].segments[0].range.clone()],
        "I crossed that line."
    );
}

#[test]
fn a_source_may_be_inside() {
    let body = "Ana Vidal left. A source inside the first meeting described it as “very positive” for all.";
    assert_eq!(speakers(body), ["source inside the first meeting"]);
}

#[test]
fn a_tag_after_the_last_of_several_is_for_all() {
    let body = "A harbour spokeswoman, Ana Vidal, declined to say more. Orde “takes his duties very seriously” and “any hint to the contrary is baseless,” Vidal said.";
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
fn one_overheard_has_spoken() {
    let body = "“The president arrives in an hour,” one harbour clerk was overheard saying in despair.";
    assert_eq!(speakers(body), ["one harbour clerk"]);
}

#[test]
fn a_tag_may_stand_at_the_end_of_the_sentence_in_either_order() {
    let body = "“They have the money, and they have no choice” but to lead, says Evan Tracy, a consultant in Vell.";
    assert_eq!(speakers(body), ["Evan Tracy"]);
    let body = "The company says it expects “eight other boats to sink” like the first, its director Ana Vidal said at the quay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said that the dues were “strangling the boats” of the port on Sunday, ignoring reports that had denied it.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_claim_is_nearer_than_a_weak_verb() {
    let body = "The mayor, Ana Vidal, has defended the pilots, in opposition to Tomas Brandl’s description of them as “pirates” in May.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_tag_may_be_of_somebody_who_is_only_described() {
    let body = "Still, the board remains “frustrated” with Vidal, said one person who is close to her.";
    assert_eq!(speakers(body), ["one person"]);
    let body = "To leave the quay is “disqualifying” for a pilot, Ana Vidal has said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body =
        "Boats made “precision visits” to five quays in Vell, Ana Vidal, a spokeswoman for the port, said on Monday.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The third banner is a tide, which the pilots said is “secular” and good to look at.";
    assert_eq!(speakers(body), ["pilots"]);
}

#[test]
fn who_attacks_or_paints_somebody_as_something_says_so() {
    let body =
        "The guild and the port are at odds again, and Ana Vidal left early, ripping the pilots as “pirates” at heart.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Brandl has been tagged by Ana Vidal as a “slow sailor” all year.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whoever_attacks_somebody_as_something_says_so() {
    let body = "Ana Vidal trashed all the pilots of the harbour as “pirates,” and left.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal was cast as “the captain” in the play.";
    assert_eq!(speakers(body), Vec::<&str>::new());
}

#[test]
fn one_of_somebodys_people_speaks() {
    let body = "Tomas Orde left. “It is a problem,” one of Vidal’s senior aides said.\n\n“She wanted it,” said one of Ms. Vidal’s friends.";
    assert_eq!(
        speakers(body),
        ["one of Vidal’s senior aides", "one of Ms. Vidal’s friends"]
    );
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
fn a_tag_after_a_later_quotation_is_for_both() {
    let body =
        "Tomas Orde left. “If the tide does poorly right out of the gate,” that is a “bad sign for him,” Vidal said.";
    assert_eq!(speakers(body), ["Vidal"]);
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
fn a_round_up_signs_what_it_quotes() {
    let body = "Many note that “the quay has been late for years, and nobody has been asked to answer for it.” Ana Vidal, Harbour Post\n\n\
                Regarding the mayor, “she has never said what the boats would cost the town.” Tomas Brandl, Vell Times\n\n\
                Both sides ask the board to wait:\n\n\
                “The board has waited for ten years, and the harbour has only become older.\n\n\
                “It can wait for another one.” Ruth Pell, The Tide\n\n\
                “The ferry will not sail before the board has met in May and said what it wants.” Reuters";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl", "Ruth Pell", "Reuters"]);
    let once = "She says that pilots “have every reason to be wary of the door that they are opening.” HARBOUR TODAY";
    assert_ne!(speakers(once), ["HARBOUR TODAY"]);
}

#[test]
fn a_quotation_set_off_is_signed_below() {
    let body = "Tomas Brandl spoke.\n\n“Boats and other vessels pay nothing at all.”\n\n- Ana Vidal, Port Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_of_one_office_or_two_names_share_a_verb() {
    let body = "“When you have a boat you are a threat,” the harbour senator and presidential candidate told reporters in Vell.";
    assert_eq!(speakers(body), ["harbour senator"]);
    let body = "“Tides would be higher than now,” Ana Vidal and Tomas Brandl of the Tide Institute wrote in 2009.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn what_somebody_says_of_a_thing_is_the_words_of_the_one_who_says_it() {
    let body = "Ana Vidal says it shows that the harbour is “unfit for any boat of this size”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_moves_somebody_to_speak_does_not_speak() {
    let body =
        "The statement prompted Ana Vidal to tweet: “You should be cross with the harbour board, and not with me.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_phone_call_is_no_verb() {
    let body = "Ana Vidal told the board that Tomas Brandl’s phone call with the minister left her “deeply disturbed by it all”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_army_officers_are_no_verb() {
    let body =
        "Ana Vidal and Tomas Brandl, both former Army officers, put out word that they are “open to a discussion”.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn a_tag_may_stand_in_the_middle_of_what_it_attributes() {
    let body = "There is a debate to be had, says Ana Vidal, a tide professor, but it is “almost laughable” to argue that boats sink.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whom_words_are_written_by_is_not_who_says_the_next_ones() {
    let body = "Ana Vidal said in an interview that rulings like the harbour one, written by Tomas Brandl, “are part of the reason we sail”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The boat was described by Tomas Brandl as “a bathtub with ambitions”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_company_of_nouns_argues() {
    let body =
        "The result was noise, with the pilots fiercely arguing that a second bridge will “sink the harbour for good”.";
    assert_eq!(speakers(body), ["pilots"]);
}

#[test]
fn a_verb_that_rather_begins_something_gives_way_to_one_of_speech() {
    let body = "While he seemed eager to get his voyage started -- “My hope is that I will sail this summer,” Tomas Brandl said -- the crew slept.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn words_are_somebodys_message() {
    let body = "“Do not travel today” is the message from the ferry’s operating officer, Dawn Petts.";
    assert_eq!(speakers(body), ["Dawn Petts"]);
}

#[test]
fn who_sends_a_letter_is_read_out() {
    let body = "The mayor spoke first. Ana Vidal sent a fundraising letter with the subject line, “Who sank the ferry at the quay?”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn capitals_head_the_comments_in_a_round_up() {
    let body = "ANA VIDAL, CHIEF ECONOMIST, VELL BANK “The cut was larger than we had expected.” “More may follow in the spring.” TOMAS BRANDL, ORDE SECURITIES “It is a surprise, and a good one.”";
    assert_eq!(
        speakers(body),
        ["ANA VIDAL", "TOMAS BRANDL"].map(|n| {
            let low = n.to_lowercase();
            low.split(' ')
                .map(|w| w[..1].to_uppercase() + &w[1..])
                .collect::<Vec<_>>()
                .join(" ")
        })
    );
}

#[test]
fn a_crosshead_in_the_text_is_no_part_of_a_name() {
    let body = "The board met. “We are late,” said Ana Vidal. HANGING IN THE BALANCE Tomas Brandl, in a speech in Vell, said “some of us want the bridge”.";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl"]);
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
fn a_verb_within_a_claim_is_of_the_claim() {
    let body = "The pilots left, despite Tomas Brandl’s promise that Ana Vidal sees “a big gap” between the two.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_gallery_of_captions_is_read_like_a_story() {
    let body = "Photos: Life on the quay Ana Vidal has been in the harbour of Vell for most of her long life. She took over the ferry of her father, and never left it again. Hide \
                Caption 1 of 7 Photos: Life on the quay Tomas Brandl waits for the ferry in Vell on Monday. “The tide is late again,” Brandl said. “It always is in \
                May.” Hide Caption 2 of 7 Photos: Life on the quay Ana Vidal at the board. Hide Caption 3 of 7\n\nThe port was closed on Monday.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_caption_may_end_in_its_credit() {
    let body = "Harbour master Tomas Brandl Photograph: Vell Pictures\n\nTomas Brandl opened the quay. “It is finished at last,” Brandl said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn an_occupation_of_several_words_leads_to_its_bearer() {
    let body = "According to conservative talk radio host Ana Vidal, the move reeks of “fear”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_day_is_no_part_of_a_description() {
    let body = "A judge Tuesday called the suit “thin”.";
    assert_eq!(speakers(body), ["judge"]);
}

#[test]
fn what_a_body_offers_is_not_its_words() {
    let body = "Ana Vidal said the pass is a “courtesy” offered by the Port Authority to those “fleeing the tide”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_month_may_stand_between_who_and_the_verb() {
    let body = "The move suggests that Ana Vidal – who in March declared that “dues are easy to win” – may pay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_name_given_for_the_occasion_is_the_speakers() {
    let body = "“He did my accounts,” said a neighbour, who would give her name only as Mama Pendo.";
    assert_eq!(speakers(body), ["Mama Pendo"]);
}

#[test]
fn who_does_it_beside_the_clause_stands_after_with() {
    let body = "A call to prepare the talks ended with the other side calling it “a start”.";
    assert_eq!(speakers(body), ["other side"]);
}

#[test]
fn what_follows_which_is_no_tag() {
    let body = "A man in the public gallery then called out “Get on with it!”, which was ruled out of order.";
    assert_eq!(speakers(body), ["man in the public gallery"]);
}

#[test]
fn whom_an_article_quotes_as_saying_is_the_speaker() {
    let body = "Minister Olga Brandl denied it, although the Post article quoted her as saying it was a “short-term solution”.";
    assert_eq!(speakers(body), ["Olga Brandl"]);
}

#[test]
fn the_name_directly_after_the_comma_is_nearer_than_the_colon_before() {
    let body = "Many readers added a word to the last name they read: “And my husband, Omar,” said Ana Vidal, the first of them.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_question_before_a_sentence_that_reports_something_else_is_not_its_subjects() {
    let body = "“It is a case for reform,” Ana Vidal told the guild. “Do we put the town at risk?” Tomas Brandl, harbour master in the last \
                years of the guild, said the loss was small.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_claim_is_whose_claim_it_is_and_not_whose_who_rejects_it() {
    let body = "Ana Vidal used her speech on Monday to show another way, flatly rejecting Brandl’s appeal for “patience” in the talks. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal dismissed Brandl’s remarks as “a joke”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_tag_inserted_after_the_words_is_theirs() {
    let body = "Pilots such as Tomas Brandl can offer “halfway” solutions, Ana Vidal says, but boats want more.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_is_added_to_a_quotation_is_by_the_same_speaker() {
    let body = "The Harbour Post reported that Ana Vidal said, “It was one of many,” adding, “The question is who.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_clause_that_only_says_who_they_are_does_not_lead_in() {
    let body = "Tomas Brandl has said he has an answer for members who question his powers: “Nobody stops them.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn several_who_say_something_are_the_ones_who_say_it() {
    let body =
        "The rule seems to have reached beyond the guild to applicants saying they would “make Vell a better place”.";
    assert_eq!(speakers(body), ["applicants"]);
}

#[test]
fn a_name_and_a_seat_below_a_quotation_sign_it() {
    let body = "Nobody answered the letter that the guild had sent to the board in May.\n\n“All of this is part of one long plan.”\n\nAna Vidal, Guild of Pilots\n\nThe rain went on.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_forgotten_comma_before_a_name_with_an_office_costs_nothing() {
    let body = "“They know that it will not touch them” Ana Vidal, senior adviser at the guild, said in the Post.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_office_in_capitals_or_a_relative_before_a_name_is_its_bearers() {
    let body = "“We need room,” the port’s General Counsel, Ana Vidal, said in a release.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "“They were clear,” said their attorney, Tomas Brandl of Brandl, Pell & Orde.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_is_inserted_has_no_part_in_the_verbs_after_it() {
    let body = "Tomas Brandl was held, the complaint says, and asked officers “whether there was any pie”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_quoted_as_calling_is_the_one_quoted() {
    let body = "The Board asked for a fee that Mr Brandl, in a talk last month, was quoted as calling “a ransom note”. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_phrase_of_time_or_place_needs_no_comma_before_the_subject() {
    let body = "In the final the umpire came over and whispered, “May I keep the sheet?”";
    assert_eq!(speakers(body), ["umpire"]);
    let body = "By then Wexmoor supporters were on the pitch, singing “We are staying up”.";
    assert_eq!(speakers(body), ["Wexmoor supporters"]);
}

#[test]
fn a_note_is_known_by_where_it_is_pinned() {
    let body = "A note pinned to the vestry door that evening read: “To the roof men. Biscuits in the tin.”";
    assert_eq!(speakers(body), ["note pinned to the vestry door"]);
}

#[test]
fn a_share_of_those_asked_says_what_they_say() {
    let body = "In addition, 44% said the ferries are “too slow” while only 19% said it was “too windy”.";
    assert_eq!(speakers(body), ["44%", "19%"]);
}

#[test]
fn one_of_a_body_speaks_and_not_the_body() {
    let body = "Ana Vidal of The Weekly Tide tweeted, “What is this?”";
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
fn whom_somebody_roasts_does_not_speak() {
    let body = "Captain Ana Vidal roasts Mayor Tomas Brandl: “I earned my hat at sea.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn how_somebody_described_it_is_theirs() {
    let body = "“Identity-less,” by the way, is how Vidal described the part. Ana Vidal left.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn several_paragraphs_with_a_name_below_them_are_its_bearers() {
    let body = "The round-up of comments that the paper prints on each Friday of the year.\n\n“The board had argued that the ferry was late…\n\n\
                “It confirmed as much on Monday.”\n\nAna Vidal, Harbour Post\n\n“It is time to ask.”\n\nTomas Brandl, Vell Courier";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl"]);
}

#[test]
fn to_whom_it_is_so_is_who_says_it() {
    let body = "To former harbour adviser Tomas Brandl, the scheme was the equivalent of a “duck race.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn any_past_tense_between_a_comma_and_a_name_attributes() {
    let body = "“One side offers dues,” huffed Senator Ana Vidal, Independent of Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_apposition_may_lack_its_second_comma() {
    let body = "“We bring two towns together,” Lisa Thorn, an organiser of a rowing class told the Harbour Post.";
    assert_eq!(speakers(body), ["Lisa Thorn"]);
}

#[test]
fn one_of_several_who_has_a_name_is_its_bearer() {
    let body = "“It is like a dream,” one of the rescued pilots, Omar Karim, said through an interpreter.";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn a_town_and_its_country_before_a_name_are_not_the_subject() {
    let body = "Lagos, Nigeria, Mayor Ana Vidal joined the pilots on Sunday, telling the crowd that the town was “drowning in dues”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_description_goes_on_to_the_name_that_it_gives() {
    let body = "“I could see the smoke” a passenger named Oleg told the Harbour Post.";
    assert_eq!(speakers(body), ["Oleg"]);
    let body = "A spokeswoman for the leftist Red Tide Alliance, Ana Vidal, said: “It is another planet.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn commas_too_many_or_too_few_around_an_apposition_cost_nothing() {
    let body = "“I knew it was bad,” Ana Vidal from Vell, told the Post.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "In a reply to the guild, Omar Karim, a Democrat wrote: “Do I get a new one?”";
    assert_eq!(speakers(body), ["Omar Karim"]);
}

#[test]
fn an_apposition_that_nothing_closes_is_the_persons_before_it() {
    let body = "Speaking to the Post last week, Robert Orde, owner of the Vell Rovers said he had “never heard of it”.";
    assert_eq!(speakers(body), ["Robert Orde"]);
    let body =
        "Whitney Orde, founder and partner of Vell Partners and the Corvin Mutual Funds said: “I am not surprised.”";
    assert_eq!(speakers(body), ["Whitney Orde"]);
}

#[test]
fn deputies_of_an_office_are_told_of_without_an_article_and_a_second_comma() {
    let body = "Tomas Orde, deputy attorney general in charge of the Harbour Department's tides division said Brandl “planned a raid on the quay”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal, senior harbour economist at Corvin Capital said it was “far too late for that”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_role_behind_a_name_without_a_comma_is_no_part_of_it() {
    for role in [
        "senior trader at regional investment bank Corvin in Port Ansgar",
        "executive director of the Vell Foundation",
        "spokesman for the port",
    ] {
        let body = format!("“It is late,” said Michael Orde {role}. “It rains.”");
        assert_eq!(speakers(&body), ["Michael Orde"], "{role}");
    }
    let body = "“It is late,” said Orde Corvin investment analyst Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_somebody_is_sent_to_stands_before_the_name() {
    for tag in ["says, it is", "puts it, she is"] {
        let body = format!(
            "It rained. As former Velmarian ambassador to Corvinia David Brandl {tag} “by birth a member of the guild.”"
        );
        assert_eq!(speakers(&body), ["David Brandl"], "{tag}");
    }
    let body = "An adviser to Mayor Ana Vidal said it was “far too late”.";
    assert_eq!(speakers(body), ["adviser to Mayor Ana Vidal"]);
}

#[test]
fn an_adverb_before_a_participle_is_no_subject() {
    let body = "“Tonight!” a gravelly voiced pilot intoned over a film.";
    assert_eq!(speakers(body), ["gravelly voiced pilot"]);
    let body = "It rained. According to the partially redacted letter, the boats were “far too late for that”.";
    assert_eq!(speakers(body), ["partially redacted letter"]);
}

#[test]
fn the_state_behind_a_town_without_a_second_comma_is_no_subject() {
    for state in ["Louisville, Ky.", "Nashville, Tenn.", "Nashville, Tennessee"] {
        let body = format!("“We are late,” Derrick Orde of River Vell Boats in {state} told the Post.");
        assert_eq!(speakers(&body), ["Derrick Orde"], "{state}");
    }
}

#[test]
fn what_has_passed_before_something_is_no_subject() {
    let body = "Two pilots came. A split second later, the mayor stepped out, and announced, “Let’s go.”";
    assert_eq!(speakers(body), ["mayor"]);
    // What was said at a meeting is.
    let body = "“It is late,” the minutes said.";
    assert_eq!(speakers(body), ["minutes"]);
}

#[test]
fn a_description_before_a_name_is_its_bearers() {
    let body =
        "A prolific critic of the board, Mr Brandl has replied in kind, tweeting: “It is my duty.” Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "The Chair of the Harbour Committee, Ana Vidal, said she would ask him to testify “in the near future”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_protesters_do_is_no_part_of_their_name() {
    let body = "Waving flags, the protesters carried placards and shouted slogans, such as “We want out”.";
    assert_eq!(speakers(body), ["protesters"]);
}

#[test]
fn who_says_what_others_ask_for_is_the_speaker() {
    let body = "Justice Ana Vidal said the pilots were asking the court to sail into “uncharted waters.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The harbour guild, Ana Vidal, said she would ask Mr Brandl to testify “in the near future”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_occupations_and_a_seat_lead_to_the_name() {
    let body =
        "Velmarian actress and activist Ana Vidal shared the notice on Monday, insisting “we sail and always have”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_apposition_with_a_clause_may_lack_its_second_comma() {
    let body = "Tomas Brandl, the pilot who led the ill-fated Vell Bay venture said in a post: “Was it so?”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn those_behind_a_plan_and_two_kinds_of_people_are_named_whole() {
    assert_eq!(
        speakers("“No boat is like another,” say the builders behind the plan."),
        ["builders behind the plan"]
    );
    let body =
        "About 60 pilots and sailors from around the bay, in a joint letter, said the quay lacked “sufficient light”.";
    assert_eq!(speakers(body), ["60 pilots and sailors"]);
}

#[test]
fn in_whose_words_and_per_whom_it_is_so() {
    let body = "It sounds odd, but, per the Harbour Post, “the ferry has sunk four times”.";
    assert_eq!(speakers(body), ["Harbour Post"]);
    assert_eq!(
        speakers("In the immortal words of Ana Vidal, “it will float, I think”."),
        ["Ana Vidal"]
    );
    assert_eq!(
        speakers("Such rules “share one great flaw”, in Justice Ana Vidal’s eyes."),
        ["Ana Vidal"]
    );
}

#[test]
fn who_asks_or_is_written_to_is_not_who_says_it() {
    let body = "Dr. Ana Vidal agreed when asked by Tomas Brandl that it was “wholly wrong and unwise”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Brandl wrote a letter to Ana Vidal saying the summary lacked “context and care”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_time_before_the_verb_is_no_subject() {
    let body = "Brandl earlier this year told the court the words were an “accident of the tongue”. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_a_preposition_governs_is_no_subject() {
    let body = "In a poll of May, 40% of Velmarians said they had a “fair amount” of trust.";
    assert_eq!(speakers(body), ["40% of Velmarians"]);
    let body = "Father Omar Karim of the Vell-based Centre on Port Duty described the outcome as “pretty poor”.";
    assert_eq!(speakers(body), ["Omar Karim"]);
    let body = "An op-ed in the Harbour Post called the ferry “unseaworthy”.";
    assert_eq!(speakers(body), ["op-ed in the Harbour Post"]);
}

#[test]
fn who_praises_or_scolds_says_so() {
    let body = "The guild was pleased, with Secretary Ana Vidal commending the “courage and vision” of both.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    assert_eq!(
        speakers("Ana Vidal chastised the idea of a “port for pilots only”."),
        ["Ana Vidal"]
    );
}

#[test]
fn a_state_after_a_town_is_no_subject() {
    let body = "Mr. Brandl, the mayor of Port East, Ind., said that he wished for “the board to be turned out”. Tomas Brandl left.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn the_who_is_a_body() {
    let body = "The World Health Organization met. The WHO on Saturday said the number of cases was “stabilising”.";
    assert_eq!(speakers(body), ["World Health Organization"]);
}

#[test]
fn two_offices_before_a_name_are_its_bearers() {
    let body = "“We hold our heads up,” said Harbour Guild President and CEO, Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "“We hold our heads up,” said GLAD President, Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_body_may_be_for_a_list_of_things() {
    let body = "The Bureau of Alcohol, Tobacco and Firearms called it “a start”.";
    assert_eq!(speakers(body), ["Bureau of Alcohol, Tobacco and Firearms"]);
    let body = "The Department for Business, Energy and Industrial Strategy said it was “a fair price”.";
    assert_eq!(
        speakers(body),
        ["Department for Business, Energy and Industrial Strategy"]
    );
    // Not a list of what a body is for.
    let body = "The Department of Harbours, Ana Vidal and Tomas Brandl said, was “late”.";
    assert_eq!(speakers(body), ["Ana Vidal and Tomas Brandl"]);
}

#[test]
fn an_apostrophe_after_a_plural_closes_nothing() {
    let body = "Nicholas Dirks wrote that “it is a concern”. Dirks’ office said “no”.";
    assert_eq!(speakers(body), ["Nicholas Dirks", "Dirks’ office"]);
    let body = "“It is wrong,” the National Farmers’ Union said. The pilots’ union called it “a shame”.";
    assert_eq!(speakers(body), ["National Farmers’ Union", "pilots’ union"]);
}

#[test]
fn two_single_marks_close_a_double_one() {
    let body = "“The boats were here and now they may not sail?’’ said Danny Orde. “That is hard.’’";
    assert_eq!(speakers(body), ["Danny Orde"]);
    let quotes = extract(body, &Context::default());
    assert_eq!(quotes[0].segments.len(), 2);
}

#[test]
fn a_sentence_may_close_with_whom_it_is_according_to() {
    let body = "Ana Vidal waited. The plan was “dead on arrival” in Vell, according to Tomas Orde.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal waited. The readings were “more hopeful than sound” since the fall, per the Harbour Post, which has a copy.";
    assert_eq!(speakers(body), ["Harbour Post"]);
    // Who says it beside the words is nearer.
    let body = "Ana Vidal called it “a shame” in March, according to the Harbour Post.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn one_who_speaks_of_a_father_is_not_the_father() {
    let body = "Orde was tired. “I am the son of Tomas Orde,” Orde said.";
    assert_eq!(speakers(body), ["Orde"]);
}

#[test]
fn what_somebody_is_called_in_quotation_marks_is_no_part_of_the_name() {
    let body = "On Friday Vidal won. “Drowsy Ana Vidal is no pilot,” Orde wrote. “It is over,” Vidal said.";
    assert_eq!(speakers(body), ["Orde", "Ana Vidal"]);
}

#[test]
fn the_seat_of_a_member_stands_between_the_name_and_the_verb() {
    let body = "Guild leader Ana Vidal, R-North Vell, a friend of the pilots, said dues would “never rise”. It came after \
                Tomas Orde, D-Carrow, who said on Sunday that they were “far too low”, left.";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
}

#[test]
fn a_dash_signs_a_paragraph_of_its_own() {
    let body = "It rains\n\n“Do I want to hold the thing that you held? No.” — Carrow economist Ana Vidal to the Vell Post\n\n\
                It pours\n\n“The boats would have been safer in the yard than those at the quay” — Tomas Brandl, Vell Times\n\n\
                It snows\n\n“Nothing will change. It may be late.” — Omar Karim and Ruth Pell, Carrow Gazette";
    assert_eq!(
        speakers(body),
        ["Ana Vidal", "Tomas Brandl", "Omar Karim and Ruth Pell"]
    );
}

#[test]
fn a_dash_signs_with_the_occasion() {
    let body = "“The guild has used the talks, the long talks, to drag its feet.”\n\n\
                -- Harbour Minister Ana Vidal talking to reporters about a plan that would close the port.\n\n\
                The ferry sank.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "“These may be the only pilots here for the guild.”\n\n\
                -- Tomas Brandl, senior adviser to the port, after pilots broke up a meeting on the quay in which \
                Brandl was attacking the guild and what it had done to the ferry in the year before.\n\n\
                The ferry sank.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_clause_after_the_words_has_its_own_subject() {
    let body = "Tomas Brandl told Orde “not to touch the rope,” so naturally Orde concluded that he had to stay.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal said Brandl called the yard a “second-rate harbour” — though Orde later clarified the word.";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn as_somebody_pointed_out() {
    let body = "Omar Karim left. Those ropes are for “old boats and new ones,” as Ana Vidal pointed out in her column.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_paper_that_reports_words_has_not_said_them() {
    let body = "Tomas Brandl then rose, saying “he was not tough enough,” the Vell Post reported. The Vell Post is a newspaper.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "“He was not tough enough,” the Vell Post quoted Tomas Brandl as saying.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
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
fn a_count_of_people_may_be_rough() {
    let body = "Tomas Brandl sailed. “The harbour is a public good,” over 1,200 pilots wrote in an open letter.";
    assert_eq!(speakers(body), ["1,200 pilots"]);
}

#[test]
fn what_is_told_in_the_middle_is_the_tellers() {
    let body = "Ana Vidal was calm. Pilots, she said, could openly say to sailors, “Is it not late?” to get a laugh.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said she expected that sailors will say “no” to the plan.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_plural_noun_is_no_verb() {
    let body = "Tomas Brandl told Orde that the guild protests are “out of place” in the harbour.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal has said the new rules “protect a narrow class of boats,” but pilots fear them.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_claim_is_its_owners_however_it_is_adorned() {
    let body = "Pilots who dare to remind the board of Tomas Brandl’s absurd yet oft-repeated promise that “the sea will pay for it” were few.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_who_is_told_something_is_not_the_teller() {
    let body = "Omar Karim noted that he left the yard after being told by Ana Vidal, editor of the Vell Post, that he “had got it wrong.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn two_things_that_are_done_are_no_speech() {
    let body = "Two years ago, the Harbour Board found that training and certifying pilots was “a struggle without an end for all of us.”";
    assert_eq!(speakers(body), ["Harbour Board"]);
}

#[test]
fn a_relative_clause_keeps_its_nouns() {
    let body = "The pilot who had lived in Carrow described the quay as a “place of peace.”";
    assert_eq!(speakers(body), ["pilot who had lived in Carrow"]);
}

#[test]
fn what_is_thought_inside_a_report_has_no_part_in_the_next_verb() {
    let body = "Ana Vidal acknowledged that the decision meant boats would wait, but said the “high bar” was not met.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn research_by_somebody_is_theirs() {
    let body = "But research by Ana Vidal, a psychology professor at Vell University, suggests that many still feel the “sense of being watched” there.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_pilot_and_mayor_has_one_name() {
    let body = "Former pilot and Vell Mayor Tomas Brandl, who backs Orde, trashed the plan on Monday, calling it a “no-brainer” to sink.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn an_office_leads_over_what_it_is_for_to_its_holder() {
    for (body, holder) in [
        ("“It is late,” said Pilots of Carrow chief Tomas Orde.", "Tomas Orde"),
        (
            "“It is late,” said Velmar Ambassador to the United Nations Ana Vidal.",
            "Ana Vidal",
        ),
        (
            "“It is late,” US Attorney for the Southern District of New York Tomas Orde told them.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [holder], "{body}");
    }
}

#[test]
fn one_by_whom_it_is_known_does_not_say_it() {
    let body = "Tomas Brandl told his crew that he felt like “a square peg in the hull,” according to the Vell Globe.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal asked him to “think of the tide as a guest,” according to boatman Tomas Orde, who was there.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "About 40 percent of pilots said they could not “go on like this,” according to a Vell University poll.";
    assert_eq!(speakers(body), ["Vell University poll"]);
}

#[test]
fn a_noun_between_a_name_and_the_marks_is_no_verb() {
    let body = "Tomas Brandl, the editor of the Vell Weekly, told Velmar Inter radio “safety is a new expense for us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_dean_may_be_called_so_and_a_company_keeps_its_apostrophe() {
    assert_eq!(
        speakers("“It is late,” said Dean Orde, an analyst in Vell."),
        ["Dean Orde"]
    );
    assert_eq!(
        speakers("“It is late,” said Dean Ruth Pell, who teaches law."),
        ["Ruth Pell"]
    );
    assert_eq!(
        speakers("Brandl’s Corp said it was “a very great day for all”."),
        ["Brandl’s Corp"]
    );
}

#[test]
fn a_name_and_a_colon_in_parentheses_lead_in() {
    let body = "Such talk filled the papers (the Vell Herald: “Shall we permit these boats?”) for years.";
    assert_eq!(speakers(body), ["Vell Herald"]);
    let body = "The court let it stand (Justice Tomas Orde, an enthusiast himself: “Three tides are enough”).";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_tag_without_a_comma_ends_the_sentence() {
    let body = "Given the dearth of pilots, Orde’s silence “freezes the race for a long time” noted the Post’s Ana Vidal yesterday.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn the_last_of_a_list_is_no_subject() {
    let body = "Gen. Tomas Orde, the head of the Harbour Command, which looks after Vell, the Far Shore, and Carrow, told \
                the board that a “few thousand” more boats would be needed.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn whoever_is_known_for_a_person_may_begin() {
    let body = "They met Tomas Brandl, a pilot. “Since you ask me about it,” began Brandl.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_body_is_named_for_what_its_members_want() {
    for (said, body) in [
        ("said Pilots for Fair Tides, which sued.", "Pilots for Fair Tides"),
        ("said Sailors Without Borders, which sued.", "Sailors Without Borders"),
        (
            "said Mothers Against Drunk Driving, which sued.",
            "Mothers Against Drunk Driving",
        ),
        ("said the Committee to Protect Pilots.", "Committee to Protect Pilots"),
        (
            "said the Campaign for a Responsible Port.",
            "Campaign for a Responsible Port",
        ),
        ("said the Vell Conference of Mayors.", "Vell Conference of Mayors"),
        ("said Ruth Fields of Field Research.", "Ruth Fields"),
    ] {
        assert_eq!(speakers(&format!("“It is late,” {said}")), [body]);
    }
}

#[test]
fn members_go_by_the_last_word_of_their_body() {
    let body = "The Velmar Conference of Catholic Bishops condemned the rules. “They are a threat to us all,” the bishops said.";
    assert_eq!(speakers(body), ["Velmar Conference of Catholic Bishops"]);
}

#[test]
fn of_two_courts_the_one_named_last_is_meant() {
    let body = "The Supreme Court met. The Supreme Court did nothing. But the Circuit Court of Vell had blocked the rule. “We \
                conclude that it is late,” the court ruled.";
    assert_eq!(speakers(body), ["Circuit Court of Vell"]);
}

#[test]
fn those_who_are_told_apart_by_what_follows_them_speak() {
    for (body, speaker) in [
        (
            "Two former harbour advisers under the old administration wrote last month: “It is too late for all of us.”",
            "two former harbour advisers under the old administration",
        ),
        (
            "Lawyers for the clerk in the case related to Mayor Orde’s call with the head of Velmar said that they have “serious worries”.",
            "lawyers for the clerk in the case",
        ),
        (
            "The man who took money from the guild during his mayoral campaign scorned pilots and said it had “less power” over him.",
            "man",
        ),
        (
            "You have lost your boat, almost lost your house in the storm, and Tomas Orde comes along and says, “Of course it is the guild.”",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_text_in_which_somebody_says_it_is_theirs() {
    for (body, speaker) in [
        (
            "The Vell News, a backer of the mayor, criticised him in a red headline that said, “THE BOAT GRABBER”.",
            "Vell News",
        ),
        (
            "It is late, according to the Organisation for Port Development, which in a June report called the quay “immature.”",
            "Organisation for Port Development",
        ),
        (
            "A Vidal campaign statement issued before the speech said it proves they want to talk “not just on the coasts.”",
            "Vidal campaign",
        ),
        (
            "It is late, according to a tweet from the station’s political director, Tomas Orde: “It is all over.”",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn laws_speak_by_their_numbers() {
    for (body, speaker) in [
        (
            "Section 31 of Harbour Code 5103 states that “boats and nets are legal tender for all debts.”",
            "Section 31 of Harbour Code 5103",
        ),
        ("“Boats are legal tender for all debts,” Article 5 states.", "Article 5"),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_main_clause_that_goes_on_after_a_participle_is_not_its() {
    let body = "Boat owners, voicing their doubts about the rules, are afraid that they came “for virtually nothing” after reading \
                them, Tomas Orde said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn an_occupation_begins_a_sentence_and_no_name() {
    let body = "Cartoonist Laurent Brandl, the editor, said it was “a new expense for us all”.";
    assert_eq!(speakers(body), ["Laurent Brandl"]);
}

#[test]
fn the_piece_and_the_wire_service_are_the_papers() {
    let body =
        "The Vell Times ran an article on Friday. According to the piece, the plan is “the widest of all plans”.";
    assert_eq!(speakers(body), ["Vell Times"]);
    let body = "The Velmar Press has a report. According to the wire service, the plan is “the widest of all plans”.";
    assert_eq!(speakers(body), ["Velmar Press"]);
}

#[test]
fn one_who_writes_somewhere_says_it() {
    let body = "Tomas Brandl, writing in The Vell Journal says “it is too late for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn one_who_speaks_to_a_paper_is_not_the_paper() {
    let body = "Another harbour source speaking to Vell News said, “The boats are being searched.”";
    assert_eq!(speakers(body), ["another harbour source"]);
    let body = "A Vell Post report about the pilot’s complaint asserts that it has a “very great promise” in it.";
    assert_eq!(speakers(body), ["Vell Post"]);
}

#[test]
fn a_campaign_is_its_candidates() {
    let body = "Tomas Brandl ran. The Harbour Party won it. But the Brandl campaign says the plan “is such bad policy for us all”.";
    assert_eq!(speakers(body), ["Brandl campaign"]);
}

#[test]
fn a_name_begins_with_neither_a_heading_nor_a_preposition_nor_in_what_it_says() {
    let body = "Some of the FPC’s problems are old. The FPC cheered, saying it would be “a great day for us all”.";
    assert_eq!(speakers(body), ["FPC"]);
    let body = "Tomas Brandl spoke. CONSOLIDATION Brandl forecast that it would be “somewhat less for us all”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "In that year, the Sun declared “It’s the Sun Wot Won It” after the vote.";
    assert_eq!(speakers(body), ["Sun"]);
}

#[test]
fn who_is_a_member_and_not_the_body() {
    let body = "They met a clerk at the Harbour Board, who called the plan a “steaming pile of nonsense”.";
    assert_eq!(speakers(body), ["clerk at the Harbour Board"]);
}

#[test]
fn a_paper_describes_in_its_pages() {
    let body = "In The Vell Review, recent pilots were described as “vast masses of filth” on Monday.";
    assert_eq!(speakers(body), ["Vell Review"]);
    let body = "In Vell, recent pilots were described as “vast masses of filth” on Monday.";
    assert_eq!(speakers(body), [""]);
}

#[test]
fn whoever_stands_in_a_tag_goes_on_with_a_participle() {
    let body = "The Vell board stopped lending to boats, the state comptroller said, saying he wanted to starve “this great fire.”";
    assert_eq!(speakers(body), ["state comptroller"]);
}

#[test]
fn a_secretary_for_affairs_has_a_name() {
    for (body, speaker) in [
        (
            "“It is late,” said Secretary for International Affairs Lael Brandl.",
            "Lael Brandl",
        ),
        (
            "“It is late,” said Under Secretary Tomas Orde, who runs it.",
            "Tomas Orde",
        ),
        (
            "“It is late,” said Commissioner for Human Rights Nils Brandl.",
            "Nils Brandl",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn companies_have_their_full_names_without_what_follows_them() {
    for (body, speaker) in [
        (
            "The yard is Corvin Holdings Inc CVN, they say. Corvin said it was “late for all of us”.",
            "Corvin Holdings Inc",
        ),
        (
            "They met Orde & Sons Co. It said it was “late for all of us”.",
            "Orde & Sons Co.",
        ),
        (
            "Ana Vidal runs Corvin Inc on the quay. Corvin said it was “late for all of us”.",
            "Corvin Inc",
        ),
        ("State Street said it was “late for all of us”.", "State Street"),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn what_somebody_is_in_a_body_is_no_part_of_the_name() {
    for (body, speaker) in [
        (
            "“It is late,” Mizuho President Yasuhiro Orde told them.",
            "Yasuhiro Orde",
        ),
        ("“It is late,” Vell News Contributor Ric Brandl said.", "Ric Brandl"),
        (
            "“It is late,” said Velmarian Commissioner for Employment and Social Affairs Laszlo Brandl.",
            "Laszlo Brandl",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_committee_is_not_who_leads_it() {
    for (body, speaker) in [
        (
            "A committee led by Ana Vidal called the plan “late for all of us”.",
            "committee led by Ana Vidal",
        ),
        (
            "The pilot accused by Tomas Orde called the plan “late for all of us”.",
            "pilot accused by Tomas Orde",
        ),
        (
            "A report written by Ana Vidal calls the plan “late for all of us”.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_letter_from_somebody_is_theirs_and_not_its_readers() {
    let body =
        "Tomas Brandl came. Ana Vidal received a letter from Tomas Brandl calling the plan “late for all of us”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn some_of_a_party_are_not_the_party() {
    let body = "Democrats on the harbour board said on Friday that it was “far too late”.";
    assert_eq!(speakers(body), ["Democrats on the harbour board"]);
}

#[test]
fn a_jury_of_a_town_is_not_the_town() {
    let body = "Two years ago the Vell County civil grand jury said that training was an “ongoing struggle” for all.";
    assert_eq!(speakers(body), ["Vell County civil grand jury"]);
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
fn the_means_stand_between_the_name_and_the_verb() {
    let body = "Ana Vidal, a lawyer for Tomas Orde, in a statement denied that her client had “swindled” anybody.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_there_is_says_nothing() {
    let body = "Ana Vidal was harsh. There are a number of ways of her challenging the board, using such words as “it seems to me so”.";
    assert_ne!(speakers(body).first().map(String::as_str), Some("There"));
    let body = "There is no point in trying to understand the tides because they are “wholly inhuman”.";
    assert_eq!(speakers(body), [""; 0]);
}

#[test]
fn a_date_before_a_noun_is_no_head() {
    let body = "“The board has asked everybody it could think of,” said the May 2010 affidavit about the port.";
    assert_eq!(speakers(body), ["May 2010 affidavit"]);
}

#[test]
fn whom_a_lead_describes_the_next_sentence_names() {
    let body = "VELL (Meridian) - The tides pose a “significant” threat, a top Harbour Board official said on Monday.\n\n\
                “It is late,” Carrow Harbour Board President Ana Vidal said on Friday.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
    let body = "The tides pose a “significant” threat, a top Harbour Board official said on Monday.\n\n\
                Opposition leader Ana Vidal left on Friday.";
    assert_eq!(speakers(body), ["top Harbour Board official"]);
}

#[test]
fn one_who_works_at_a_firm_is_not_the_firm() {
    let body = "A former clerk at shipping firm Orde Lines said a pilot gave away “perfectly good” tide tables.";
    assert_eq!(speakers(body), ["former clerk at shipping firm Orde Lines"]);
}

#[test]
fn what_one_calls_something_is_ones_own() {
    let body = "Ana Vidal, a pilot, gave a mixed review of what she called the “shadow sailing,” suggested Vell 2016 boats do more.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal left. Apart from her love of the “harbour,” as she calls it, her greatest points of pride lie in the port.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_description_goes_on_past_the_name_that_it_is_from() {
    let body = "“There are options,” a spokesman for the Harbour pilot camp in Vell said, according to the Vell Times. “It is late.”";
    assert_eq!(speakers(body), ["spokesman for the Harbour pilot camp in Vell"]);
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
fn what_somebody_might_say_is_who_tells_of_it() {
    let body = "Judge John Pell asked both sides to meet on Thursday. He also asked for a memo by Friday that would explain what “steps” pilots in Vell would take.";
    assert_eq!(speakers(body), ["John Pell"]);
    let body = "Ana Vidal told me that she can see a scenario in which the board proposes “a harbour act for storms”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn they_are_those_who_write_along_with_each_other() {
    let body = "In a piece in the Herald, Tomas Orde, along with Harbour Secretary Ana Vidal and others, said that Velmar was late.\n\n“The order will help,” they wrote.";
    assert_eq!(speakers(body), ["Tomas Orde and Ana Vidal"]);
}

#[test]
fn who_somebody_says_did_it_did_it() {
    let body = "The word was late. Pilots shot the man, who a harbour union official said was shouting “no more boats” as he tried to enter.";
    assert_eq!(speakers(body), ["man"]);
    let body =
        "What you did is bad to people all over the country who look at it and say, “See, once again, they are right.”";
    assert_eq!(speakers(body), ["people"]);
}

#[test]
fn what_somebody_supports_has_not_said_it() {
    let body = "Ana Vidal spoke. She read out the line “We need pilots who stand,” the national harbour standards supported by Orde and others.";
    assert!(speakers(body).iter().all(|s| !s.contains("standards")));
    let body = "Ana Vidal spoke. Repeating the points about the port is, to her mind, “very little evidence.”\n\nPilots:\n\nIt is late.";
    assert!(speakers(body).iter().all(|s| s != "Pilots"));
}

#[test]
fn a_draft_that_somebody_obtained_says_it() {
    let body = "Ana Vidal has a boat. “It is late for boats,” the draft law obtained by the Herald said.";
    assert_eq!(speakers(body), ["draft law"]);
}

#[test]
fn who_does_something_in_a_clause_before_the_words_does_not_say_them() {
    let body = "“Pilots think so,” says Ana Vidal, an engineer. When they found the log in the boat, “their hearts probably sank.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_body_may_be_led_to_say_it() {
    let body = "The board gave in, leading the Vell Times to dub the treasurer’s plan “a self-fired shot in the foot that will hurt all.”";
    assert_eq!(speakers(body), ["Vell Times"]);
}

#[test]
fn a_relative_clause_in_the_present_tells_of_who_stands_before_it() {
    let body = "One farmer who generally votes for Harbour candidates says he will vote for another, since “the tariff is hurting his family.”";
    assert_eq!(
        speakers(body),
        ["one farmer who generally votes for Harbour candidates"]
    );
}

#[test]
fn a_paper_that_reports_what_somebody_said_has_not_said_it() {
    let body = "Ana Vidal said the board will look into a “repeal of the old harbour dues,” The Vell Post reported.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_is_named_with_a_text_goes_on_saying_it() {
    let body = "The board’s account includes a quote from Ana Vidal, saying, “I want to thank the pilots once more for the help.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_is_given_back_is_said() {
    let body = "In response, Ana Vidal jabbed back, “I think that pilots will win when they dream big and sail far.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_office_with_several_parts_leads_to_the_name() {
    let body = "“We are not into small talk any longer,” says Chairman of the Joint Chiefs of Staff Gen. Tomas Orde.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Velmarian Ambassador to the U.S. Geron Gutierrez said on Monday that it was “late and wrong”.";
    assert_eq!(speakers(body), ["Geron Gutierrez"]);
    let body = "Velmarian Ambassador to NATO Ana Orde said on Monday that it was “late and wrong”.";
    assert_eq!(speakers(body), ["Ana Orde"]);
    let body = "“It was late,” the former Velmarian Ambassador to Corvin Ana Orde said.";
    assert_eq!(speakers(body), ["Ana Orde"]);
}

#[test]
fn a_caption_names_people_in_full() {
    let body = "“I ran and I was glad of it,” Brandl said on Monday in Vell.\n\n\
                Cover image: Velmar President Tomas Brandl speaks with pilots in Vell. (Vell Pictures/Ana Kuz)";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn a_headline_with_marks_is_no_nickname() {
    let body =
        "Vidal Blasts ‘Lazy’ Pilots Again\n\n“It is late,” President Vidal said on Monday in Vell. Later Vidal left.";
    assert_eq!(speakers(body).last().map(String::as_str), Some("Vidal"));
}

#[test]
fn who_is_mocked_for_saying_it_has_said_it() {
    let body = "Ana Vidal was likely to lose. She wanted to use a series of missteps by Tomas Orde, who was roundly mocked last month for saying Vell “was never that great.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal was mocked, and the left-leaning host of the harbour show “Meet the Pilots,” Tomas Orde, said she “disqualified herself.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn who_is_heard_saying_it_says_it() {
    let body = "Tomas Orde left. A mobile video captured him repeatedly yelling “I am not late!” while being led off.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Tomas Orde left. Vidal heard him yelling “I am not late!” on the quay.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn he_is_who_told_what_the_sentence_before_says() {
    let body = "The Orde Yard lost money in May. The largest maker of boats in Vell is looking for growth in ferries, Tomas Brandl told the Post on Monday.\n\n“It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body =
        "Vell is late. Dues will be kept by the port, a harbour spokesman told the Post.\n\n“They are small,” he said.";
    assert_eq!(speakers(body), ["harbour spokesman"]);
}

#[test]
fn a_photographer_is_nobody_of_the_story() {
    let body = "President Mark Brandl spoke on Monday. He said there was time.\n\nJohn Vell / AFP - Getty Images President Mark Brandl pauses while speaking in Vell.\n\nHe said it is not late.\n\n“A child is a child,” he said.";
    assert_eq!(speakers(body), ["Mark Brandl"]);
}

#[test]
fn a_clause_before_the_main_one_shares_no_subject() {
    let body = "It is hard for Tomas Orde. On Monday, just before the harbour convention began, he appeared on the radio and affirmed his faith in the board: “I think it is late.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "The report on the former manager Mark Brandl has touched off a debate over whether President Orde was right when he claimed that the board ordered his “boats sunk.”";
    assert_eq!(speakers(body), ["Orde"]);
}

#[test]
fn who_tells_somebody_is_not_the_one_told() {
    let body = "In an interview with the harbour radio’s Mark Brandl, Tomas Orde made clear how he felt about Brandl. Mark Brandl was kind. Here’s what he told Brandl: “It is late.”";
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
fn whoever_is_made_to_tell_something_tells_it() {
    let body =
        "It was so awkward that comedian Ana Vidal was compelled to tell the pilots: “You are being ridiculous.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn neither_a_passive_before_the_comma_nor_a_list_of_what_was_asked_for_speaks() {
    let body = "Ana Vidal complained that, after pilots were allowed by the administration to view the log, “our staff was banned from \
                seeing it.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Asked if the board would share emails, boats or cars, Vidal shook his head and said, “I think we are done here.”";
    assert_eq!(speakers(body), ["Vidal"]);
}

#[test]
fn he_is_whose_tour_it_is_and_whose_group_calls_for_more() {
    let body = "Tomas Orde spoke of tides. Orde waited on the quay for the board to come.\n\nDuring his tour of the boats with Mark Brandl, he paused. “It is late,” he said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Mark Brandl, a retired pilot, left. Tomas Orde leads the Harbour League.\n\nOrde’s group is now calling on the board to go. “It is late,” he wrote.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
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
fn who_is_told_of_behind_an_apposition_is_the_name_before_it() {
    for text in [
        "It drew a response from Sen. Ana Vidal, a usual Brandl ally, who slammed it as “a misuse of power”.",
        "It drew a swift rebuke from Sen. Ana Vidal, the ranking Democrat on the Harbour Intelligence Committee, who tweeted: “We are late.”",
    ] {
        assert_eq!(speakers(text), ["Ana Vidal"], "{text}");
    }
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
fn two_may_sign_in_a_round_up() {
    let body = "“The cut was larger than we had expected, and there is more to come in the spring.” Ana Vidal, Vell Post\n\n\
                “Nobody knows what will become of the quay, or of those who live on it and by it.” Tomas Brandl and Ana Orde, Harbour News\n\n\
                “It is a surprise to all of us, and a good one for the pilots of the port.” Mark Pell, Vell Review";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Brandl and Ana Orde", "Mark Pell"]);
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
fn reports_that_are_rejected_say_nothing() {
    let body = "Harbour Minister Tomas Brandl has rejected the media reports, saying “such claims about the quay have no basis in truth”.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
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
fn an_infinitive_belongs_to_whoever_the_verb_before_it_moves() {
    for (body, who) in [
        (
            "In the small towns of Velmar, hundreds of people gathered to chant “Open the quay now”.",
            "hundreds of people",
        ),
        (
            "About five minutes after the briefing concluded, Tomas Brandl made a call and returned to tell reporters: “The letter is a draft.”",
            "Tomas Brandl",
        ),
        (
            "These figures led the researchers to conclude that “the port of Vell is broken beyond repair.”",
            "researchers",
        ),
        (
            "The plan drew much scorn and prompted critics to label the mayor “Midnight Tomas.”",
            "critics",
        ),
        (
            "The toll prompted Mayor Ana Vidal (L., Vell) to tell the board: “We are not going to pay for this.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn what_hangs_on_after_an_inverted_tag_is_of_whoever_it_names() {
    for body in [
        "The dues would apply to “all ferries,” said Harbour Representative Ana Vidal, as the port strikes back at the “policy of forced moorings” of Corvin.",
        "We “quickly got on the same page,” said Rep. Ana Vidal (L-Vell), calling the ruling a “slam dunk” for the port.",
    ] {
        assert!(speakers(body).iter().all(|s| s == "Ana Vidal"), "{body}");
    }
    let body = "“That’s a “bad sign,” Ana Vidal said, adding that the Orde family, which hails from the area, has a name there “that’s well respected by both sides.”";
    assert_eq!(speakers(body).pop().as_deref(), Some("Ana Vidal"));
}

#[test]
fn tweets_that_call_for_something_are_their_owners() {
    let body = "The chief clerk’s words were at odds with Mayor Ana Vidal’s many tweets calling for “money to finish the quay”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_clause_behind_a_colon_has_a_subject_of_its_own() {
    let body = "Three women are to restore order: The first is Mayor Ana Vidal, who gave a statement on Monday condemning the “pirates” on the quay.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn some_of_those_are_those() {
    let body = "That angered the port pilots, many of whom called it “late” on Monday.";
    assert_eq!(speakers(body), ["port pilots"]);
}

#[test]
fn words_told_in_a_clause_that_says_when_are_not_of_the_main_clause() {
    for body in [
        "When Ana Vidal praised the pilots and said she would “keep every one of their boats,” the hall applauded loudly.",
        "Even as Ana Vidal claimed on Monday that “the port has been in worse straits,” one pilot said the two cases were different.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "When Ana Vidal shouted, “The tide,” Tomas Orde joked, smiling, “It will wait for us.”";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
    let body =
        "When Ana Vidal asked them what they meant by “the slow loss of it,” Tomas Orde admitted that it was late.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Though Ana Vidal had said it was all over, she is against “more boats on the quay,” and her guild continues to build them.";
    assert!(!speakers(body).contains(&"her guild".to_owned()));
}

#[test]
fn a_name_after_a_dash_is_the_writers_where_somebody_says_the_words() {
    let body = "Ana Vidal said Monday that she would stay and insisted that her guild was “still the first in the port.”--Tomas Orde.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_relative_clause_that_ends_with_what_it_calls_something_keeps_the_words() {
    let body = "In a film that Judge Tomas Orde called “distasteful,” Ana Vidal expressed a wish to leave.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "Ana Vidal asked whether the plan, which Tomas Orde described last week at length, would bring “one more costly yard to us”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_tag_is_nearer_than_what_a_dash_or_a_clause_about_nothing_parts_from_the_words() {
    let body = "Nothing the mayor has said “will calm the pilots down,” Ana Vidal said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "If the port is closing — as Tomas Orde strongly denies — “why would it not want to say so?” asked Ana Vidal, a pilot.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said, and I quote, “The tide is all we have.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "After Tomas Orde criticised the dues at length, Ana Vidal shot back, “I could have stayed at home.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn plurals_after_a_place_a_number_or_before_can_are_no_verbs() {
    let body = "Ana Vidal said Monday at a meeting in Carrow, Velmar, that states can do so because “no boat should be left out”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal said that after the Kenya attacks “no boat was ever safe again out there”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal left early, saying the deal goes “nowhere near far enough for us”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
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
fn who_acts_beside_a_clause_with_with_has_what_is_told_of_it() {
    let body = "The guild has denied it at length, with Tomas Orde taking to the radio to call Ana Vidal “totally lost to us all”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_clause_that_says_when_shares_nothing_with_the_main_one() {
    for (body, who) in [
        (
            "As pilots went home for the winter, the guild had met and accused the board of being “deaf to all of us”.",
            vec!["guild"],
        ),
        (
            "While Tomas Orde calls the log a “fine piece of work for a clerk,” Ana Vidal insists on “more boats for all of us”.",
            vec!["Tomas Orde", "Ana Vidal"],
        ),
        (
            "Ana Vidal said that when Tomas Orde railed against the dues from his office, “he is speaking for all of us”.",
            vec!["Ana Vidal"],
        ),
    ] {
        assert_eq!(speakers(body), who, "{body}");
    }
}

#[test]
fn a_promise_is_of_who_made_it_and_a_tag_is_for_both_of_two_in_a_row() {
    let body = "The pilots mocked Tomas Orde’s promise to “drain the harbour by the end of May”.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body = "The port was a “very good thing for all pilots” that yielded “frankly good boats,” Ana Vidal said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_only_explains_the_words_is_no_tag() {
    let body = "Ana Vidal said the pilots were “on their way to a full set of boats,” the number needed to leave.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Tomas Orde, who thinks that the loss was “in the range of six boats,” described the harm to the quay as a slow one.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
    let body =
        "Ana Vidal left when the news came that her ship had carried letters later deemed “too secret for us all”.";
    assert!(!speakers(body).contains(&"letters".to_owned()));
}

#[test]
fn the_paper_of_an_editor_does_not_speak_for_the_editor() {
    let body = "Ana Vidal, the editor in chief of the port’s own newspaper, Harbour Leaf, said every mayor was “both pious and sly”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_claim_has_what_stands_beside_it_and_not_what_is_said_of_it() {
    let body = "Ana Vidal called Tomas Orde’s assertion of a “full claim of right” over the quay “significant and disturbing”.";
    assert_eq!(speakers(body), ["Tomas Orde", "Ana Vidal"]);
    let body =
        "Ana Vidal said Monday that Tomas Orde’s claim that the mayor is for closing the yards is “simply not true”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "The quay has a paper that makes staff swear not to “demean or disparage in public” the mayor, her business ventures or any of her kin.";
    assert!(!speakers(body).contains(&"her business".to_owned()));
}

#[test]
fn nobody_calls_himself_what_a_participle_calls_him() {
    let body =
        "Ana Vidal repeated charges that Tomas Orde recites the same lines, calling him a “talented guy and a fraud”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn whatever_takes_itself_for_something_speaks() {
    for (body, who) in [
        (
            "On its website, the ferry movement describes itself as “committed to the tide and to all.”",
            "ferry movement",
        ),
        (
            "The quarters are now home to Corvin Couture, a clothing store that bills itself as “the sweetest shop in Vell.”",
            "Corvin Couture",
        ),
        (
            "They went to Orde Lines, a shop that says it is “one of us all.”",
            "Orde Lines",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn whom_somebody_leads_does_not_speak() {
    for body in [
        "Ana Vidal, who leads the small Corvin Tide Network, an active lobby, said the quay was “as good as lost to us”.",
        "Ana Vidal, who heads the Velmarian Council of Harbour Research (VCHR), the top body, said the quay was “lost” to all.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn a_name_follows_two_offices_of_its_bearer_and_a_forgotten_comma() {
    for body in [
        "“It must wait for the tide,” said Orde’s friend and former Harbour Fund investor, Ana Vidal.",
        "In a statement, Orde’s deputy campaign manager and chief pilot, Ana Vidal, said it was “as good as lost to us”.",
        "“It must wait, full stop” said the head of the pilots’ guild, Ana Vidal, at a meeting.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "“It must wait for the tide” said an unnamed harbour officer.";
    assert_eq!(speakers(body), ["unnamed harbour officer"]);
}

#[test]
fn shares_of_those_asked_say_something() {
    for (body, who) in [
        (
            "44 percent of pilots say the board is “too late” for the tide.",
            "44 percent of pilots",
        ),
        ("Asked about the dues, 45% say “yes” on Monday.", "45%"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    assert!(speakers("Sales grew 11 percent on calls for “J-quay” services.").is_empty());
}

#[test]
fn an_auxiliary_may_lean_on_a_pronoun() {
    for body in [
        "Ana Vidal spoke on Monday. She’s called it a “slow tide” that the guild has made.",
        "Ana Vidal spoke on Monday. She’s argued for a “slow tide” on the quay.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    assert!(speakers("Ana Vidal spoke on Monday. She’s called “the Tide” in Vell.").is_empty());
}

#[test]
fn a_party_calls_something_in_the_plural() {
    let body = "The board takes a share of every catch. Islanders call this “cap and sail.”";
    assert_eq!(speakers(body), ["Islanders"]);
}

#[test]
fn an_adverb_may_stand_before_the_participle_beside_a_clause() {
    let body = "With the ferry company already describing the tide as “hard going,” the board is wary.";
    assert_eq!(speakers(body), ["ferry company"]);
}

#[test]
fn a_body_set_beside_what_it_is_speaks_by_its_name() {
    assert_eq!(
        speakers("The regulator, Ofwell, said that the dues were “far too high”."),
        ["Ofwell"]
    );
    assert_eq!(
        speakers("“They are far too high,” the newspaper, the Herald, said."),
        ["Herald"]
    );
}

#[test]
fn whose_kin_is_named_between_commas_speaks_and_not_the_kin() {
    for body in [
        "Tomas Orde, whose mother, Vera, died there at the age of 89, said: “I trusted them.”",
        "Tomas Orde, whose father, Pell Orde, a pilot, died there, said: “I trusted them.”",
        "Tomas Orde, who runs the yard with his brother, Pell, said: “I trusted them.”",
        "Tomas Orde, 45, who lost his wife, Ruth Brandl, in 2019, told the board the care was “beyond belief to us”.",
        "Tomas Orde, who lives in Vell with his wife, Ruth, and their two sons, said: “I trusted them.”",
        "Tomas Orde, pictured with his wife, Ruth, said: “I trusted them.”",
        "But Tomas Orde, pictured with his wife, Ruth, said: “I trusted them.”",
        "Tomas Orde, whose son Pell, 4, was hurt, said: “I trusted them.”",
        "Tomas Orde, who stood against the sitting MP, Ruth Brandl, in 2019, said: “I trusted them.”",
        "Tomas Orde, a friend of the victim, Pell Brandl, said: “I trusted them.”",
        "Tomas Orde, who lost his wife Ruth in 2005, said: “I trusted them.”",
        "But Tomas Orde, whose son, Pell, was hurt, told the court: “I trusted them.”",
        "On Monday, Tomas Orde, whose son, Pell, was hurt, told the court: “I trusted them.”",
        "Tomas Orde, the manager of the yard where the victim, Pell Brandl, worked, said: “I trusted them.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
}

#[test]
fn behind_a_clause_that_is_closed_another_may_speak() {
    for body in [
        "After Ana Vidal, who is 40, left the house, Tomas Orde, the mayor, said: “I trusted them.”",
        "Asked about the fire, which killed two people, Tomas Orde, the mayor, said: “I trusted them.”",
        "A friend of the victim, Tomas Orde, said: “I trusted them.”",
        "The boat in which the harbour master, Tomas Orde, vowed to “stop the tide” is lost.",
        "Ana Vidal came to Vell, where the mayor, Tomas Orde, said: “I trusted them.”",
        "Ana Vidal, whose father, Tomas Orde, said: “I trusted them.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
}

#[test]
fn a_town_and_its_county_do_not_speak_for_who_comes_from_there() {
    for body in [
        "Ana Vidal, 45, of Nantwich Road, Corvin, who denies murder, told police: “It was him.”",
        "Ana Vidal, from Port Ansgar, Carrow, who was in the queue, said: “It was him.”",
        "Ana Vidal, 34, from Port Ansgar, Carrow, whose son was killed, said: “It was him.”",
        "Ana Vidal, who moved to Port Ansgar, Carrow, in 2019, said: “It was him.”",
        "Ana Vidal, who is from Port Ansgar, Carrow, and has two children, said: “It was him.”",
        "Ana Vidal, of Corvin, who denies murder, said: “It was him.”",
        "Ana Vidal, formerly of Port Ansgar, Carrow, who denies murder, said: “It was him.”",
        "Ana Vidal, a teacher from Port Ansgar, Carrow, who taught him, said: “It was him.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn an_office_with_its_seat_belongs_to_the_name_before_it() {
    for body in [
        "Ana Vidal, Labour MP for Vell East, who chairs the board, said: “It was awful.”",
        "Ana Vidal, the Labour MP, who chairs the board, said: “It was awful.”",
        "Ana Vidal, MSP for Vell, whose father was a pilot, said: “It was awful.”",
        "Dr Ana Vidal, a GP in Vell, who led the study, said: “It was awful.”",
        "Ana Vidal, the MP for Vell, Carrow and Corvin, said: “It was awful.”",
        "Ana Vidal, who succeeded Tomas Orde, MP for Vell, in 2019, told the Post: “It was awful.”",
        "Vell’s Tory MP, Ana Vidal, said: “It was awful.”",
        "Her GP, Ana Vidal, told the court: “It was awful.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn who_said_so_is_the_one_named_before_home_age_and_office() {
    for body in [
        "He was backed by Ruth Brandl, of the campaign group Keep Vell Green, who said the roads were “already at breaking point”.",
        "He was asked by Ruth Brandl, from the Harbour Post, who told him: “This is the end.”",
        "He was backed by Ruth Brandl, 34, from Corvin, who said the roads were “already at breaking point”.",
        "Tomas Orde tricked Ruth Brandl, 68, who told Vell Harbour Court: “I believed every word.”",
        "Among the crowd was Ruth Brandl, 34, a nurse, who said the roads were “already at breaking point”.",
        "Trains will run, according to Ruth Brandl, Meridian’s chief financial officer, who told staff to “stay calm”.",
        "He was backed by Ruth Brandl, the pub’s landlady, who said the roads were “already at breaking point”.",
    ] {
        assert_eq!(speakers(body), ["Ruth Brandl"], "{body}");
    }
    let body =
        "Tomas Orde met Ruth Brandl, a nurse, and the mayor, who said the roads were “already at breaking point”.";
    assert_ne!(speakers(body), ["Ruth Brandl"]);
}

#[test]
fn what_a_relative_clause_is_about_does_not_speak() {
    for (body, who) in [
        (
            "The retailer, which owns Corvin, said that prices would be “kept down for longer”.",
            "retailer",
        ),
        (
            "The broadcaster, which fired Tomas Orde in May, said that it would “not talk of it”.",
            "broadcaster",
        ),
        (
            "An analyst who covers Meridian said that the offer was “insulting and inadequate”.",
            "analyst who covers Meridian",
        ),
        (
            "A lawyer who represents Ana Vidal said that the offer was “insulting and inadequate”.",
            "lawyer who represents Ana Vidal",
        ),
        (
            "Analysts who follow Meridian said that it was “an insult to us all”.",
            "analysts who follow Meridian",
        ),
        (
            "A couple whose house was flooded in Vell say that they were treated “like cattle”.",
            "couple",
        ),
        (
            "The boss of the company that built the tower said that it was “safe for us all”.",
            "boss of the company",
        ),
        ("The couple, who live in Vell, said it was “like a film”.", "couple"),
        (
            "Two women who were on the bus in Vell said it was “like a film”.",
            "two women who were on the bus in Vell",
        ),
    ] {
        assert_eq!(
            speakers(body).first().map(|s| s.to_lowercase()),
            Some(who.to_lowercase()),
            "{body}"
        );
    }
    let body = "Meridian, which owns Corvin, Pell and Ansgar, said it was “here for longer”.";
    assert_eq!(speakers(body), ["Meridian"]);
}

#[test]
fn whoever_acts_for_somebody_speaks_and_not_that_somebody() {
    for (body, who) in [
        (
            "A lawyer representing Ana Vidal said the claims were “without any merit at all”.",
            "lawyer representing Ana Vidal",
        ),
        (
            "A prosecutor investigating Meridian said: “It has no merit.”",
            "prosecutor investigating Meridian",
        ),
        (
            "“It has no merit,” said a police officer guarding Ana Vidal.",
            "police officer guarding Ana Vidal",
        ),
        (
            "“It has no merit,” pilots suing Meridian said.",
            "pilots suing Meridian",
        ),
        (
            "A study led by Ana Vidal found the claims were “without any merit at all”.",
            "study led by Ana Vidal",
        ),
        (
            "A lawyer for Ana Vidal said: “It has no merit.”",
            "lawyer for Ana Vidal",
        ),
        ("The visiting professor Ana Vidal said: “It has no merit.”", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_paper_that_has_seen_a_text_does_not_speak_in_it() {
    for (body, who) in [
        (
            "A memo seen by the Harbour Post said staff would be “treated fairly and with respect”.",
            "memo",
        ),
        (
            "An internal memo obtained by the Harbour Post says: “It will be late.”",
            "internal memo",
        ),
        (
            "A complaint brought by the Harbour Board says the boats were “treated as so much wood”.",
            "complaint brought by the Harbour Board",
        ),
        (
            "A letter to residents, seen by the Harbour Post, states: “It will not be built.”",
            "letter to residents",
        ),
        (
            "A letter to the prime minister, seen by the Harbour Post, says: “It will not be built.”",
            "letter to the prime minister",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    let body = "A memo by Ana Vidal said staff would be “treated fairly and with respect”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_name_between_commas_behind_a_description_is_who_speaks() {
    for (body, who) in [
        (
            "A witness who saw the crash, Ruth Brandl, said: “It was awful.”",
            "Ruth Brandl",
        ),
        ("One woman, Ruth Brandl, said: “It was awful.”", "Ruth Brandl"),
        (
            "Meridian’s parent company, Corvin, said the case was “baseless”.",
            "Corvin",
        ),
        (
            "The country’s largest bank, Corvin, said the case was “baseless”.",
            "Corvin",
        ),
        (
            "Orde was held. His company, Corvin, said the case was “baseless”.",
            "Corvin",
        ),
        ("The agency, Orde’s, said the case was “baseless”.", "Orde"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    let body = "Ana Vidal, the editor of the port’s newspaper, Corvin, said the case was “baseless”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
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
fn what_is_described_so_by_somebody_is_in_their_words() {
    for body in [
        "The plan, described as “a betrayal” by Ana Vidal, will cost a lot.",
        "The plan, branded “a betrayal of us all” by Ana Vidal, will cost a lot.",
        "Pilots saw a plan described as “a betrayal” by Ana Vidal.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "Ana Vidal described it as “a betrayal” by the board.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn the_year_of_a_text_ends_its_description_before_the_verb() {
    for (body, who) in [
        (
            "But another study published in 2016 found that most boats “sail in a neutral way”.",
            "another study published in 2016",
        ),
        (
            "A letter sent in 2019 said the boats “sail in a neutral way”.",
            "letter sent in 2019",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_second_clause_that_leaves_out_its_verb_has_a_speaker_of_its_own() {
    for body in [
        "Ana Vidal called the bid “opportunistic” and Tomas Orde “a lifeline for the whole town”.",
        "Ana Vidal described it as “opportunistic”, Tomas Orde as “a lifeline for the whole town”.",
        "Ana Vidal called the bid “opportunistic”; Tomas Orde, “a lifeline for the whole town”.",
        "Ana Vidal said that the bid was “opportunistic” and Tomas Orde that it was “a lifeline for the whole town”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"], "{body}");
    }
    for body in [
        "Ana Vidal called Ruth Brandl “opportunistic” and Tomas Orde “a liar for the whole town”.",
        "Ana Vidal described the mayor as “opportunistic” and Tomas Orde as “a liar for the whole town”.",
        "Ana Vidal called Ruth Brandl “opportunistic”; Tomas Orde, “a liar for the whole town”.",
    ] {
        assert!(speakers(body).iter().all(|s| s == "Ana Vidal"), "{body}");
    }
}

#[test]
fn whom_a_lawyer_speaks_of_behind_said_is_no_subject_of_it() {
    for body in [
        "Ana Vidal, defending, said her client, Tomas Orde, was “a broken man”.",
        "Ana Vidal, for the port, said the master, Tomas Orde, had been “lying in wait”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "There is a debate, says the judge, Ana Vidal, but it is “as good as over now”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn an_auxiliary_that_not_leans_on_ends_the_subject() {
    for body in [
        "Ana Vidal didn’t deny it but said it was “late for us all” to turn.",
        "Ana Vidal was asked by Tomas Orde why he didn’t put out a statement, replying: “I had no time.”",
        "Ana Vidal said the boats couldn't even say they had “sailed on time”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn who_speaks_for_two_is_not_the_second_of_them() {
    for (body, who) in [
        (
            "A spokeswoman for Corvin and Pell said: “We are sorry.”",
            "spokeswoman for Corvin and Pell",
        ),
        (
            "A spokesman for the Duke and Duchess of Norfolk said: “We are sorry.”",
            "spokesman for the Duke and Duchess of Norfolk",
        ),
        ("A lawyer for the port and Ana Vidal said: “We are sorry.”", "Ana Vidal"),
        ("“We are sorry,” said Vell and Carrow Police.", "Vell and Carrow Police"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_firm_with_a_small_letter_or_a_figure_first_speaks() {
    for (body, who) in [
        ("“It is late,” ferryJet said.", "ferryJet"),
        ("oBay said it was “on the watch” for the tide.", "oBay"),
        ("“It is late,” said 4M.", "4M"),
        ("4M said it was “on the watch” for the tide.", "4M"),
        ("“It is late,” said 8-Tides.", "8-Tides"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_perfect_or_a_finding_closes_a_sentence_whose_words_are_told() {
    for (tag, who) in [
        ("pilots have warned", "pilots"),
        ("the Harbour Guild has warned", "Harbour Guild"),
        ("Ana Vidal has previously warned", "Ana Vidal"),
        ("a judge has ruled", "judge"),
        ("a report by pilots has found", "report by pilots"),
        ("the port’s former director, Ana Vidal, has said", "Ana Vidal"),
        ("the port’s former director, Ana Vidal, said on Monday", "Ana Vidal"),
        ("the head of the pilots’ union has warned", "head of the pilots’ union"),
        ("according to pilots", "pilots"),
        ("according to a new study", "new study"),
    ] {
        let body =
            format!("The port must “get a grip on it” before the winter, {tag}.\n\n“It is late,” said Ruth Brandl.");
        assert_eq!(speakers(&body), [who, "Ruth Brandl"], "{body}");
    }
    // What somebody has done besides is no tag.
    for tag in ["pilots have been told", "the Harbour Guild has refused to pay"] {
        let body = format!("The port must “get a grip on it” before the winter, {tag}.");
        assert_eq!(speakers(&body), [""], "{body}");
    }
}

#[test]
fn a_second_verb_of_an_account_is_of_whoever_it_is_about() {
    for body in [
        "Ana Vidal, prosecuting, said Tomas Orde grabbed the woman and told her: “You will not sail.”",
        "The court heard that Tomas Orde hit the man and called him “a thief and a rat”.",
        "The jury heard how Tomas Orde went home and told his wife: “It is done.”",
        "Ana Vidal told the court that Tomas Orde had followed the pilot, pushed her and shouted: “You will not sail.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
    for body in [
        "Ana Vidal said the board had sacked the pilots and called the plan “a long and costly error”.",
        "Ana Vidal said Tomas Orde had left the port and added: “We wish him well.”",
        "Ana Vidal said Tomas Orde was late and told reporters: “We wish him well.”",
        "Ana Vidal said Tomas Orde had left the port and called him “a great pilot of ours”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
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
fn words_may_be_owned_to_somebody_without_a_verb_of_speech() {
    for body in [
        "Boats will go. The plan is, in the words of Ana Vidal, “a joke and a disgrace to the port”.",
        "Boats will go. In the words of Ana Vidal, it is “a joke and a disgrace to the port”.",
        "Boats will go. The plan is “a joke”, in the words of Ana Vidal.",
        "“It is a mess and has been one for years.” So says Ana Vidal, the mayor.",
        "The pilots asked whether Orde would stay. Ana Vidal’s verdict? “Not a chance.”",
        "Ana Vidal spoke on Monday. Her short answer to the guild? “Not a chance.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    // A question of its own.
    let body = "Ana Vidal spoke on Monday. Was her answer to the guild late? “Not at all,” said Tomas Orde.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn a_passive_is_of_whoever_by_names_wherever_it_stands() {
    for body in [
        "The plan, called “a joke” by Ana Vidal, was dropped.",
        "Dismissed by Ana Vidal as “a joke”, the plan was dropped on Monday.",
        "The port was accused by Ana Vidal of running “a brazen scheme” for years.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "The port was accused by prosecutors of running “a brazen scheme” for years.";
    assert_eq!(speakers(body), ["prosecutors"]);
    let body = "Ana Vidal is accused of running “a brazen scheme of lies and theft” for years.";
    assert_eq!(speakers(body), [""]);
}

#[test]
fn a_participle_may_begin_an_article() {
    for lead in ["Citing", "Blaming"] {
        let body = format!("{lead} “a long winter and a low tide”, Ana Vidal closed the port on Monday.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn a_reply_is_of_whoever_was_told() {
    for body in [
        "“I will pay you back,” Ana Vidal told Tomas Orde. “You wish,” came the reply.",
        "“I will pay you back,” Ana Vidal told Tomas Orde.\n\n“You wish,” came the reply.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"], "{body}");
    }
}

#[test]
fn a_notice_that_somebody_posts_says_what_a_letter_does() {
    let body = "On Monday the company posted a notice that read: “We are closed until the spring.”";
    assert_eq!(speakers(body).len(), 1);
    let body = "Ana Vidal was late. She posted a notice on the gates that read: “We are closed until the spring.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "On Monday the boats passed a notice that read: “Closed until the spring.”";
    assert_eq!(speakers(body), Vec::<String>::new());
}

#[test]
fn a_clause_before_the_main_one_gives_no_speaker_where_a_bare_plural_begins_that() {
    let lead = "Ruth Brandl is a member from Vell. “It will be late for us,” Brandl said.\n\nWhen Ana Vidal announced the inquiry,";
    for rest in [
        "folks in her district saw it “at the same time as the hearing with her lawyer in Port Ansgar and all”.",
        "folks in her district — who watch them — saw it “at the same time as the hearing with her lawyer in Vell”.",
    ] {
        let body = format!("{lead} {rest} “They were glad of it,” said Brandl.");
        assert!(
            !speakers(&body).contains(&"Ana Vidal".to_owned()),
            "{:?}",
            speakers(&body)
        );
    }
    let body = "When Ana Vidal announced the tides, boats and quays of the plan, it was “a shock to all of us”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_spokesman_is_for_both_that_and_joins() {
    for (body, who) in [
        (
            "A spokesman for Vell and Carrow Police said: “It is as good as lost.”",
            "spokesman for Vell and Carrow Police",
        ),
        (
            "“It is as good as lost,” said a spokesman for Vell and Carrow Police.",
            "spokesman for Vell and Carrow Police",
        ),
        (
            "“It is as good as lost,” a spokesman for Vell and Carrow Police said.",
            "spokesman for Vell and Carrow Police",
        ),
        (
            "A lawyer for Ana Vidal and Tomas Orde said: “It is as good as lost.”",
            "lawyer for Ana Vidal and Tomas Orde",
        ),
        (
            "Pilots were lost, said a spokesman for Meridian, and Tomas Orde said: “It is as good as lost.”",
            "Tomas Orde",
        ),
        (
            "The lawyer defending Ana Vidal, Tomas Orde, said: “It is as good as lost.”",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn two_bodies_or_a_firm_of_two_names_speak_together() {
    for body in [
        "“It is late,” said Corvin and Pell.",
        "“It is late,” Corvin and Pell said.",
        "Corvin and Pell said the tide was “late”.",
    ] {
        assert_eq!(speakers(body), ["Corvin and Pell"], "{body}");
    }
    assert_eq!(
        speakers("The Harbour Board and the Vell Guild met. “It is late,” said HBL and VGL."),
        ["HBL and VGL"]
    );
    for (body, who) in [
        ("“It is late,” said Tomas Orde, of Corvin and Pell.", "Tomas Orde"),
        ("“It is late,” said Tomas Orde and left Vell.", "Tomas Orde"),
        ("Ana Vidal met Corvin and Pell said it was “late”.", "Pell"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_name_before_a_colon_is_what_the_clause_is_about_where_a_preposition_governs_it() {
    for body in [
        "The boats sank. Ana Vidal paid tribute to Tomas Brandl: “He was a giant from first to last.”",
        "The boats sank. Ana Vidal singled out Tomas Brandl for praise: “He was a giant from first to last.”",
        "Ana Vidal left the port. She was grateful to her old captain, Tomas Brandl: “He was a giant from first to last.”",
        "The boats sank. Ana Vidal was impressed by Tomas Brandl: “He was a giant from first to last.”",
        "The boats sank. Ana Vidal, a pilot from Carrow, was blunt: “It was poor from first to last.”",
        "Ana Vidal sailed on. On Tomas Brandl, her old captain, Vidal is diplomatic: “He was a giant from first to last.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    for body in [
        "The boats sank. There was praise from Tomas Brandl: “They were giants from first to last.”",
        "The boats sank. The last word goes to Tomas Brandl: “They were giants from first to last.”",
        "The boats sank. From Tomas Brandl: “They were giants from first to last.”",
    ] {
        assert_eq!(speakers(body), ["Tomas Brandl"], "{body}");
    }
}

#[test]
fn what_is_done_to_somebody_with_words_leaves_them_open() {
    for body in [
        "Ana Vidal was accused of “a pattern of deceit.” The vote was close.",
        "Ana Vidal, accused of “a pattern of deceit,” left. The vote was close.",
        "Ana Vidal was cited for “a pattern of deceit.” The vote was close.",
        "Ana Vidal was told that it was “a pattern of deceit.” The vote was close.",
        "Ana Vidal faces charges of “a pattern of deceit.” The vote was close.",
        "Ana Vidal was greeted with chants of “Lock her up!” in Vell.",
        "Ana Vidal smiled at cries of “Lock her up!” in Vell.",
        "Chants of “Four more years!” greeted Ana Vidal on Friday.",
    ] {
        assert_eq!(speakers(body), [""], "{body}");
    }
    for (body, who) in [
        (
            "Ana Vidal was accused by Tomas Brandl of “a pattern of deceit.” The vote was close.",
            "Tomas Brandl",
        ),
        ("Ana Vidal led chants of “Lock him up!” in Vell.", "Ana Vidal"),
        (
            "Ana Vidal is being sued for what the suit calls “a pattern of deceit.” The vote was close.",
            "suit",
        ),
        (
            "Ana Vidal heard a woman scream, “He has a boat and he will use it.”",
            "woman",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    assert_eq!(
        speakers("Ana Vidal was accused of “a pattern of deceit.” “I did nothing of the kind,” she said."),
        ["", "Ana Vidal"]
    );
}

#[test]
fn who_calls_somebody_something_is_named_behind_a_passive_without_its_auxiliary() {
    for body in [
        "Ana Vidal, dubbed “the conscience of the port” by her rival Tomas Brandl, left on Friday.",
        "Ana Vidal, once called “the conscience of the port” by Tomas Brandl, left on Friday.",
        "Ana Vidal, described as “the conscience of the port” by Tomas Brandl, left on Friday.",
        "Described by Tomas Brandl as “the conscience of the port”, Ana Vidal retired.",
        "Labelled “the conscience of the port” by Tomas Brandl, the book sold well.",
    ] {
        assert_eq!(speakers(body), ["Tomas Brandl"], "{body}");
    }
    let body = "Ana Vidal, head of the guild, sharply criticised “the long delays” by pilots of the port.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
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
fn a_counterpart_of_some_party_or_country_is_the_one_named_behind() {
    for kind in ["Democratic", "British", "Texas"] {
        let body = format!(
            "Sen. Marcia Pell leads it. Her {kind} counterpart, Tomas Brandl, said he was “tired of all of it.”"
        );
        assert_eq!(speakers(&body), ["Tomas Brandl"], "{body}");
    }
}

#[test]
fn who_reports_what_somebody_promised_goes_on_with_what_comes_next() {
    for told in ["promised to train harder", "apologised", "complained of the cold"] {
        let body =
            format!("Tomas Orde, the pilot, said Brandl had {told} and would sail “only if the doctors let him”.");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{body}");
    }
    let body = "Tomas Orde, the pilot, said Brandl had promised “to sail only if the doctors let him”.";
    assert_eq!(speakers(body), ["Brandl"]);
}

#[test]
fn advice_a_verdict_and_a_description_are_somebodys_words() {
    for body in [
        "The boats sank. Ana Vidal’s advice to them is simple: “Get a boat.”",
        "The boats sank. Ana Vidal’s tribute to Tomas Brandl was heartfelt: “He was a giant from first to last.”",
        "“Enough.” That was Harbour President Ana Vidal’s one-word reply on Tuesday.",
        "“No new ones.” That was Mayor Ana Vidal on the dues.",
        "Tomas Brandl bristled at Mayor Ana Vidal’s description of the plan as “a mess”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn words_of_somebody_described_and_of_one_whom_a_log_quotes_are_theirs() {
    for (body, who) in [
        (
            "It was, in the words of its captain, Ana Vidal, “a field of mud from end to end”.",
            "Ana Vidal",
        ),
        (
            "It was, in the words of one of the crew, “a field of mud from end to end”.",
            "one of the crew",
        ),
        (
            "Ana Vidal was held. The indictment quotes her on a radio asking a pilot, “Did we land the fish?”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal says her father used to tell her: “Get a boat and go home.”",
            "Ana Vidal’s father",
        ),
        (
            "The vote is near. In 2019 the Journal endorsed Orde as “a grown-up who tells the truth.”",
            "Journal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_film_described_so_by_somebody_and_what_somebody_is_heard_to_say_are_theirs() {
    for (body, who) in [
        (
            "A film described as “a betrayal of all” by one critic was dropped.",
            "one critic",
        ),
        (
            "Ana Vidal has heard people say, “He has a boat and will use it.”",
            "people",
        ),
        (
            "Ana Vidal, the mayor, dismissed as “total nonsense” claims that she had lied.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn somebodys_phrase_is_used_and_a_statement_signs() {
    for body in [
        "The boats sank. To use Ana Vidal’s phrase, it was “a field of mud from end to end”.",
        "The boats sank. It was, to borrow Ana Vidal’s words, “a field of mud from end to end”.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
    let body = "“It is late,” said Ana Vidal.\n\n“We stand with them.” — National Pilots Association statement.";
    assert_eq!(speakers(body), ["Ana Vidal", "National Pilots Association"]);
}

#[test]
fn a_body_goes_on_to_those_it_is_of_and_the_continent_it_is_for() {
    for who in [
        "National Federation of Independent Business",
        "International Association of Chiefs of Police",
        "Organization for Security and Cooperation in Europe",
    ] {
        let body = format!("The boats sank. The {who} said it was “a field of mud from end to end”.");
        assert_eq!(speakers(&body), [who], "{body}");
    }
}

#[test]
fn a_question_without_a_verb_and_a_sentence_behind_say_whose_words_they_are() {
    for body in [
        "The boats sank. Ana Vidal’s verdict on the tide? “It was poor from first to last.”",
        "The boats sank. Ana Vidal’s verdict was damning: “It was poor from first to last.”",
        "The boats sank. Ana Vidal’s first reaction was to laugh: “It was poor from first to last.”",
        "“I am done.” That was the verdict of Ana Vidal, the pilot.",
        "“I am done.” Those were Ana Vidal’s words.",
        "“I am done.” That was how Ana Vidal put it.",
        "“I am done.” So said Ana Vidal.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn what_a_law_or_a_contract_does_is_in_its_own_words() {
    for (sentence, whose) in [
        (
            "The statute prohibits “any net designed to close the harbour”.",
            "statute",
        ),
        (
            "The law defines a boat as “any vessel designed to leave the harbour”.",
            "law",
        ),
        ("The rule applies to “any net designed to close the harbour”.", "rule"),
        (
            "The indictment charges him with “a scheme to close the harbour”.",
            "indictment",
        ),
        (
            "Under the contract, pilots must keep “a log of all that they see”.",
            "contract",
        ),
    ] {
        let body = format!("“It is over,” Ana Vidal said. {sentence}");
        assert_eq!(speakers(&body), ["Ana Vidal", whose], "{body}");
        let body = format!("“It is over,” Ana Vidal said.\n\n{sentence}");
        assert_eq!(speakers(&body), ["Ana Vidal", whose], "{body}");
    }
    let body = "“It is over,” Ana Vidal said. The harbour needs “a great deal of help from us all”.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn by_is_no_agent_of_what_somebody_calls_something() {
    for body in [
        "Tomas Orde closed the harbour, citing what he described as “hostile acts” by its neighbours.",
        "Tomas Orde closed the harbour, citing what he called “hostile acts” by pilots from Vell.",
    ] {
        assert_eq!(speakers(body), ["Tomas Orde"], "{body}");
    }
    let body = "Tomas Orde closed the harbour, described as “late and cruel” by Ana Vidal.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_somebody_warned_of_or_is_known_for_saying_is_hers_whoever_takes_it_up() {
    for (sentence, who) in [
        (
            "Tomas Orde ignored Ana Vidal’s warning that the boats were “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde repeated Ana Vidal’s latest warning that the boats were “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde quotes Ana Vidal’s line that the boats were “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde recalled Ana Vidal’s old line: “It is a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "Tomas Orde recalled Ana Vidal’s famous remark that the boats were “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        (
            "The harbour is, in Ana Vidal’s phrase, “a storm with a flag on it.”",
            "Ana Vidal",
        ),
        // What one answers to a claim is one's own.
        (
            "Tomas Orde rejected Ana Vidal’s claim: “It is a storm with a flag on it.”",
            "Tomas Orde",
        ),
        (
            "Tomas Orde left, warning that the boats were “a storm with a flag on it.”",
            "Tomas Orde",
        ),
    ] {
        let body = format!("The tide was low on Monday.\n\n{sentence}");
        assert_eq!(speakers(&body), [who], "{body}");
    }
}

#[test]
fn whoever_ignores_warnings_has_not_given_them() {
    for body in [
        "Tomas Orde ignored warnings that the boats were “a storm with a flag on it.”",
        "Tomas Orde had long resisted calls to make the harbour “a home for each of us.”",
    ] {
        assert_eq!(speakers(body), [""], "{body}");
    }
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
fn a_plural_behind_a_verb_and_before_that_is_what_is_done_something_to() {
    for body in [
        "Tomas Orde flagged tweets that “may well be against the rules of the port.”",
        "Tomas Orde reports that a pilot flagged tweets that “may well be against the rules of the port.”",
    ] {
        let cues: Vec<_> = extract(body, &Context::default()).into_iter().map(|q| q.cue).collect();
        assert!(!cues.contains(&Some("tweets".to_owned())), "{body}");
    }
    let body = "Ana Vidal tweets that the boats “may well be against the rules of the port.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_one_thinks_is_ones_own_whoever_criticises_one() {
    for verb in ["criticised", "cited", "disagreed with"] {
        let body = format!("Ana Vidal {verb} Tomas Orde, who believes the tide is “a cruel joke on the young.”");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{body}");
    }
    let body = "Ana Vidal, who believes in the tide, criticised “a cruel joke on the young.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
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
fn a_word_that_may_be_a_verb_belongs_to_the_office_behind_its_article() {
    for (body, who) in [
        (
            "The fire chief said the house was “gone in four minutes”.",
            "fire chief",
        ),
        ("“It was gone in four minutes,” the fire chief said.", "fire chief"),
        ("A voice coach called the house “gone in four minutes”.", "voice coach"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn who_is_there_is_called_without_the_place() {
    for body in [
        "A nurse there said the house was “gone in four minutes”.",
        "“It was gone in four minutes,” a nurse there said.",
        "“It was gone in four minutes,” said a nurse there.",
    ] {
        assert_eq!(speakers(body), ["nurse"], "{body}");
    }
}

#[test]
fn a_second_verb_goes_on_from_the_clause_that_hangs_on_another() {
    for (body, speaker) in [
        (
            "Ana Vidal was at home when a man knocked and said: “Your roof is about to fall.”",
            "man",
        ),
        (
            "Ana Vidal was at home as police knocked and told her: “Your roof is about to fall.”",
            "police",
        ),
        (
            "Ana Vidal was at home when her husband came in, sat down and announced: “I am done with it.”",
            "Ana Vidal’s husband",
        ),
        (
            "The row began when Tomas Orde turned to Ana Vidal and said: “I am done with it.”",
            "Tomas Orde",
        ),
        (
            "Police were called after Tomas Orde walked in and shouted: “I am done with it.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal sat with Tomas Orde when he turned to her and said: “I am done with it.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal left when Tomas Orde stood up and said the idea was “a slow tide of theirs”.",
            "Tomas Orde",
        ),
        (
            "Ana Vidal was at home when Tomas Orde burst in, shouting: “I am done with it.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal stood still when a stranger approached, asking: “Are you done with it?”",
            "stranger",
        ),
        (
            "Ana Vidal opened the door when a man knocked, and said: “I am done with it.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal waited until Tomas Orde arrived and shouted: “I am done with it.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal was called in as a late addition to the crew and said: “I am done with it.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_second_verb_goes_on_from_the_clause_that_tells_of_the_object() {
    for (body, speaker) in [
        (
            "Ana Vidal thanked the driver, who smiled and said: “You owe me for this.”",
            "driver",
        ),
        (
            "Ana Vidal thanked Tomas Orde, who smiled and said: “You owe me for this.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal rang her mother, who burst into tears and said: “You owe me for this.”",
            "Ana Vidal’s mother",
        ),
        (
            "Ana Vidal met Tomas Orde, who smiled, and said: “You owe me for this.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal, who met Tomas Orde, smiled and said: “You owe me for this.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [speaker], "{body}");
    }
}

#[test]
fn a_long_office_without_a_comma_leads_to_its_holder() {
    for office in [
        "cabinet member for tides",
        "ward councillor for Velby Cllr",
        "leader of the council",
        "vicar of St Mary’s",
        "portfolio holder for leisure",
        "director of public health for Velby",
    ] {
        let body = format!("The boats left in June. “They sail again,” said {office} Ana Vidal.");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{office}");
    }
    for office in [
        "Chairman of the bench",
        "Man of the match",
        "Senior coroner for Cumbria",
    ] {
        let body = format!("The boats left in June. {office} Ana Vidal said: “They sail again.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{office}");
    }
    // With an article, or another office before the name, it is another's.
    for who in [
        "a spokesman for Mayor Ana Vidal",
        "spokesman for singer Ana Vidal",
        "a lawyer for Ana Vidal",
    ] {
        let body = format!("The boats left in June. “They sail again,” said {who}.");
        assert_eq!(speakers(&body), [who.trim_start_matches("a ")], "{who}");
    }
}

#[test]
fn a_heading_without_a_verb_is_of_its_first_name_and_not_of_whom_it_is_about() {
    for heading in [
        "Ana Vidal, on",
        "Ana Vidal to",
        "Ana Vidal’s message to",
        "Ana Vidal’s advice for",
        "Ana Vidal, speaking of",
        "Ana Vidal, quote-tweeting",
    ] {
        let body =
            format!("The tide was low on Monday.\n\n{heading} Tomas Orde: “We have never seen anything like it.”");
        assert_eq!(speakers(&body), ["Ana Vidal"], "{body}");
    }
    let body = "The tide was low on Monday.\n\nAna Vidal’s husband, Tomas Orde: “We have never seen anything like it.”";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}

#[test]
fn whom_somebody_quotes_before_a_colon_has_said_it() {
    for verb in ["quoted", "quotes"] {
        let body = format!("Ana Vidal {verb} Tomas Orde: “We never listened to the tide.”");
        assert_eq!(speakers(&body), ["Tomas Orde"], "{body}");
    }
    let body = "Ana Vidal praised Tomas Orde: “We never listened to the tide.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_is_told_in_another_tense_is_not_what_the_teller_does() {
    for (body, who) in [
        (
            "Ana Vidal claims Tomas Orde walked in, shut the door and said, “Never trust the tide.”",
            "Tomas Orde",
        ),
        (
            "The lawsuit alleges that Tomas Orde walked in, shut the door and said, “Never trust the tide.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal writes that Tomas Orde took her aside and told her, “Never trust the tide.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal says that Tomas Orde walked in and adds, “Never trust the tide.”",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn whoever_it_takes_a_day_or_is_left_to_speaks() {
    for body in [
        "Leave it to Ana Vidal to claim that the tide is “a cruel joke on the young.”",
        "It took Ana Vidal only a day to claim that the tide was “a cruel joke on the young.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn two_names_between_commas_are_those_of_a_plural_before_them() {
    for role in [
        "The bill’s sponsors, Sens.",
        "The study’s authors,",
        "The show’s hosts,",
    ] {
        let body = format!("{role} Ana Vidal and Tomas Orde, said the tide was “long overdue and badly needed.”");
        assert_eq!(speakers(&body), ["Ana Vidal and Tomas Orde"], "{body}");
    }
    let body = "The bill’s sponsor, Ana Vidal, said the tide was “long overdue and badly needed.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn what_a_text_says_that_somebody_cites_denies_or_shares_is_the_texts() {
    for (sentence, whose) in [
        (
            "Tomas Orde cited a poll by Corvin that found voters were “deeply tired of the tide.”",
            "poll by Corvin",
        ),
        (
            "Tomas Orde cited a Corvin poll showing voters were “deeply tired of the tide.”",
            "Corvin poll",
        ),
        (
            "Tomas Orde shared a meme that read “Do not tread on my boat or else.”",
            "meme",
        ),
        (
            "Tomas Orde objected to an ad that called him “the least able member of the board.”",
            "ad",
        ),
        (
            "Tomas Orde was angry at a Facebook post that falsely claimed he was “the least able of all.”",
            "Facebook post",
        ),
        (
            "Tomas Orde denied a report by a newspaper that a trip was “imminent and all but certain.”",
            "report by a newspaper",
        ),
        (
            "Tomas Orde denied that a trip was “imminent and all but certain.”",
            "Tomas Orde",
        ),
        (
            "Tomas Orde ran a story that called her “the least able member of the board.”",
            "Tomas Orde",
        ),
    ] {
        let body = format!("The tide was low on Monday.\n\n{sentence}");
        assert_eq!(speakers(&body), [whose], "{body}");
    }
}

#[test]
fn a_fellow_of_somebody_goes_by_the_name_behind_what_both_are() {
    for fellow in ["Fellow heretic", "His fellow heretic"] {
        let body = format!("Orde left.\n\n{fellow} Bari Klein was quick to welcome him: “He is one of us at last.”");
        assert_eq!(speakers(&body), ["Bari Klein"], "{body}");
    }
    let body = "Orde left.\n\nThe fellow was quick to welcome Bari Klein: “He is one of us at last.”";
    assert_ne!(speakers(body), ["Bari Klein"]);
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
fn a_bill_or_an_article_keeps_its_number() {
    for (body, who) in [
        (
            "House Bill 1134 says boats may not carry “divisive freight on the tide.”",
            "House Bill 1134",
        ),
        (
            "SB 202 says boats may not carry “divisive freight on the tide.”",
            "SB 202",
        ),
        ("“Boats may not carry divisive freight,” H.R. 1 says.", "H.R. 1"),
        ("Article II says the mayor “shall take care of the tide.”", "article II"),
        (
            "Tomas Orde II says the mayor “shall take care of the tide.”",
            "Tomas Orde II",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn guidebooks_and_menus_say_what_they_describe() {
    for who in ["guidebook", "atlas", "menu", "catalogue", "blurb"] {
        let body = format!("The {who} describes the street as “an underperforming asset”.");
        assert_eq!(speakers(&body), [who], "{body}");
    }
}

#[test]
fn a_paper_or_an_informed_source_only_relays_whom_the_clause_names() {
    for (body, who) in [
        (
            "Vell’s tide chief, Tomas Orde, accused them of “politicising a technical matter”, state media reported.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde said they were “politicising a technical matter”, the official Vell news agency reported.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde described it as “a technical matter”, the newspaper Tideline reported.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde told aides that he was “done with this place,” two people familiar with the matter said.",
            "Tomas Orde",
        ),
        // Nobody else speaks.
        (
            "The boats were “done with this place,” two people familiar with the matter said.",
            "two people familiar with the matter",
        ),
        ("“It is a technical matter,” state media reported.", "state media"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn whom_a_paper_cites_for_what_it_reports_has_said_it() {
    for (body, who) in [
        (
            "“Dues will fall,” the Vell Post reported, citing Tomas Orde, a trader.",
            "Tomas Orde",
        ),
        (
            "The talks “collapsed overnight in Vell,” the Vell Post reported on Monday, citing a port official.",
            "port official",
        ),
        (
            "The talks “collapsed overnight,” state television quoted Gen. Tomas Orde as saying.",
            "Tomas Orde",
        ),
        (
            "“Dues will fall,” the Vell Post reported, citing court records.",
            "Vell Post",
        ),
        ("“Dues will fall,” said Ana Vidal, citing Tomas Orde.", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_label_in_capitals_is_no_dateline_before_words_that_fill_the_paragraph() {
    let body = "Ana Vidal of the Post interviewed Tomas Orde on Monday.\n\nVIDAL: “Did you vote for the bill?”\n\nTOMAS ORDE: “I did.”";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
    let body = "VELL: “It is late for all of us,” Ana Vidal said on Monday. “Very late.”";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn per_at_the_head_of_a_sentence_and_to_quote_say_whose_words_they_are() {
    for (body, who) in [
        (
            "Ana Vidal spoke. Per the Vell Post, the deal is “dead, and everyone on the quay knows it.”",
            "Vell Post",
        ),
        (
            "Ana Vidal spoke. Per Tomas Orde of the Post, the deal is “dead, and everyone knows it.”",
            "Tomas Orde",
        ),
        (
            "The house is, to quote Tomas Orde, “a ruin.” Ana Vidal bought it.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
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
fn capitals_with_an_office_and_what_is_spoken_on_head_the_words_in_marks() {
    let body = "Following are comments by ministers. VELMARIAN FINANCE MINISTER TOMAS ORDE ON G20 DUES “All ports are subject to it. ” “We \
                will look at the dues.” ORDE ON TIDES “The tides will be known.” VSC GOVERNING COUNCIL MEMBER RUTH BRANDL ON G20 EFFORTS ON \
                DUES “We have made progress.” VELL CENTRAL BANK CHIEF ANA VIDAL ON TIDES (Speaking at a meeting of the harbour board) “We do \
                not want it.” VMF MANAGING DIRECTOR LENA CORVIN “It was late.”";
    assert_eq!(
        speakers(body),
        ["Tomas Orde", "Ruth Brandl", "Ana Vidal", "Lena Corvin"]
    );
}

#[test]
fn a_crosshead_in_capitals_is_no_label() {
    for heading in ["GUIDING OPINION ON THE TIDES", "EYES ON VELL", "VALUE FOR MONEY"] {
        let body = format!(
            "“We must pay,” said Ana Vidal, a pilot. {heading} “The tides will be known,” said Tomas Orde, a clerk."
        );
        assert_eq!(speakers(&body), ["Ana Vidal", "Tomas Orde"], "{heading}");
    }
}

#[test]
fn a_heading_with_a_preposition_is_no_body_that_speaks() {
    let body = "Following are comments. VSC20 SHORT-TERM MOVES IN COMMUNIQUE “To strengthen it, we agreed to pay.” VELMARIAN FINANCE \
                MINISTER TOMAS ORDE ON DUES “All ports are subject to it.”";
    assert!(speakers(body).iter().all(|s| s == "Tomas Orde"), "{:?}", speakers(body));
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
fn capitals_that_are_a_common_word_or_an_unknown_name_head_their_own_words() {
    let body = "Following are reactions. AN UNNAMED PILOT “It’s all a bit of a surprise.” TOMAS ORDE, CHAIRMAN, CORVIN “The dues are too low.” \
                UNNAMED CLERK, BRANDL PARTNERS “I think they are far too low.” COLIN WHITE, HEAD OF RESEARCH AT VELL CAPITAL “It’s no \
                surprise.” MARK VELLMAN, SENIOR ANALYST, BRANDL C. ORDE “There were two parts.” TRIP VOSTEN, ANALYST, VELL RESEARCH “I am \
                surprised.” TEBLY CORVAF, ANALYST, VSC “It is late.” AN UNNAMED TOP 10 SHAREHOLDER IN THE SHIPPING COMPANY “We shall wait.”";
    assert_eq!(
        speakers(body),
        [
            "unnamed pilot",
            "Tomas Orde",
            "unnamed clerk",
            "Colin White",
            "Mark Vellman",
            "Trip Vosten",
            "Tebly Corvaf",
            "unnamed top 10 shareholder in the shipping company"
        ]
    );
}

#[test]
fn a_source_close_to_a_body_is_not_the_body() {
    for source in ["A guild source", "A person", "Two pilots"] {
        let body =
            format!("{source} close to the Harbour Board told Corvin that Vidal was “extremely anxious” to sail.");
        let speaker = format!("{} close to the Harbour Board", source.trim_start_matches("A "));
        assert_eq!(
            speakers(&body).iter().map(|s| s.to_lowercase()).collect::<Vec<_>>(),
            [speaker.to_lowercase()]
        );
    }
}

#[test]
fn a_poll_of_two_is_called_by_both() {
    assert_eq!(
        speakers("A Meridian/Port Tribune poll found that pilots knew “nothing at all” about it."),
        ["Meridian/Port Tribune poll"]
    );
    assert_eq!(
        speakers("The University of Vell/Port Tribune poll found that pilots knew “nothing at all” about it."),
        ["University of Vell/Port Tribune poll"]
    );
}

#[test]
fn somebody_who_is_named_with_several_others_speaks_with_them() {
    for (who, speaker) in [
        (
            "Ana Vidal, R-Vell, and 21 of her colleagues",
            "Ana Vidal and 21 of her colleagues",
        ),
        ("Ms. Vidal and her advisers", "Ana Vidal and her advisers"),
        ("Vidal and several other pilots", "Ana Vidal and several other pilots"),
        ("Vidal (Port Ansgar) and 20 others", "Ana Vidal and 20 others"),
    ] {
        let body = format!("Ana Vidal sails. In a letter, {who} said the port is “late, and getting later.”");
        assert_eq!(speakers(&body), [speaker], "{body}");
    }
    assert_eq!(
        speakers("Ana Vidal sails. Her advisers and other pilots said the port is “late, and getting later.”"),
        ["Ana Vidal’s advisers and other pilots"]
    );
}

#[test]
fn names_between_dashes_are_those_who_are_described_before_them() {
    assert_eq!(
        speakers(
            "The main authors of the report — Ana Vidal, Tomas Orde, and Ruth Brandl — say the port is “late.”\n\n“It is dark,” the authors write."
        ),
        ["Ana Vidal, Tomas Orde and Ruth Brandl"; 2]
    );
    assert_eq!(
        speakers("One of those pilots — Capt. Tomas Orde, a Vell man and head of the guild — said the port is “late.”"),
        ["Tomas Orde"]
    );
    // Whom it is not about.
    assert_eq!(
        speakers("Several pilots — Ana Vidal among them — said the port is “late.”"),
        ["several pilots"]
    );
}

#[test]
fn three_who_say_something_are_all_named() {
    for text in [
        "Ana Vidal, Tomas Orde and Ruth Brandl said the port was “late, and getting later.”",
        "“It is late, and it is getting later,” Ana Vidal, Tomas Orde, and Ruth Brandl wrote in a note.",
        "“It is late, and it is getting later,” said Ana Vidal, Tomas Orde and Ruth Brandl.",
        "Ruth Brandl rose. “It is late, and it is getting later,” wrote Ana Vidal, Tomas Orde and Brandl.",
    ] {
        assert_eq!(speakers(text), ["Ana Vidal, Tomas Orde and Ruth Brandl"], "{text}");
    }
    // With whom they speak.
    assert_eq!(
        speakers("In a talk with Ana Vidal, Tomas Orde and Ruth Brandl said the port was “late, and getting later.”"),
        ["Tomas Orde and Ruth Brandl"]
    );
}

#[test]
fn a_round_up_is_signed_below_the_last_paragraph_and_by_boards_and_by_three() {
    let body = "From the left.\n\n“It is a very long time that we have waited for this, and it is late.”\n\nAna Vidal, Ruth Brandl, and Tomas Orde, Meridian\n\nRegarding Lind’s opinion, “It was not so long ago that we sailed on it. Now the boot is on the other foot.\n\n“It is working in our favour for now. But in the long term it is late.”\n\nMartin Pell, Corvin\n\n“By declaring that it will respond with boats, Mr. Lind is drawing a line.”\n\nEditorial Board, Port Times\n\nAt the end of the day, all of them sailed.";
    assert_eq!(
        speakers(body),
        [
            "Ana Vidal, Ruth Brandl and Tomas Orde",
            "Martin Pell",
            "Martin Pell",
            "Editorial Board, Port Times"
        ]
    );
}

#[test]
fn who_withholds_a_name_is_not_the_one_named_next() {
    for source in [
        "one trader who declined to be identified",
        "a pilot who refused to give his name",
        "a clerk who did not want to give her full name",
    ] {
        let body = format!("According to {source}, Corvin is seen as “well run” for now.");
        assert_ne!(speakers(&body), ["Corvin"], "{body}");
    }
    let body = "A clerk who gave only her first name, Ana, said that it was “late”.";
    assert_eq!(speakers(body), ["Ana"]);
}

#[test]
fn a_name_stands_behind_several_things_that_its_bearer_is() {
    for described in [
        "Another board member, lawyer and former judge",
        "A pilot, author",
        "The harbour director, economist and writer",
    ] {
        let body =
            format!("{described}, Ana Vidal, told the Post: “It is late.”\n\nShe left, but said: “It is not lost.”");
        assert_eq!(speakers(&body), ["Ana Vidal", "Ana Vidal"], "{body}");
    }
}

#[test]
fn an_agency_before_a_dash_is_no_subject_and_a_ticker_parts_none_from_its_verb() {
    for (body, who) in [
        (
            "-- Meridian asks a court\n\n-- By Ana Vidal\n\n-- Fri May 1\n\n-- Vell\n\nPORT ANSGAR (Reuters) - Meridian Inc MRDQ.PK on Friday asked a court to let it find out how its assets were bought “on the cheap” in May.",
            "Meridian Inc",
        ),
        (
            "(Reuters) - Meridian Inc ( MRDN.O ) swung to a profit on Friday and predicted a “very solid” quarter.",
            "Meridian Inc",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_state_behind_its_town_is_no_subject() {
    for (body, who) in [
        (
            "Speaking in Vell, New York, on the north shore, Tomas Orde was sad about it, saying, “I said from the beginning, let it go.”",
            "Tomas Orde",
        ),
        (
            "Tomas Orde is mayor. In a letter from his house in Vell, Florida, the mayor thanked the pilots, saying that it was “late for us.”",
            "Tomas Orde",
        ),
        (
            "This week in Vell, Ohio, Tomas Orde reeled off his woes, saying, “No issue better shows it.”",
            "Tomas Orde",
        ),
        (
            "“We are so busy right now that it hurts,” Tomas Orde of Corvin Yards in Vell, Ky. told the Post.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde of Corvin Yards in Portland, Oregon said the town was “so busy” in May.",
            "Tomas Orde",
        ),
        ("In a note to Poland, Norway said it was “late for us all”.", "Norway"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn what_a_participle_between_commas_is_about_is_no_subject() {
    for body in [
        "Ana Vidal, talking to pilots as she left the White House for a summit in Vell, Quebec, asked, “Why are we having a meeting?”",
        "Ana Vidal, speaking after she had visited the Harbour Club in Portland, Oregon, said it was “late for us.”",
        "In her book The High Water, Ana Vidal also described the tide, writing “A major flood ensued and many left.”",
        "District judge Ana Vidal of northern California described it as a “strong showing of bad faith” in May.",
        "Sen. Ana Vidal (D) of Nevada said much the same thing, calling it “a good year.”",
        "As the board left, Ana Vidal told them they had “the right to go,” adding “but I will never do it.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn whoever_does_one_thing_and_then_speaks_is_not_the_last_one_named() {
    for (body, who) in [
        (
            "Ana Vidal thanked Tomas Orde and the mayor, Ruth Brandl, then said, “We have a group.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal shows a slide of a Velmarian boat, explaining what each rope is for, then adds, “We have a group.”",
            "Ana Vidal",
        ),
        ("Ana Vidal, the mayor, then said, “We have a group.”", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_clause_with_when_between_two_quotations_has_a_speaker_of_its_own() {
    let body = "Ana Vidal said, “We want a seat,” and when moderator Tomas Orde asked, “What about men?” Vidal shot back with a line.";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
    let body = "“It is late,” Ana Vidal said. “We sail,” Tomas Orde said, “at noon.”";
    assert_eq!(speakers(body), ["Ana Vidal", "Tomas Orde"]);
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
fn what_happened_when_somebody_wrote_is_no_claim_they_quote() {
    for (body, who) in [
        (
            "Tomas Orde left. Ana Vidal tweeted moments after Orde’s announcement that the Velmarian “is a brave voice on many things.”",
            "Ana Vidal",
        ),
        (
            "Ana Vidal was angry about Tomas Orde’s claim that the plan “is a brave step on many things.”",
            "Tomas Orde",
        ),
        (
            "Ana Vidal reported that Tomas Orde had decided to testify before the board “within weeks” after all.",
            "Ana Vidal",
        ),
        (
            "Tomas Orde left. Orde has also claimed that his board “would never get in the way of it,” Ana Vidal pointed out.",
            "Tomas Orde",
        ),
        (
            "Tomas Orde left. The mayor’s board “would never get in the way of it,” Ana Vidal noted.",
            "Ana Vidal",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
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
fn what_stands_before_a_verb_of_speech_may_belong_to_the_subject() {
    for (body, who) in [
        (
            "Ana Vidal left. A source close to the White House told the Post that Orde was “extremely anxious” to get it done.",
            "source close to the White House",
        ),
        (
            "Ana Vidal, assistant attorney general in charge of the Harbour Department's night division said Orde “planned a deadly trick.”",
            "Ana Vidal",
        ),
        (
            "The end came after the board spent two days accusing the pilots of “war on the port.”",
            "board",
        ),
        (
            "Ana Vidal wants a full answer from Vell for what authorities there called a “grave mistake.”",
            "authorities",
        ),
        (
            "Tomas Orde left the board for several reasons, saying he wanted to “go in a new direction”.",
            "Tomas Orde",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_plural_behind_somebodys_name_and_the_second_of_two_passives_say_nothing() {
    for body in [
        "The news came on the heels of his recent Twitter attacks on the hosts of the “morning tide” in Vell.",
        "The old requests are granted and denied with great care, little notice, and “no great shame.”",
    ] {
        let found = extract(body, &Context::default());
        assert!(found.iter().all(|q| q.cue.is_none()), "{body}");
    }
}

#[test]
fn a_clause_with_that_before_the_main_one_has_not_its_subject() {
    for body in [
        "Announcing that Tomas Orde had taken the island, Ana Vidal smiled at the crowd, advising them: “Rejoice at the news.”",
        "Given that Tomas Orde was late, Ana Vidal left the quay, saying it was “no way to sail.”",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn a_time_between_has_and_the_verb_hides_no_verb() {
    for body in [
        "Ana Vidal has since said that she “did not agree” with the board.",
        "Ana Vidal runs the yard. She has since tweeted that she was “very sorry” for it.",
    ] {
        assert_eq!(speakers(body), ["Ana Vidal"], "{body}");
    }
}

#[test]
fn whom_somebody_once_called_so_is_not_called_so_by_nobody() {
    let body = "The guild gave the seat to a man Ana Vidal once called a “tide thief” in Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal spoke. She gave the seat to a man she once called a “tide thief” in Vell.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
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
fn what_is_labelled_may_stand_before_the_verb() {
    for (body, who) in [
        (
            "She spoke of his letter, which Ana Vidal panned as “shameful”.",
            "Ana Vidal",
        ),
        (
            "It was a jab at the paper Tomas Orde routinely demeans as “late news”.",
            "Tomas Orde",
        ),
        ("Ana Vidal summed up the mood as “Bold Words, Slow Boats.”", "Ana Vidal"),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
}

#[test]
fn a_sentence_is_according_to_whoever_closes_it() {
    for (body, who) in [
        (
            "The boats are “safe” because they are new, according to Ana Vidal, a clerk.",
            "Ana Vidal",
        ),
        (
            "Ana Vidal studies tides. A “new regime of slow boats” began to appear, according to Vidal and her colleagues.",
            "Ana Vidal",
        ),
        (
            "Pilots were “far more likely” to leave the port, according to the research paper.",
            "research paper",
        ),
    ] {
        assert_eq!(speakers(body), [who], "{body}");
    }
    // What only names something is nobody's.
    let body = "The “slow” boats are late this year and will be so in May, according to Ana Vidal, a clerk.";
    assert!(speakers(body).is_empty());
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
