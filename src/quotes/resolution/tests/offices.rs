//! Who holds an office that the article has spoken of, and who does not.

use super::last_speaker;
use crate::quotes::testing::speakers;
use crate::quotes::{Context, extract};

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
fn one_who_is_described_at_length_before_the_name_goes_by_the_noun_later() {
    for body in [
        "A senior sergeant in the brigade defending the town, Tomas Orde, said that it was late. “I had no answer,” the sergeant said.",
        "An old pilot of the tender serving the quay, Tomas Orde, said that it was late. “I had no answer,” the pilot said.",
    ] {
        assert_eq!(last_speaker(body), "Tomas Orde", "{body}");
    }
}

#[test]
fn what_players_and_artists_are_called_by_is_no_part_of_their_names() {
    let body = "Drummer Ana Vidal said the band was “done with harbours”. “It is over,” the drummer said.";
    assert_eq!(speakers(body), ["Ana Vidal", "Ana Vidal"]);
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
fn the_president_is_not_the_former_one() {
    let body = "President Tomas Brandl met the pilots. Former President Omar Karim sat down. The president said the board looked at a “range of options” there.";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
    let body = "A complaint named Omar Karim. “This set of acts is grave,” the first witness stated.";
    assert_eq!(speakers(body), ["first witness"]);
}

#[test]
fn who_is_told_something_does_not_hold_the_tellers_office() {
    let body = "President Tomas Brandl met the pilots. The president told Omar Karim he would sail. The president warned Ruth Pell. It rained. \
                The president called it “a good day for all of us.”";
    assert_eq!(speakers(body), ["Tomas Brandl"]);
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
fn the_vice_president_is_not_the_president() {
    let body =
        "President Tomas Brandl met the pilots. Ana Vidal waited. The vice president called it “a heap of nets.”";
    assert_ne!(speakers(body), ["Tomas Brandl"]);
}

#[test]
fn who_has_another_office_is_not_the_former_guild_director() {
    let body = "Omar Karim, a spokesman for the port, waved. Ana Vidal sat. Vidal rose. Vidal left. \
                Omar Karim shrugged. The former guild director said it was “late for all of us.”";
    assert_eq!(speakers(body), ["former guild director"]);
}

#[test]
fn the_senator_is_not_the_moderator() {
    let body = "Moderator Tomas Brandl of the Harbour News asked Ana Vidal whether the dues would rise. “It is late,” the Velmar senator said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
}

#[test]
fn who_comes_after_what_opens_the_sentence_does_not_hold_its_office() {
    let body = "Ana Vidal came. According to a port spokesperson, Orde’s boats are not late. The spokesperson said the port asks for “all the dues.”";
    assert_eq!(speakers(body), ["port spokesperson"]);
}

#[test]
fn an_inspector_general_is_not_whoever_was_spoken_of() {
    let body = "Judge Tomas Brandl came on Monday. In March the surgeon general said that “masks are late.”";
    assert_eq!(speakers(body), ["surgeon general"]);
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
fn an_office_of_another_town_is_another_persons() {
    let body = "“We were lucky,” said Mei Kowal, the Carrow State coach. Bridget Lund drew up the last play. \
                “She made it,” the Mount Hale coach said.";
    assert_eq!(speakers(body)[1], "Bridget Lund");
}

#[test]
fn neither_a_source_nor_the_minister_of_elsewhere_is_the_last_one_named() {
    let body = "Omar Karim felt that he was resisted. “This was no doubt a grief to him,” the source said.";
    assert_eq!(speakers(body), ["source"]);
    let body = "Omar Karim left the pact. Last year the prime minister of Singapore told Ruth Pell that they “will be finished in Asia.”";
    assert_eq!(speakers(body), ["prime minister of Singapore"]);
}

#[test]
fn a_former_aide_of_another_is_whom_the_sentence_before_was_about() {
    let body = "Ana Vidal spoke on Monday. “I was there,” Brandl’s former deputy said.";
    assert_eq!(speakers(body), ["Ana Vidal"]);
    let body = "Ana Vidal spoke on Monday. “I was there,” Brandl’s spokesman said.";
    assert_eq!(speakers(body), ["Brandl’s spokesman"]);
}

#[test]
fn the_president_is_the_one_whom_the_sentence_before_was_about() {
    let body = "The city awaits word on the death of Tomas Brandl, 18.\n\nMany cried “Brandl means that we must fight back,” said police spokesman Omar Pell.\n\n\
        The police set up barricades after Brandl’s death.\n\nPresident Orde has called for calm. The president said that nobody should use it as “an excuse for violence”.";
    assert_eq!(last_speaker(body), "Orde");
}

#[test]
fn what_a_sentence_says_that_somebody_is_finds_them_though_another_has_been_named_since() {
    for said in [
        "Ana Vidal is a baker who has lived in Carrow for years.",
        "Ana Vidal, who is a baker, met the board.",
        "Ana Vidal, 58, who has long been the baker here, met the board.",
        "Ana Vidal became a baker in 2012.",
        "Ana Vidal works as a baker in Carrow.",
        "Ana Vidal was appointed baker of the guild.",
        "As a baker, Ana Vidal has seen many winters.",
    ] {
        let body = format!(
            "{said}\n\nIt lasted an hour, and Tomas Orde, a neighbour, was there.\n\n“It is late,” the baker said."
        );
        assert_eq!(last_speaker(&body), "Ana Vidal", "{body}");
    }
    // What so many are is nothing to call one by, and a body is nobody.
    let body = "Ana Vidal is a friend of the port. Tomas Orde left.\n\n“It is late,” the friend said.";
    assert_ne!(last_speaker(body), "Ana Vidal");
}

#[test]
fn an_office_with_a_capital_behind_a_name_is_an_office_of_its_bearer() {
    for (office, called) in [
        ("CEO of Carrow", "CEO"),
        ("CFO of the Carrow Group", "CFO"),
        ("Mayor of Carrow", "mayor"),
        ("MP for Carrow", "MP"),
        ("CEO and founder of Carrow", "founder"),
        ("president and CEO of the Carrow Group", "CEO"),
    ] {
        let body =
            format!("Ana Vidal, {office}, met the board.\n\nTomas Orde was there.\n\n“It is late,” the {called} said.");
        assert_eq!(last_speaker(&body), "Ana Vidal", "{body}");
    }
}

#[test]
fn a_marriage_told_twice_is_one() {
    let married = "Tomas Orde is married to Ana Vidal.";
    for told in [married.to_owned(), format!("{married} In May {married}")] {
        let body = format!("{told}\n\nOrde left. “It is late,” his wife said.");
        assert_eq!(last_speaker(&body), "Ana Vidal", "{body}");
    }
}

#[test]
fn whoever_is_brought_in_by_an_office_goes_by_it_whatever_its_words_are_besides() {
    for (lead, told) in [
        ("Ana Vidal, a deputy from Vell, came.", "the deputy"),
        ("Deputy Mayor Ana Vidal came.", "the deputy"),
        ("On Monday volunteer Ana Vidal came.", "the volunteer"),
        ("Ana Vidal works as a CEO in Vell.", "the CEO"),
        ("As the MP for Vell, Ana Vidal came.", "the MP"),
        ("Vell’s MP, Ana Vidal, came.", "the Vell MP"),
        ("Vell’s point guard, Ana Vidal, came.", "the point guard"),
        ("Ana Vidal is a union leader.", "the union leader"),
        (
            "Ana Vidal serves as president and CEO in Vell.",
            "the president and CEO",
        ),
        ("Ana Vidal works as a philosopher.", "the philosopher"),
    ] {
        let body = format!("{lead}\n\nTomas Orde, a neighbour, left.\n\n“It is late,” {told} said.");
        assert_eq!(last_speaker(&body), "Ana Vidal", "{body}");
    }
    // At the head of a sentence as well.
    let body = "Ana Vidal, president and CEO, came. The president and CEO said it was “a start for all of us”.";
    assert_eq!(last_speaker(body), "Ana Vidal");
    // "a natural leader" is what anybody may be.
    let body = "Ana Vidal is a natural leader.\n\nTomas Orde, a neighbour, left.\n\n“It is late,” the leader said.";
    assert_ne!(last_speaker(body), "Ana Vidal");
}

#[test]
fn one_who_is_two_things_before_the_name_is_called_by_the_first_as_well() {
    for body in [
        "Tomas Orde and his wife, chef and cookbook author Ana Vidal, left. Ruth Brandl met them. Vidal says it is \
         late.\n\n“It is hot,” says the chef.",
        "Singer and actor Ana Vidal left. Ruth Brandl met her. “It is hot,” says the singer.",
    ] {
        assert_eq!(last_speaker(body), "Ana Vidal", "{body}");
    }
}
