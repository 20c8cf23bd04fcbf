//! Who a description means: the one described before, by name beside it, by age, by kin, by number, or by being on a reader’s mind.

use super::last_speaker;
use crate::quotes::testing::speakers;

#[test]
fn a_bare_description_takes_the_one_described_before() {
    let body = "A senior Velmarian diplomat said that there had been no second page. “We never got that far,” the diplomat said.";
    assert_eq!(speakers(body), ["senior Velmarian diplomat"]);
    let body = "Ana Vidal, who is leading the inquiry, looked tired. “He was never late,” the detective said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn a_description_takes_the_subject_of_its_sentence_or_of_the_one_before() {
    let body = "Davey Ruddock was sent to the stand, and found that he liked it. “You can see everything,” said the Town manager.";
    assert_eq!(speakers(body), ["Davey Ruddock"]);
}

#[test]
fn the_next_sentence_names_whom_the_last_was_about() {
    let body = "The pilot who had refused to sail was in the crowd. Mr Tomas Brandl, 58, has never lost a fender. “I told them,” the pilot said.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn what_is_done_to_the_president_is_no_part_of_the_description() {
    let body = "They hurt a president by leaking it. Tomas Brandl sat. Brandl rose. The president said it was “late for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "Ana Vidal urged the suspect to surrender. “It was cold,” the suspect said.";
    assert_eq!(speakers(body), ["suspect"]);
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
fn one_who_belongs_to_a_name_is_not_its_bearer() {
    let body = "Ana Vidal waited. “We had time,” the Vidal aide said.";
    assert_eq!(speakers(body), ["Vidal aide"]);
    let body = "According to a Harbour Board spokesman, the ferry is late. “It is a rule,” the spokesman said.";
    assert_eq!(speakers(body), ["Harbour Board spokesman"]);
}

#[test]
fn somebodys_ally_is_another() {
    let body = "Ana Vidal was late. It was “a problem,” said one Vidal ally who asked not to be named. The ferry would “send a message,” the source added.";
    assert_eq!(speakers(body), ["one Vidal ally", "one Vidal ally"]);
    let body = "Ana Vidal was late. “It is a tub,” said a Vidal loyalist.";
    assert_eq!(speakers(body), ["Vidal loyalist"]);
}

#[test]
fn an_age_alone_is_that_of_whom_the_last_sentence_was_about() {
    let body = "Omar Karim keeps the light. “I was late,” the 81-year old said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
    let body = "Omar Karim keeps the light. “I was late,” the 22 year old said.";
    assert_eq!(speakers(body), ["Omar Karim"]);
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
fn an_age_is_that_of_whom_the_article_has_given_it() {
    let body = "Ana Vidal, 24, raced for Vell. “She was quick,” Tomas Orde, 51, told the Herald.\n\nThe 24-year-old was modest about it. “I just went,” she said.";
    assert_eq!(speakers(body), ["Tomas Orde", "Ana Vidal"]);
    let body = "Tomas Orde, of the guild, left at noon.\n\nThe 27-year-old, who has sailed all year, praised the old skipper.\n\n“He was good,” the sailor said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
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
fn one_with_an_office_in_capitals_is_who_is_called_so_again() {
    let body = "A senior Labour MP said it was “late”. It rained. “It is early,” the MP added.";
    assert_eq!(speakers(body), ["senior Labour MP"; 2]);
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
fn the_pilots_are_the_group_of_pilots() {
    let body = "An international group of pilots has found boats. “We find that they are late,” the pilots write.";
    assert_eq!(speakers(body), ["international group of pilots"]);
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
fn whom_a_lead_describes_the_next_sentence_names() {
    let body = "VELL (Meridian) - The tides pose a “significant” threat, a top Harbour Board official said on Monday.\n\n\
                “It is late,” Carrow Harbour Board President Ana Vidal said on Friday.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
    let body = "The tides pose a “significant” threat, a top Harbour Board official said on Monday.\n\n\
                Opposition leader Ana Vidal left on Friday.";
    assert_eq!(speakers(body), ["top Harbour Board official"]);
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
fn a_spokesman_is_the_one_whom_one_of_the_next_sentences_names_beside_the_noun() {
    let body = "The boats left in June. Ana Vidal saw them. On Monday a spokesman for the port said that it was “late for all.” The spokesman, Tomas Brandl, said why.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "The boats left in June. Ana Vidal saw them. On Monday a spokeswoman for the port said that it was “late for all.” The spokesman, Tomas Brandl, said why.";
    assert_eq!(speakers(body), ["spokeswoman for the port"]);
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
fn somebodys_relative_is_the_one_other_of_the_same_surname() {
    for relative in ["brother", "uncle", "cousin"] {
        let body =
            format!("Omar Orde left. His {relative} called the plan “a joke”.\n\n“It is late,” Tomas Orde said.");
        assert_eq!(speakers(&body), ["Tomas Orde", "Tomas Orde"], "{body}");
    }
}

#[test]
fn an_actor_may_be_a_woman() {
    let body = "Co-star Tomas Orde was late. The actor shot it in May.\n\nIt was filmed in Vell, with Ana Vidal at the oars. \
                She also read the comments.\n\n“It is hot,” says the actor.";
    assert_eq!(last_speaker(body), "Ana Vidal");
}

#[test]
fn one_without_a_name_is_known_again_by_the_word_before_the_noun() {
    let body = "“They are trying,” said a harbour official. The minister, Tomas Orde, took it calmly. Orde left early.\n\n“He is alone,” the harbour official said.";
    assert_eq!(speakers(body), ["harbour official", "harbour official"]);
    // Who holds an office that is one man's has a name.
    let body = "Sen. Tomas Orde of Vell waved. A clerk sat. Orde left early. “It is late,” the Vell senator said.";
    assert_eq!(speakers(body), ["Tomas Orde"]);
}
