//! Which body `the company`, `the union`, `the group`, `the court` or `the paper` is.

use super::last_speaker;
use crate::quotes::testing::speakers;

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
fn a_body_that_posts_is_no_text_that_is_posted() {
    let body = "The Vell Hockey Association has moved it.\n\n“We know of it,” the association posted on Facebook.";
    assert_eq!(speakers(body), ["Vell Hockey Association"]);
}

#[test]
fn what_somebody_has_founded_is_a_body() {
    let later = "Quillpay isn’t so sure. In a statement, the company said it was “late for all of us”.";
    for founder in ["the founder of", "the founder of rival"] {
        let body = format!("Omar Pell works for Plinth Capital.\n\nAna Vidal, {founder} Quillpay, came.\n\n{later}");
        assert_eq!(speakers(&body), ["Quillpay"], "{founder}");
    }
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
fn the_company_is_no_newspaper_and_no_school() {
    let body = "Corvin Motors closed a plant. The Vell Post named a driver. “We regret it,” the firm said.";
    assert_eq!(speakers(body), ["Corvin Motors"]);
    let body = "Corvin Motors lost a fifth.\n\nIt rained.\n\nIt rained again.\n\nThe wind rose.\n\nThe sun set.\n\nNobody came.\n\n\
                Corvin Motors shares fell.\n\nIt rained.\n\nIt was dark.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nThe company called it “a pause”.";
    assert_eq!(speakers(body), ["Corvin Motors"]);
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
fn the_company_is_the_named_one_rather_than_one_only_described_long_ago() {
    let body = "The ferry company had lost in court. Boats are late. Tides were low. Ropes were dark. CVL said the ruling “helps”. \
                “Suits that waste time are late,” the company said.";
    assert_eq!(speakers(body), ["CVL"; 2]);
}

#[test]
fn the_body_just_spoken_of_is_nearer_than_one_that_has_the_noun_in_its_name() {
    let body = "The Vell Harbour Agency closed a quay.\n\nBoats are late. Tides were low. Ropes were dark.\n\nThe Pell Ministry said it tries.\n\n\
                “It is slow work,” the agency said.";
    assert_eq!(speakers(body), ["Pell Ministry"]);
}

#[test]
fn a_body_named_before_the_noun_is_nobody_else() {
    let body = "The port is sold to CVL and Harbour Bank. News of it came a week after cuts at Harbour Bank. The Velune union said the cuts were “mere greed”.";
    assert_eq!(speakers(body), ["Velune"]);
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
fn several_who_have_no_word_for_a_body_in_their_name_are_a_group() {
    let body = "It was called off at the Orde Student Union. On Monday, the Vell College Pilots, who had hosted it, were sad. “It is dead,” the group said.";
    assert_eq!(speakers(body), ["Vell College Pilots"]);
}

#[test]
fn a_law_is_not_the_school_of_law() {
    let body = "Ana Vidal teaches at Vell Law School. The law reads, in part: “When it is late, it is to be said so.”";
    assert_eq!(speakers(body), ["law"]);
}

#[test]
fn the_union_is_the_federation_that_has_been_named() {
    let body = "The pilots’ union met. The Vell Federation of Pilots has its own chairs. The union agreed, saying in a statement: “We have chairs.”";
    assert_eq!(speakers(body), ["Vell Federation of Pilots"]);
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
fn a_panel_or_a_group_of_people_is_no_body_that_has_a_name() {
    for (name, several) in [
        ("Supreme Court", "panel of judges"),
        ("Supreme Court", "panel of appeals court judges"),
        ("Harbour Commission", "panel of experts"),
        ("Harbour Group", "group of pilots"),
        ("Harbour Coalition", "coalition of Velmarian pilots"),
    ] {
        let body =
            format!("A {several} met on Monday. The {name} left. The {several} said that it was “late for us all”.");
        assert_eq!(speakers(&body), [several], "{body}");
    }
    // Of the few who lead a body, and without a word of whom it is made up of, it is the body.
    let body = "The Harbour Board left. The board of directors said that it was “late for us all”.";
    assert_eq!(speakers(body), ["Harbour Board"]);
    let body = "The Supreme Court left. The panel said that it was “late for us all”.";
    assert_eq!(speakers(body), ["Supreme Court"]);
}

#[test]
fn somebodys_office_is_no_other_that_has_been_named() {
    let body =
        "Ana Vidal met the Harbour Department on Monday. The office of Governor Tomas Brandl called it “long overdue.”";
    assert_eq!(speakers(body), ["office of Governor Tomas Brandl"]);
}

#[test]
fn a_body_of_two_unknown_words_may_be_the_bank_and_the_administration_is_whose_it_was() {
    let body = "In a note, Credo Sudric called Brandl’s plan “bold,” but warned them. “It is late,” the bank said.";
    assert_eq!(speakers(body), ["Credo Sudric"; 2]);
    let body = "Tomas Brandl left. They sued over what the Brandl administration did. It rained. The administration says it is “late for all of us.”";
    assert_eq!(speakers(body), ["Brandl administration"]);
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
fn the_newspaper_is_the_one_that_the_article_calls_so() {
    let body = "Dues will rise, a newspaper reported on Monday. The report in Orde newspaper is in line with it. Orde said the port “helps boats”. \
                The newspaper said it “would take steps”.";
    assert_eq!(speakers(body), ["Orde"; 2]);
    let body = "Dues will rise, Pell business daily reported on Monday. The dues will rise by two, the paper said. The port explained that “it is late,” the paper reported.";
    assert_eq!(speakers(body), ["Pell"]);
}

#[test]
fn the_magazine_is_no_news_agency() {
    let body = "VELL (Reuters) - Dues will rise, a magazine reported on Saturday. A clerk told Reuters that they were late. “It is late,” the magazine said.";
    assert_eq!(speakers(body), ["magazine"]);
}

#[test]
fn the_paper_is_a_newspaper_or_itself() {
    let body = "The Vell Post has a copy of the minutes. “It is all there,” the paper wrote.";
    assert_eq!(speakers(body), ["Vell Post"]);
    let body = "The work, published in the Annals of Fresh Water, found a pulse. It was “tied to passing cloud”, the paper says.";
    assert_eq!(speakers(body), ["paper"]);
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
fn the_force_is_the_police_and_no_council() {
    for text in [
        "“It is a step,” the force said.",
        "The force has referred itself. It said: “It is a step.”",
    ] {
        let body = format!(
            "Carrow Police have arrested two men. Ana Vidal left.\n\nVell Town Council said it was “sad” at that.\n\n{text}"
        );
        assert_eq!(last_speaker(&body), "Carrow Police", "{body}");
    }
}

#[test]
fn a_body_goes_by_the_noun_of_which_its_name_has_the_plural() {
    for (name, noun) in [
        ("Carrow Municipal Utilities", "utility"),
        ("Carrow Airlines", "airline"),
    ] {
        let body = format!(
            "{name} says it wants more. “Fine,” said Tomas Orde.\n\nThe board’s chair, Ana Vidal, spoke. She gave a statement to \
             KVLN on Tuesday.\n\n“It is late,” the {noun} said."
        );
        assert_eq!(last_speaker(&body), name, "{body}");
    }
}
